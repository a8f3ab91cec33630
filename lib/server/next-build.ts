/** Runs `next build`, quietly unless it fails. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Settings } from './settings'

/** `next build` ended with an error; the message is what it printed. */
export class NextBuildFailure extends Error {
  override readonly name = 'NextBuildFailure'
}

/** Writes the static export to `out/`. @throws NextBuildFailure */
export async function nextBuild(
  root: string,
  { basePath, lessonsDir }: Pick<Settings, 'basePath' | 'lessonsDir'>,
): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BASE_PATH: basePath,
      LESSONS_DIR: lessonsDir,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const stop = () => child.kill('SIGTERM')
  process.once('exit', stop)
  const [code, signal] = await once(child, 'close')
  process.off('exit', stop)
  if (code === 0) return
  const end = signal === null ? `with code ${code}` : `by ${signal}`
  throw new NextBuildFailure(`next build ended ${end}:\n${stripVTControlCharacters(output).trim()}`)
}

/** Starts the course as `npm start` does, on a port that nobody uses: from its build, which is made where it is stale. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface StartedCourse extends AsyncDisposable {
  /** Its address with the base path: `http://127.0.0.1:41234/http`. */
  readonly url: string
  /** Seconds that the build took; null when there was one. */
  readonly built: number | null
}

/** It did not start; its message is what it said, in lines. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/** @param root of the project @param tell gets what the start prints before it is ready, such as that it builds @throws StartFailure */
export async function startCourse(
  root: string,
  tell: (line: string) => void,
): Promise<StartedCourse> {
  const child = spawn(process.execPath, [join(root, 'lib/server/start.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  })
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  const said: string[] = []
  let built: number | null = null
  let isReady = false
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => said.push(line))
    createInterface(child.stdout).on('line', (line) => {
      const ready = /^ready on (\S+)$/.exec(line)?.[1]
      const seconds = /^built in ([\d.]+) s$/.exec(line)?.[1]
      if (seconds !== undefined) built = Number(seconds)
      if (ready === undefined && !isReady) tell(line)
      if (ready === undefined) return
      isReady = true
      resolve(ready)
    })
    child.once('close', () => reject(new StartFailure(said.join('\n') || 'It said nothing.')))
  })
  return {
    url,
    built,
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

/** Starts the course from the build of its present files, and makes that build first where it is missing. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildParts, findBuild, touchBuild } from './build-folder'
import type { run } from './main'
import { settingsOrExit } from './settings'
import { stampInputs } from './stamp'

/** `bundle-launch.js` made this the working directory. */
const root = process.cwd()
const settings = settingsOrExit()
const folder = findBuild(root, stampInputs(root, settings)) ?? (await buildOrExit())
await touchBuild(folder)
const server = (await import(pathToFileURL(join(folder, buildParts.server)).href)) as {
  run: typeof run
}
await server.run(settings, folder)

/** In a process of its own: what a build loads would stay in the server's memory. */
async function buildOrExit(): Promise<string> {
  const child = fork(join(root, 'lib/server/build.ts'), { execArgv: ['--import', 'tsx'] })
  const stop = () => {
    child.kill('SIGTERM')
    process.exit(1)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  let built: string | undefined
  child.on('message', (message) => {
    if (typeof message === 'string') built = fileURLToPath(message)
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  process.off('SIGTERM', stop).off('SIGINT', stop)
  if (code !== 0 || built === undefined) process.exit(1)
  return built
}

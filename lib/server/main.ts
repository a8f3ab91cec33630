/** The server of a build: the static site, the tunnel, and the direct httpbin, in one Node process. */
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { HostBundle } from '../plugins/bundle-host-files'
import { type BuildManifest, buildParts } from './build-folder'
import { internetRoutes, openCourseInternet } from './course-internet'
import { createHealthz } from './healthz'
import { createHttpServer, ListenFailure, listen, readyLines } from './http-server'
import { createRoutes } from './routes'
import { createRunnerFrame, type ServedFrame } from './runner-frame'
import type { Settings } from './settings'
import { exitOnSignals } from './shutdown'
import { createStaticSite } from './static-site'

/** Listens and prints where; ends the process with one line when it cannot. */
export async function run(settings: Settings, folder: string): Promise<void> {
  const server = createHttpServer(createSite(folder, settings))
  try {
    const port = await listen(server, settings)
    exitOnSignals(server)
    for (const line of readyLines(settings, port)) console.log(line)
  } catch (error) {
    if (!(error instanceof ListenFailure)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** The listener of everything in a build folder. */
export function createSite(
  folder: string,
  { redirects }: Pick<Settings, 'redirects'> = { redirects: 'same-host' },
): RequestListener {
  const read = (part: string): unknown => JSON.parse(readFileSync(join(folder, part), 'utf8'))
  // A build folder is ours, and whole by construction.
  const { version, basePath } = read(buildParts.manifest) as BuildManifest
  const policies = new Map(Object.entries(read(buildParts.policies) as Record<string, string>))
  const frame = read(buildParts.frame) as ServedFrame
  const hosts = read(buildParts.hosts) as readonly HostBundle[]
  return createRoutes({
    basePath,
    ...internetRoutes(openCourseInternet(hosts), { basePath, redirects }),
    healthz: createHealthz(version),
    runnerFrame: createRunnerFrame(() => frame),
    pages: createStaticSite(join(folder, buildParts.site), policies),
  })
}

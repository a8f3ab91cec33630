/**
 * `npm run dev`: the routes of the real server, with pages from Next's development server, the runner frame,
 * the lessons and the course's hosts watched. `tsx watch` starts it anew when a file that it imports changes (hosts, tunnel, server).
 */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TAKE_HOME_PATH } from '../course/take-home-path'
import { buildTypes } from '../language/build-types'
import { Recorder } from '../proof/recorder'
import { takeHomeZip } from '../requests/package/take-home'
import { buildFonts } from '../ui/fonts/build-fonts'
import { internetRoutes } from './course-internet'
import { createDevFrame } from './dev-frame'
import { createDevInternet } from './dev-internet'
import { createLessonEvents } from './dev-lessons'
import { createHealthz } from './healthz'
import { createHttpServer, ListenFailure, listen, readyLines } from './http-server'
import { pagePolicy } from './page-policy'
import { createRoutes } from './routes'
import { createRunnerFrame } from './runner-frame'
import { setSecurityHeaders } from './security-headers'
import { settingsOrExit } from './settings'
import { vendorFiles } from './vendor'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
process.chdir(root)
const settings = settingsOrExit()
const { basePath, host, port } = settings
process.env.BASE_PATH = basePath
process.env.LESSONS_DIR = settings.lessonsDir
process.env.NEXT_TELEMETRY_DISABLED = '1'

const { default: next } = await import('next')
const site = next({ dev: true, dir: root, hostname: host, port })
const frame = createDevFrame(root)

const recorder = new Recorder(settings.lessonsDir, true)
/** Until then pages wait: who asks early is answered late, and not with an error. */
let prepared: Promise<unknown> = Promise.resolve()

const routes = createRoutes({
  basePath,
  ...internetRoutes(await createDevInternet(settings.lessonsDir), settings),
  healthz: createHealthz('development'),
  runnerFrame: createRunnerFrame(frame),
  pages: pages(),
  extra: new Map<string, RequestListener>([
    ['/dev/lessons', createLessonEvents(settings.lessonsDir, recordLessons)],
    [TAKE_HOME_PATH, sendTakeHome],
    ...(await vendorFiles(root)).map(
      ({ path, file, type }) => [path, sendFile(file, type)] as const,
    ),
  ]),
})
const server = createHttpServer(routes)
// What the page keeps open for hot reload ends with the process, so nothing waits for it.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))

try {
  const actual = await listen(server, settings)
  prepared = Promise.all([buildFonts(), buildTypes(), site.prepare()])
  await Promise.all([prepared, recordLessons()])
  server.on('upgrade', site.getUpgradeHandler())
  for (const line of readyLines(settings, actual)) console.log(line)
} catch (error) {
  if (!(error instanceof ListenFailure)) throw error
  console.error(error.message)
  process.exit(1)
}

/**
 * A record that cannot be made costs a line: pages do without it, and the compiler of the page is still there.
 * Resolves with whether there is a new one.
 */
async function recordLessons(): Promise<boolean> {
  try {
    return (await recorder.record()) > 0
  } catch (error) {
    console.error(`the lessons could not be recorded: ${String(error)}`)
    return false
  }
}

/** Pages by Next, under a policy that lets its development client evaluate and reconnect. */
function pages(): RequestListener {
  const policy = pagePolicy(["'unsafe-inline'", "'unsafe-eval'"], ['ws:', 'wss:'])
  return async (req, res) => {
    setSecurityHeaders(res)
    res.setHeader('Content-Security-Policy', policy)
    await prepared
    req.url = req.url === '/' ? basePath || '/' : `${basePath}${req.url}`
    await site.getRequestHandler()(req, res)
  }
}

/** Made when it is asked for: few ask while they write lessons. */
function sendTakeHome(_req: IncomingMessage, res: ServerResponse): void {
  takeHomeZip().then(
    (zip) => {
      res.writeHead(200, { 'Content-Type': 'application/zip', 'Cache-Control': 'no-cache' })
      res.end(zip)
    },
    (error: unknown) => {
      console.error(`the client to take home could not be built: ${String(error)}`)
      res.destroy()
    },
  )
}

function sendFile(file: string, type: string): RequestListener {
  return (_req, res) => {
    res.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    createReadStream(file)
      .on('error', (error) => res.destroy(error))
      .pipe(res)
  }
}

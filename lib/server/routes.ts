/** Which part of the server answers which path; all of them below the base path. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { sendText } from './send-text'

/** Answers, maybe later. A rejection is a defect, and becomes a 500. */
type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | undefined | void

export interface Routes {
  /** Empty, or such as `/http`. */
  readonly basePath: string
  readonly tunnel: Handler
  /** Gets the target with the prefix `{basePath}/httpbin`. */
  readonly httpbin: Handler
  readonly healthz: Handler
  readonly runnerFrame: Handler
  /** Everything else. `req.url` is without the base path. */
  readonly pages: Handler
  /** More exact paths, for development. */
  readonly extra?: ReadonlyMap<string, Handler>
}

/** One listener of all routes. */
export function createRoutes(
  routes: Routes,
  log: (line: string) => void = console.error,
): RequestListener {
  const exact = new Map<string, Handler>([
    ['/tunnel', routes.tunnel],
    ['/healthz', readOnly(routes.healthz)],
    ['/runner-frame', readOnly(routes.runnerFrame)],
    ...(routes.extra ?? []),
  ])
  return (req, res) => {
    // RFC 9112 section 3.2.2: a server takes the absolute form, too.
    let target = req.url ?? '/'
    if (!target.startsWith('/')) {
      target = target.replace(/^https?:\/\/[^/?#]*(?=\/|$)/i, '') || '/'
      req.url = target
    }
    const handler = choose(routes, exact, req, target)
    handler(req, res)?.catch((error: unknown) => {
      log(`${req.method} ${target} failed: ${error instanceof Error ? error.stack : String(error)}`)
      if (res.headersSent) {
        res.destroy()
        return
      }
      sendText(res, 500, 'The server failed; its log has the reason.')
      res.end()
    })
  }
}

function choose(
  { basePath, httpbin, pages }: Routes,
  exact: ReadonlyMap<string, Handler>,
  req: IncomingMessage,
  target: string,
): Handler {
  const query = target.indexOf('?')
  const path = query === -1 ? target : target.slice(0, query)
  if (path !== basePath && !path.startsWith(`${basePath}/`)) return outside(basePath)
  const below = path.slice(basePath.length)
  if (below === '/httpbin' || below.startsWith('/httpbin/')) return httpbin
  const handler = exact.get(below)
  if (handler !== undefined) return handler
  const rest = target.slice(basePath.length)
  req.url = rest.startsWith('/') ? rest : `/${rest}`
  return pages
}

/** With a base path, the root shows where the course is. */
function outside(basePath: string): Handler {
  return (req, res) => {
    if (req.url === '/') sendText(res, 307, `The course is at ${basePath}`, { Location: basePath })
    else sendText(res, 404, `There is nothing here; the course is at ${basePath || '/'}`)
    res.end()
  }
}

function readOnly(handler: Handler): Handler {
  return (req, res) => {
    if (req.method === 'GET' || req.method === 'HEAD') return handler(req, res)
    sendText(res, 405, 'This is read with GET or HEAD.', { Allow: 'GET, HEAD' })
    res.end()
  }
}

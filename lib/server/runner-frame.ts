/**
 * `GET /runner-frame`: the document in which learner code runs. Its policy header is what seals it, so it is
 * never served without, and never with another one.
 */
import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { FrameDocument } from '../runner/frame/build-frame'

/** With compressed copies, in base64, where a build made them. */
export type ServedFrame = FrameDocument & { readonly br?: string; readonly gz?: string }

/** `load` gives the present document; in production always the same one. */
export function createRunnerFrame(load: () => ServedFrame | Promise<ServedFrame>): RequestListener {
  return async (req, res) => {
    const frame = await load()
    const accepted = req.headers['accept-encoding'] ?? ''
    const encoding =
      frame.br && /\bbr\b/.test(accepted)
        ? 'br'
        : frame.gz && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : null
    const copy = encoding === 'br' ? frame.br : encoding === 'gzip' ? frame.gz : undefined
    const body = copy === undefined ? Buffer.from(frame.html) : Buffer.from(copy, 'base64')
    const etag = `"${createHash('sha256').update(body).update(frame.csp).digest('base64url').slice(0, 22)}"`
    const headers = {
      'Content-Security-Policy': frame.csp,
      'Content-Type': 'text/html; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      Vary: 'Accept-Encoding',
      ETag: etag,
    }
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304, headers).end()
      return
    }
    res.writeHead(200, {
      ...headers,
      ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
      'Content-Length': body.length,
    })
    res.end(body)
  }
}

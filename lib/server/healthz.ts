/** `GET /healthz`: whether the server can serve. */
import type { RequestListener } from 'node:http'

export function createHealthz(version: string): RequestListener {
  const body = Buffer.from(`${JSON.stringify({ status: 'ok', version })}\n`)
  return (_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    })
    res.end(body)
  }
}

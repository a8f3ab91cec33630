/** `GET /healthz`: whether the server can serve. */
import type { RequestListener } from 'node:http'
import { setSecurityHeaders } from './security-headers'

export function createHealthz(version: string): RequestListener {
  const body = Buffer.from(`${JSON.stringify({ status: 'ok', version })}\n`)
  return (_req, res) => {
    setSecurityHeaders(res)
    res.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    })
    res.end(body)
  }
}

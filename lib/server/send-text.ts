/** A short answer in words. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Writes head and sentence; the caller ends the response. HEAD gets the head only. */
export function sendText(
  res: ServerResponse,
  status: number,
  sentence: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(`${sentence}\n`)
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  res.write(body)
}

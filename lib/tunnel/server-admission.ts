/** Who may use the tunnel, decided by the outer request's head alone. */
import type { IncomingMessage } from 'node:http'
import { TunnelRefusal } from './server-problem'

/**
 * Lets the site's own pages and programs outside of browsers in.
 * @throws TunnelRefusal `method-not-allowed`, `cross-site`, `unsupported-media-type`, `too-large`.
 */
export function admit({ method, headers }: IncomingMessage, messageBytes: number): void {
  if (method !== 'POST') {
    throw new TunnelRefusal(
      'method-not-allowed',
      `${method} /tunnel has no meaning; POST one message/http request.`,
    )
  }
  const site = headers['sec-fetch-site']
  // Browsers leave Sec-Fetch-Site out on plain http, but there message/http needs a CORS preflight, which the
  // tunnel never grants. An opaque origin is a sandbox, maybe that of the learner's own code.
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || headers.origin === 'null') {
    throw new TunnelRefusal('cross-site', 'A page of another site or a sandbox sent this request.')
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'message/http') {
    const got = headers['content-type'] ?? 'none'
    throw new TunnelRefusal(
      'unsupported-media-type',
      `Send Content-Type: message/http, with an HTTP request as the body; got ${got}.`,
    )
  }
  if (Number(headers['content-length'] ?? 0) > messageBytes) throw tooLarge(messageBytes)
}

/** The refusal of a message over the limit. */
export function tooLarge(messageBytes: number): TunnelRefusal {
  return new TunnelRefusal('too-large', `A message may have at most ${messageBytes} bytes.`)
}

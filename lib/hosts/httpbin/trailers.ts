/** `/trailers`: header fields that come behind the body (RFC 9110 section 6.5). */
import { isFieldText, isToken } from '../../http/headers'
import type { HeaderList, HttpResponse } from '../../http/message'
import { Refusal } from '../refusal'
import { json } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { groupPairs } from './request-echo'

export const trailers: HttpbinFamily = {
  title: 'Trailers',
  endpoints: [
    {
      path: '/trailers',
      methods: ['GET'],
      summary: 'A chunked answer with every pair of the query as a field behind its body.',
      details:
        'The Trailer header announces their names. Fields that a client needs before it reads the body cannot stand ' +
        'there (RFC 9110, 6.5.1), and are refused. HTTP/1.0 has no chunks, and so no trailers.',
      parameters: [
        {
          name: '<name>',
          in: 'query',
          summary: 'Any number of names with their values, 80 at most.',
        },
      ],
      answers: [
        { status: 200, summary: 'The pairs as JSON, and as trailers.' },
        { status: 400, summary: 'A field that cannot be a trailer.' },
        { status: 413, summary: 'Too many fields.' },
      ],
      example: '/trailers?X-Checksum=abc123',
      answer,
    },
  ],
}

/**
 * Fields for framing, routing, access, conditions, caching and content (RFC 9110 section 6.5.1), and those by
 * which browsers act on an origin.
 */
const forbidden =
  /^(accept(-.*)?|access-control-.*|age|allow|alt-svc|authorization|cache-control|clear-site-data|connection|content-.*|cookie2?|cross-origin-.*|date|etag|expect|expires|host|if-.*|keep-alive|last-modified|link|location|max-forwards|nel|origin|pragma|proxy-.*|range|refresh|report(ing)?-.*|retry-after|sec-.*|service-worker-.*|set-cookie2?|set-login|speculation-rules|strict-transport-security|te|trailer|transfer-encoding|upgrade|vary|via|warning|www-authenticate|x-content-type-options|x-frame-options)$/i

function answer(call: HttpbinCall): HttpResponse {
  const fields = trailersOf(call)
  const echo = json(call, groupPairs(call.query))
  const names = [...new Set(fields.map(([name]) => name))].join(', ')
  const headers = [...echo.headers, ...(names === '' ? [] : [['Trailer', names] as const])]
  return { ...echo, headers, body: oneChunk(echo.body), trailers: fields }
}

function trailersOf(call: HttpbinCall): HeaderList {
  const most = call.settings.limits.fields
  if (call.query.length > most) throw new Refusal(413, `One answer has at most ${most} trailers.`)
  for (const [name, value] of call.query) {
    const shown = JSON.stringify(name.slice(0, 40))
    if (!isToken(name)) {
      throw new Refusal(
        400,
        `The name of a trailer has letters, digits and some signs only, and ${shown} has others.`,
      )
    }
    if (!isFieldText(value)) {
      throw new Refusal(
        400,
        `The value of ${shown} holds a line break, or a character beyond latin-1, which no trailer can carry.`,
      )
    }
    if (forbidden.test(name)) {
      throw new Refusal(
        400,
        `The field ${shown} is needed before the body, so it cannot be a trailer.`,
      )
    }
  }
  return call.query
}

/** A stream, because only those are chunked. */
async function* oneChunk(body: HttpResponse['body']): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body
}

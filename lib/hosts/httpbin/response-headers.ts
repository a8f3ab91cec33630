/** `/response-headers`: an answer whose header fields the query chooses. */
import { allValues } from '../../http/headers'
import type { HeaderList, HttpResponse } from '../../http/message'
import type { HttpbinCall, HttpbinFamily } from './call'
import { chosenHeaders } from './chosen-headers'
import { formatJson, type JsonValue } from './json-value'

export const responseHeaders: HttpbinFamily = {
  title: 'Response inspection',
  endpoints: [
    {
      path: '/response-headers',
      methods: ['GET', 'POST'],
      summary:
        'An answer that has every pair of the query as a header, and lists its headers as JSON.',
      details:
        'A name that comes again is sent again, and listed with all its values. Content-Type replaces the ' +
        "answer's own. What frames the message, such as Content-Length, is refused; the mount for browsers " +
        'refuses also what a browser would run, or keep for other pages than this answer.',
      parameters: [
        {
          name: '<name>',
          anyName: true,
          in: 'query',
          summary: 'Any number of header names with their values, 80 at most.',
        },
      ],
      answers: [
        {
          status: 200,
          summary:
            'JSON: the chosen headers, and the Content-Type and Content-Length of the answer.',
        },
        { status: 400, summary: 'A header that cannot be chosen; the sentence says why.' },
      ],
      example: '/response-headers?X-Tea=green&X-Tea=black&Cache-Control=no-store',
      answer,
    },
  ],
}

const encoder = new TextEncoder()

function answer(call: HttpbinCall): HttpResponse {
  const chosen = chosenHeaders(call.query, call)
  const types = allValues(chosen, 'Content-Type')
  const type = ['Content-Type', types.at(-1) ?? 'application/json'] as const
  const others = chosen.filter(([name]) => name.toLowerCase() !== 'content-type')
  const body = listOf([type, ...others], call)
  return { status: 200, reason: 'OK', headers: [type, ...others], body }
}

/** The list holds its own length, so it is made until it is true; it grows by digits only, so that comes soon. */
function listOf(headers: HeaderList, call: HttpbinCall): Uint8Array {
  const listed = new Map<string, JsonValue>()
  for (const [name] of headers) {
    const values = allValues(headers, name)
    listed.set(name, values.length === 1 ? (values[0] ?? '') : values)
  }
  for (let length = 0; ; ) {
    listed.set('Content-Length', String(length))
    const body = encoder.encode(formatJson(listed, call.settings.limits.answer))
    if (body.length === length) return body
    length = body.length
  }
}

/** `/stream/…`: the request as lines of JSON, one chunk each. */
import type { HttpbinCall, HttpbinFamily } from './call'
import { formatJsonLine } from './json-line'
import type { JsonValue } from './json-value'
import { defaultLimits } from './limits'
import { echoHeaders, echoOrigin, echoUrl, groupPairs } from './request-echo'

export const stream: HttpbinFamily = {
  title: 'Streaming',
  endpoints: [
    {
      path: '/stream/{n:int}',
      methods: ['GET'],
      summary: 'So many lines of JSON, each a chunk of its own, 100 at most.',
      details: 'Every line is an echo of the request with its own `id`, counted from 0.',
      parameters: [
        {
          name: 'n',
          in: 'path',
          type: 'integer',
          summary: 'How many lines; more than the maximum count as the maximum.',
          required: true,
          minimum: 0,
          maximum: defaultLimits.streamLines,
        },
      ],
      answers: [{ status: 200, summary: 'The lines, as `application/json`, chunked.' }],
      example: '/stream/3',
      answer(call) {
        const lines = Math.min(Number(call.parameter('n')), call.settings.limits.streamLines)
        const headers = [['Content-Type', 'application/json']] as const
        return { status: 200, reason: 'OK', headers, body: linesOf(echoLine(call), lines) }
      },
    },
  ],
}

/** What all lines share, up to the id. Made before the answer begins, so that it can still be refused. */
function echoLine(call: HttpbinCall): string {
  const echo = formatJsonLine(
    new Map<string, JsonValue>([
      ['url', echoUrl(call)],
      ['args', groupPairs(call.query)],
      ['headers', echoHeaders(call)],
      ['origin', echoOrigin(call)],
    ]),
  )
  return `${echo.slice(0, -1)}, "id": `
}

async function* linesOf(start: string, lines: number): AsyncGenerator<Uint8Array> {
  // ASCII, as all JSON here; such small buffers come out of a pool.
  for (let id = 0; id < lines; id++) yield Buffer.from(`${start}${id}}\n`, 'latin1')
}

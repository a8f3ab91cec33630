/** `/jsonl`: one JSON document a line, as they come. */
import type { HttpResponse } from '../../http/message'
import type { HttpbinCall, HttpbinFamily } from './call'
import { eventPace, paceAnswers, paceParameters } from './event-pace'
import { formatJsonLine } from './json-line'
import type { JsonValue } from './json-value'
import { echoUrl } from './request-echo'

const INTERVAL = 0

export const jsonLines: HttpbinFamily = {
  title: 'JSON lines',
  endpoints: [
    {
      path: '/jsonl',
      methods: ['GET'],
      summary: 'JSON documents, each on a line and in a chunk of its own (NDJSON).',
      details:
        'Each line has its number, the count of all, and the URL. No line break stands within one.',
      parameters: paceParameters(INTERVAL),
      answers: [{ status: 200, summary: 'The lines as `application/x-ndjson`.' }, ...paceAnswers],
      example: '/jsonl?count=3',
      answer,
    },
  ],
}

const encoder = new TextEncoder()

async function answer(call: HttpbinCall): Promise<HttpResponse> {
  const { slow } = call.settings
  const { signal } = call.request
  const { delay, pauses } = eventPace(call, INTERVAL)
  const url = echoUrl(call)
  if (delay > 0) await slow.wait(delay, signal)
  const line = (index: number) => {
    const members: [string, JsonValue][] = [
      ['id', index],
      ['of', pauses.length],
      ['url', url],
    ]
    return encoder.encode(`${formatJsonLine(new Map(members))}\n`)
  }
  const headers = [['Content-Type', 'application/x-ndjson']] as const
  return { status: 200, reason: 'OK', headers, body: slow.after(pauses, line, signal) }
}

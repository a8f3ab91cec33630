/** `/sse`: events that the server sends as they happen. */
import type { HttpResponse } from '../../http/message'
import { fieldValue } from '../header-fields'
import type { HttpbinCall, HttpbinFamily } from './call'
import { eventPace, paceAnswers, paceParameters } from './event-pace'
import { formatJsonLine } from './json-line'
import { flagParameter } from './query-parameter'

const INTERVAL = 0.5

export const serverSentEvents: HttpbinFamily = {
  title: 'Server-sent events',
  endpoints: [
    {
      path: '/sse',
      methods: ['GET'],
      summary: 'Server-sent events, one after the other.',
      details:
        'Each event is a `ping` with its number as its id, and its number and time as JSON. A client that reconnects ' +
        'goes on after the event that it names.',
      parameters: [
        ...paceParameters(INTERVAL),
        {
          name: 'Last-Event-ID',
          in: 'header',
          summary: 'The number of the last event that the client has; the next one is the first.',
        },
        {
          name: 'retry',
          in: 'query',
          type: 'boolean',
          summary: 'Whether the stream begins by telling clients to reconnect after 1 second.',
          default: false,
        },
      ],
      answers: [{ status: 200, summary: 'The events as `text/event-stream`.' }, ...paceAnswers],
      example: '/sse?count=3&interval=0.2',
      answer,
    },
  ],
}

const encoder = new TextEncoder()

async function answer(call: HttpbinCall): Promise<HttpResponse> {
  const { slow, clock } = call.settings
  const { signal } = call.request
  const { delay, pauses } = eventPace(call, INTERVAL)
  const retry = flagParameter(call, 'retry') ? 'retry: 1000\n' : ''
  const first = firstNumber(call)
  if (delay > 0) await slow.wait(delay, signal)
  const event = (index: number) => {
    const id = first + index
    const data = formatJsonLine(
      new Map([
        ['id', id],
        ['timestamp', clock.now()],
      ]),
    )
    return encoder.encode(`${index === 0 ? retry : ''}event: ping\nid: ${id}\ndata: ${data}\n\n`)
  }
  const headers = [
    ['Content-Type', 'text/event-stream'],
    ['Cache-Control', 'no-store'],
  ] as const
  return { status: 200, reason: 'OK', headers, body: slow.after(pauses, event, signal) }
}

/** What is not a number of ours counts as none. */
function firstNumber(call: HttpbinCall): number {
  const last = fieldValue(call.request.headers, 'Last-Event-ID') ?? ''
  return /^\d{1,9}$/.test(last) ? Number(last) + 1 : 0
}

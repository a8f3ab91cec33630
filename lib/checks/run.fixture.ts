/** Runs made of what they did, for tests of checks. */
import type { Exchange, RunError, RunEvent, StopReason } from '../runner/run-event'
import { type RunFacts, runFacts } from './run-facts'

interface Call {
  /** `GET https://shop.test/teas?sort=price` */
  readonly sends: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly body?: string
  /** @default 200 OK */
  readonly answer?: readonly [status: number, reason: string] | null
  /** Bytes of the body that came back. @default 0 */
  readonly bodySize?: number
  /** The line of the call. @default 1 */
  readonly line?: number
  /** Milliseconds. */
  readonly sent?: number
  readonly end?: number
  readonly isReused?: boolean
  readonly isVerified?: boolean
}

interface Told {
  readonly calls?: readonly Call[]
  /** Printed lines; the first one stands at line 1, the second one at line 2. */
  readonly prints?: readonly string[]
  /** Printed before the last answer has ended. */
  readonly printsEarly?: readonly string[]
  /** Values by line, from 1. */
  readonly shows?: readonly string[]
  readonly error?: Partial<RunError>
  readonly stopped?: StopReason
  readonly seconds?: number
}

/** A run that did these things, in this order. */
export function ran(told: Told): RunFacts {
  return runFacts(eventsOf(told))
}

export function eventsOf(told: Told): RunEvent[] {
  const {
    calls = [],
    prints = [],
    printsEarly = [],
    shows = [],
    error,
    stopped,
    seconds = 0,
  } = told
  const stamp = { run: 1, at: 0 }
  const exchanges = calls.map(exchangeOf)
  const printed = (text: string, i: number): RunEvent => ({
    ...stamp,
    type: 'console',
    level: 'log',
    spans: [{ text }],
    position: { line: i + 1, column: 1 },
  })
  return [
    { ...stamp, type: 'started', code: '' },
    ...printsEarly.map(printed),
    ...exchanges.map((exchange): RunEvent => ({ ...stamp, type: 'exchange', exchange })),
    ...prints.map(printed),
    ...shows.map(
      (text, i): RunEvent => ({
        ...stamp,
        type: 'value',
        spans: [{ text }],
        kind: '',
        from: 0,
        to: 0,
        line: i + 1,
      }),
    ),
    ...(error ? [{ ...stamp, type: 'error' as const, error: errorOf(error) }] : []),
    {
      ...stamp,
      type: 'finished',
      outcome: stopped ? 'stopped' : error ? 'failed' : 'done',
      reason: stopped ?? null,
      duration: seconds * 1000 + 400,
      timing: { compile: 300, start: 100, run: seconds * 1000 },
    },
  ]
}

function errorOf(error: Partial<RunError>): RunError {
  return { name: 'Error', message: '', position: null, phase: 'run', frames: [], ...error }
}

function exchangeOf(call: Call, i: number): Exchange {
  const { sends, headers = [], body = '', answer = [200, 'OK'], line = 1, bodySize = 0 } = call
  const { sent = i, end = sent + 0.5, isReused = false, isVerified } = call
  const space = sends.indexOf(' ')
  const bytes = new TextEncoder().encode(body)
  const nothing = new Uint8Array()
  return {
    id: i + 1,
    state: answer ? 'done' : 'failed',
    call: i + 1,
    position: { line, column: 1 },
    request: {
      method: sends.slice(0, space),
      url: sends.slice(space + 1),
      headers,
      sources: [],
      body: bytes,
      wire: nothing,
    },
    response: answer && {
      version: '1.1',
      status: answer[0],
      reason: answer[1],
      headers: [],
      body: nothing,
      bodySize,
      wire: nothing,
    },
    failure: answer ? null : { type: 'dns', detail: 'No machine has this name.' },
    connection: {
      timing: { lookup: 0, connect: 0, tls: 0 },
      isReused,
      certificate:
        isVerified === undefined
          ? null
          : { subject: '', issuer: '', validTo: '2031-05-01', isVerified },
    },
    timing: { sent, connected: sent, head: sent, end },
    sentAt: 0,
  }
}

import { expect, it, vi } from 'vitest'
import type { Exchange, RunError, RunEvent, Runner } from '../../runner/run-event'
import { withRemarks } from './with-remarks'

function sampleRefusal(): Exchange {
  const wire = new Uint8Array()
  const body = new TextEncoder().encode('a=1')
  const says = new TextEncoder().encode('JSON, please')
  const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const
  const request = { method: 'POST', url: 'https://a.test/', headers, sources: [], body, wire }
  const got = { version: '1.1', status: 415, reason: '', headers: [], bodySize: 12, wire } as const
  const timing = { sent: 0, connected: 1, head: 2, end: 3 }
  const position = { line: 2, column: 11 }
  const response = { ...got, body: says }
  const about = {
    id: 1,
    state: 'done',
    call: 1,
    sentAt: 0,
    connection: null,
    failure: null,
  } as const
  return { ...about, position, request, response, timing }
}

const code =
  "import requests from 'requests'\nconst r = await requests.get('https://a.test')\nif (r) {}"

function runWith(error: Partial<RunError> | null): RunEvent[] {
  const events: RunEvent[] = []
  const runner: Runner = {
    warmUp() {},
    run(_, onEvent) {
      const timing = { compile: 0, start: 0, run: 0 }
      const stamp = { run: 1, at: 5 }
      const plain = { name: 'E', message: '', position: null, phase: 'run', frames: [] } as const
      if (error) onEvent({ ...stamp, type: 'error', error: { ...plain, ...error } })
      const end = { ...stamp, type: 'finished', outcome: 'done', reason: null } as const
      const finished = { ...end, duration: 5, timing }
      onEvent(finished)
      return { id: 1, stop() {}, finished: Promise.resolve(finished) }
    },
  }
  withRemarks(runner).run(code, (event) => events.push(event))
  return events
}

it('says what the text gives away before the run is over', () => {
  expect(runWith(null)).toMatchObject([
    { type: 'note', run: 1, position: { line: 3, column: 5 }, hint: 'Try `r.ok`.' },
    { type: 'finished' },
  ])
})

it('says at once what an answer gives away, at the line of the call', () => {
  const events: RunEvent[] = []
  const exchange = sampleRefusal()
  const runner: Runner = {
    warmUp() {},
    run(_, onEvent) {
      onEvent({ run: 1, at: 3, type: 'exchange', exchange })
      return { id: 1, stop() {}, finished: new Promise(() => {}) }
    },
  }
  withRemarks(runner).run(code, (event) => events.push(event))
  expect(events).toMatchObject([
    { type: 'exchange' },
    { type: 'note', position: exchange.position, hint: 'Try `json:` instead of `data:`.' },
  ])
})

it('leaves a line alone whose error says what to try', () => {
  const position = { line: 3, column: 1 }
  expect(runWith({ position, hint: 'Try this.' }).map(({ type }) => type)).toEqual([
    'error',
    'finished',
  ])
  expect(runWith({ position }).map(({ type }) => type)).toEqual(['error', 'note', 'finished'])
})

it('passes on in which world to run', () => {
  const run = vi.fn<Runner['run']>()
  withRemarks({ warmUp() {}, run }).run(code, () => undefined, { seed: 2 })
  expect(run).toHaveBeenCalledExactlyOnceWith(code, expect.any(Function), { seed: 2 })
})

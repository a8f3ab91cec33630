import { describe, expect, it } from 'vitest'
import type { Exchange, RunEvent } from '../runner/run-event'
import { type AskedFact, askedFact } from './asked-fact'
import { runFacts } from './run-facts'

const stamp = { run: 1, at: 1 }
const bytes = (text: string) => new TextEncoder().encode(text)

function exchange(id: number, url: string, status: number | null): RunEvent {
  const response = status === null ? null : received(status)
  const facts: Exchange = {
    id,
    state: response ? 'done' : 'failed',
    call: id,
    position: { line: 3, column: 1 },
    request: {
      method: 'POST',
      url,
      headers: [['Accept', '*/*']],
      sources: [],
      body: bytes('a=é'),
      wire: bytes(''),
    },
    response,
    failure: null,
    connection: null,
    timing: { sent: 1, connected: 2, head: 3, end: 4 },
    sentAt: 0,
  }
  return { ...stamp, type: 'exchange', exchange: facts }
}

function received(status: number) {
  return {
    version: '1.1',
    status,
    reason: 'Not Found',
    headers: [['Content-Type', 'text/plain']] as const,
    body: bytes('gone'),
    bodySize: 4,
    wire: bytes(''),
  }
}

const printed: RunEvent = {
  ...stamp,
  type: 'console',
  level: 'log',
  spans: [{ text: 'one\ntwo' }],
  position: null,
}
const run = runFacts([
  exchange(1, 'https://shop.test/a%20b?q=1#part', null),
  exchange(2, 'https://shop.test/gone', 404),
  printed,
])

const ask = (of: AskedFact['of'], nth = 1, part = '') => askedFact({ of, nth, part }, run)

describe('the truth of a guess', () => {
  it.each([
    ['sent', 1, 'line', 'POST /a%20b?q=1 HTTP/1.1'],
    ['sent', 1, 'host', 'shop.test'],
    ['sent', 1, 'path', '/a%20b'],
    ['sent', 1, 'target', '/a%20b?q=1'],
    ['sent', 1, 'method', 'POST'],
    ['sent', 1, 'body', 'a=é'],
    ['sent', 1, 'body-length', '4'],
    ['sent', 1, 'header:accept', '*/*'],
    ['sent', 2, 'header:Cookie', 'none'],
    // The first that came, though it answers the second request.
    ['response', 1, '', '404 Not Found'],
    ['response', 1, 'status', '404'],
    ['response', 1, 'header:content-type', 'text/plain'],
    ['response', 1, 'body-length', '4'],
    ['printed', 2, '', 'two'],
    ['threw', 1, '', 'none'],
    ['count', 1, '', '2'],
  ] as const)('%s[%i].%s is %s', (of, nth, part, truth) => {
    expect(ask(of, nth, part)).toBe(truth)
  })

  it('is missing where the run has no such thing', () => {
    expect(ask('sent', 3, 'line')).toBeNull()
    expect(ask('response', 2)).toBeNull()
    expect(ask('printed', 3)).toBeNull()
    expect(ask('value')).toBeNull()
  })

  it('names the error that ended the program', () => {
    const error = {
      name: 'HTTPError',
      message: '',
      position: null,
      phase: 'run',
      frames: [],
    } as const
    const failed = runFacts([{ ...stamp, type: 'error', error }])
    expect(askedFact({ of: 'threw', nth: 1, part: '' }, failed)).toBe('HTTPError')
  })
})

import { describe, expect, it } from 'vitest'
import type { RunError } from '../../runner/run-event'
import { whatHappened } from '../../sentences/errors'
import { stateSentence, truncated } from '../../sentences/workbench'
import { announcement, runEnd, whyNotWhole } from './announced'
import type { Entry } from './run-log'
import { emptyLog } from './run-log'
import { sampleExchange } from './sample-exchange'
import type { SessionSnapshot } from './session'

const snapshot: SessionSnapshot = {
  code: '',
  runState: 'idle',
  runs: 0,
  log: null,
  edited: false,
  startedAt: 0,
  starting: false,
  duration: null,
  stopReason: null,
  reach: null,
  history: [],
  open: new Map(),
  lock: null,
  draft: { offer: null, earlier: [], trouble: null },
}
const error: RunError = { name: 'Error', message: 'no', position: null, phase: 'run', frames: [] }

describe('stateSentence', () => {
  const log = { ...emptyLog(1, ''), trips: 2 }
  it.each([
    [{ runState: 'running', log: { ...log, trips: 1 } }, 'Running 1 trip, 1.4 s'],
    [{ runState: 'running', starting: true }, 'Running getting ready, 1.4 s'],
    [{ runState: 'done', log, duration: 82 }, 'Done 2 trips, 82 ms'],
    [{ runState: 'done', log: emptyLog(1, ''), duration: 3 }, 'Done 3 ms'],
    [{ runState: 'failed', log, duration: 61 }, 'Ended by an error 2 trips, 61 ms'],
    [{ runState: 'stopped', log }, 'Stopped your code is kept'],
    [{ runState: 'done', log, edited: true }, 'Edited since the last run'],
  ] as const)('%j', (change, text) => {
    const said = stateSentence({ ...snapshot, ...change }, 1400)
    expect(`${said?.strong} ${said?.rest}`).toBe(text)
  })

  it('leaves the place to the keys before the first run', () => {
    expect(stateSentence(snapshot, 0)).toBeNull()
  })
})

describe('whatHappened', () => {
  it('says what a status did', () => {
    const message = '404 Client Error: NOT FOUND for url: https://httpbin.org/status/404'
    expect(whatHappened({ ...error, name: 'HTTPError', message })).toContain(
      'The server answered 404',
    )
  })
  it('shows the address that has no scheme', () => {
    const message = "Invalid URL 'ex.com': No scheme supplied. Perhaps you meant https://ex.com?"
    expect(whatHappened({ ...error, name: 'MissingSchema', message })).toContain('`ex.com`')
  })
  it('names what does not exist', () => {
    const message = 'requets is not defined'
    expect(whatHappened({ ...error, name: 'ReferenceError', message })).toContain('requets')
  })
  it('knows a connection that broke from one that never was', () => {
    const said = (message: string) => whatHappened({ ...error, name: 'ConnectionError', message })
    const reset = "ConnectionResetError(104, 'Connection reset by peer')"
    expect(said(`Connection broken: ${reset}`)).toContain('broke before the whole answer')
    expect(said(`('Connection aborted.', ${reset})`)).toContain('ended before there was an answer')
    expect(said('HTTPSConnectionPool(): Max retries exceeded')).toContain('No connection')
  })
  it('falls back to the class', () => {
    expect(whatHappened({ ...error, name: 'EvalError' })).toBe(
      'The program ended with an EvalError.',
    )
  })
})

it('says why a response is not whole, and nothing of one that is', () => {
  expect(whyNotWhole(sampleExchange())).toBeNull()
  const failure = { type: 'reset', detail: 'The connection broke: reset' } as const
  expect(whyNotWhole(sampleExchange({ state: 'failed', failure }))).toBe(
    'The connection broke: reset. This is what came before.',
  )
  expect(whyNotWhole(sampleExchange({ state: 'failed', failure, response: null }))).toBeNull()
})

describe('announcement', () => {
  const value = (key: number): Entry => {
    return {
      key,
      at: 0,
      line: 4,
      kind: 'value',
      spans: [{ text: '200' }],
      type: 'number',
      hint: null,
    }
  }
  it('puts a response into words', () => {
    const entry: Entry = { key: 0, at: 0, line: 3, kind: 'exchange', exchange: sampleExchange() }
    expect(announcement([entry])).toBe('Response 200 OK, JSON, 8 bytes, line 3.')
  })
  it('keeps a loop short', () => {
    const text = announcement(Array.from({ length: 50 }, (_, key) => value(key)))
    expect(text).toMatch(/^Value 200, line 4\. .* And 45 more results\.$/)
  })
})

describe('runEnd', () => {
  const log = emptyLog(1, '')
  const printed: Entry = { key: 0, at: 0, line: 1, kind: 'printed', level: 'log', spans: [] }
  it.each([
    ['done', 'The program ended without output.'],
    ['stopped', 'Stopped after 82 ms; there was no output yet.'],
    ['failed', null],
    ['running', null],
  ] as const)('of a run without output that is %s', (runState, said) => {
    expect(
      runEnd({ ...snapshot, runState, log, duration: 82 })?.replace(/\u00a0/g, ' ') ?? null,
    ).toBe(said)
  })
  it.each([
    ['done', 'Done, 2 trips, 82 ms.'],
    ['stopped', 'Stopped, your code is kept.'],
  ] as const)('of a run with output that is %s, edited meanwhile or not', (runState, said) => {
    const full = { ...log, entries: [printed], trips: 2 }
    const end = runEnd({ ...snapshot, runState, log: full, duration: 82, edited: true })
    expect(end?.replace(/\u00a0/g, ' ')).toBe(said)
  })
})

it('says how many lines were not kept, and that there may be more', () => {
  expect(truncated(998_000, true)).toBe('998\u00a0000 more lines were not kept.')
  expect(truncated(1, false)).toBe('At least 1 more line was not kept.')
})

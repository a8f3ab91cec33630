import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../runner/run-event'
import { type Entry, isStale, RunRecorder } from './run-log'
import { sampleExchange } from './sample-exchange'

const printed = (text: string, line: number): RunEvent => ({
  run: 1,
  at: 1,
  type: 'console',
  level: 'log',
  spans: [{ text }],
  position: { line, column: 1 },
})
const exchange = (change = {}): RunEvent => ({
  run: 1,
  at: 1,
  type: 'exchange',
  exchange: sampleExchange(change),
})

describe('RunRecorder', () => {
  it('keeps results in the order they began, and by line', () => {
    const recorder = new RunRecorder(1, 'code')
    recorder.add(exchange({ state: 'pending', response: null }))
    recorder.add(printed('a', 5))
    recorder.add(printed('b', 2))
    recorder.add(exchange())
    const { entries, lines, trips } = recorder.log()
    expect(entries.map(({ kind, line }) => [kind, line])).toEqual([
      ['exchange', 3],
      ['printed', 5],
      ['printed', 2],
    ])
    expect(entries[0]).toMatchObject({ exchange: { state: 'done' } })
    expect(lines.map(({ line }) => line)).toEqual([2, 3, 5])
    expect(lines[1]?.entries[0]).toBe(entries[0])
    expect(trips).toBe(1)
  })

  it('keeps a request that was prepared apart from the trips, once for an expression', () => {
    const { request } = sampleExchange()
    const recorder = new RunRecorder(1, 'one\ntwo\nthree\nfour')
    const prepare = (line: number, from: number | null): RunEvent => ({
      ...{ run: 1, at: 1, type: 'prepared', id: 1, request, rest: 'none' },
      ...{ position: { line, column: 1 }, from },
    })
    recorder.add(prepare(3, null))
    // The value of the expression that begins on line 2 and ends on line 3.
    recorder.add(prepare(3, 5))
    recorder.add(prepare(4, 14))
    recorder.add({ run: 1, at: 2, type: 'departed', id: 1 })
    const { entries, trips } = recorder.log()
    expect(entries.map(({ kind, line }) => [kind, line])).toEqual([
      ['prepared', 3],
      ['prepared', 4],
    ])
    expect(entries[0]).toMatchObject({ dryRun: { isSentLater: true } })
    expect(trips).toBe(0)
  })

  it('gives lines that did not change the same object, so that they are not drawn again', () => {
    const recorder = new RunRecorder(1, 'code')
    recorder.add(printed('a', 2))
    recorder.add(printed('b', 3))
    const before = recorder.log()
    recorder.add(printed('c', 3))
    const after = recorder.log()
    expect(after.lines[0]).toBe(before.lines[0])
    expect(after.lines[1]).not.toBe(before.lines[1])
  })

  it('ends what was on its way when the run ends', () => {
    const recorder = new RunRecorder(1, 'code')
    const timing = { sent: 5, connected: 6, head: null, end: null }
    recorder.add(exchange({ state: 'pending', response: null, timing }))
    recorder.end(900)
    expect(recorder.log().entries[0]).toMatchObject({
      exchange: { state: 'failed', failure: { type: 'stopped' }, timing: { end: 900 } },
    })
  })

  it('lists results without a place in the code in order only', () => {
    const recorder = new RunRecorder(1, 'code')
    const truncated = { run: 1, at: 0, type: 'truncated', final: false } as const
    expect(recorder.add({ ...truncated, dropped: 1 })).toBe(true)
    expect(recorder.add({ run: 1, at: 0, type: 'started', code: '' })).toBe(false)
    expect(recorder.log()).toMatchObject({ entries: [{ kind: 'truncated' }], lines: [] })
  })

  it('keeps one count of what was dropped, where that began', () => {
    const recorder = new RunRecorder(1, 'code')
    const truncated = { run: 1, at: 0, type: 'truncated' } as const
    recorder.add(printed('a', 2))
    recorder.add({ ...truncated, dropped: 1, final: false })
    recorder.add(exchange())
    recorder.add({ ...truncated, dropped: 998_000, final: true })
    expect(recorder.log().entries.map(({ key, kind }) => [key, kind])).toEqual([
      [0, 'printed'],
      [1, 'truncated'],
      [2, 'exchange'],
    ])
    expect(recorder.log().entries[1]).toMatchObject({ dropped: 998_000, final: true })
  })
})

describe('isStale', () => {
  const at = (line: number | null) =>
    ({ key: 0, at: 0, line, kind: 'truncated', dropped: 1, final: true }) satisfies Entry
  it('is asked of each line, and of the whole program where there is none', () => {
    const changed = new Set(['4'])
    expect([4, 5, null].map((line) => isStale(at(line), changed))).toEqual([true, false, true])
    expect([4, 5, null].map((line) => isStale(at(line), null))).toEqual([false, false, false])
  })
})

import { describe, expect, it } from 'vitest'
import { MAX_KEPT, MAX_RUNS, type PastRun, remember } from './run-history'
import { emptyLog, type RunLog } from './run-log'
import { sampleExchange } from './sample-exchange'

function past(number: number, log: Partial<RunLog> = {}): PastRun {
  return {
    log: { ...emptyLog(number, 'code'), ...log },
    outcome: 'done',
    stopReason: null,
    startedAt: number,
    duration: 5,
    upTo: null,
  }
}

function withBody(number: number, bytes: number): PastRun {
  const { response } = sampleExchange()
  if (!response) throw new Error('the sample has a response')
  const exchange = sampleExchange({ response: { ...response, body: new Uint8Array(bytes) } })
  return past(number, { entries: [{ key: 0, line: 1, at: 0, kind: 'exchange', exchange }] })
}

const runsOf = (history: readonly PastRun[]) => history.map(({ log }) => log.run)
const all = (runs: readonly PastRun[]) =>
  runs.reduce<readonly PastRun[]>((history, run) => remember(history, run), [])

describe('remember', () => {
  it('keeps the last ten, newest first', () => {
    const runs = Array.from({ length: MAX_RUNS + 5 }, (_, index) => past(index + 1))
    expect(runsOf(all(runs))).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  })

  it('lets old runs go when their bodies are large', () => {
    const third = MAX_KEPT / 3 - 10_000
    expect(runsOf(all([1, 2, 3, 4].map((run) => withBody(run, third))))).toEqual([4, 3, 2])
  })

  it('keeps the newest whatever its size', () => {
    expect(runsOf(all([past(1), withBody(2, MAX_KEPT + 1)]))).toEqual([2])
  })
})

import { describe, expect, it, vi } from 'vitest'
import type { Check } from '../../checks/check'
import type { RunEvent } from '../../runner/run-event'
import { Examination } from './examination'

const stamp = { run: 1, at: 1 }
const timing = { compile: 0, start: 0, run: 0 }
const finished = (reason: 'replaced' | 'learner' | 'watchdog' | null = null): RunEvent => ({
  ...stamp,
  type: 'finished',
  outcome: reason ? 'stopped' : 'done',
  reason,
  duration: 5,
  timing,
})
const printed = (text: string): RunEvent => ({
  ...stamp,
  type: 'console',
  level: 'log',
  spans: [{ text }],
  position: { line: 2, column: 1 },
})
const checks: Check[] = [
  { check: 'ran', that: 'It comes to its end', threw: null },
  { check: 'says', that: 'It says so', printed: 'as the solution' },
]
const facts = {
  0: { printed: ['found'], values: [] },
  2: { printed: ['missing'], values: [] },
}

function setUp(
  second: readonly RunEvent[] | Error,
  part: { kind?: 'fill'; checks?: Check[]; facts?: null } = {},
) {
  const onPassed = vi.fn()
  const runAgain = vi.fn(async (): Promise<readonly RunEvent[]> => {
    if (second instanceof Error) throw second
    return second
  })
  const exercise = { kind: 'write' as const, checks, facts, ...part }
  const examination = new Examination({ exercise, runAgain, onPassed })
  const run = (code: string, ...events: RunEvent[]) => examination.judgeRun({ code, events })
  return { run, now: examination.snapshot, runAgain, onPassed, examination }
}

describe('the judgement of a run', () => {
  it('shows the first check that fails, and runs no second time', async () => {
    const { run, now, runAgain } = setUp([])
    await run('a', printed('other'), finished())
    expect(now()).toMatchObject({
      state: 'failed',
      code: 'a',
      failures: 1,
      verdict: {
        states: ['passed', 'failed'],
        failed: { check: 'says', seed: 0, message: { line: 2 } },
      },
    })
    expect(runAgain).not.toHaveBeenCalled()
    await run('b', finished())
    expect(now().failures).toBe(2)
  })

  it('passes only when the second world agrees', async () => {
    const { run, now, runAgain, onPassed, examination } = setUp([printed('missing'), finished()])
    const states: string[] = []
    examination.subscribe(() => states.push(now().state))
    await run('a', printed('found'), finished())
    expect(states).toEqual(['checking', 'passed'])
    expect(runAgain).toHaveBeenCalledExactlyOnceWith('a', { seed: 2, repeats: stamp.run })
    expect(onPassed).toHaveBeenCalledOnce()
  })

  it('says how long the second run takes where the first one took long', async () => {
    for (const [took, wait] of [
      [2_000, null],
      [10_000, 10_000],
    ] as const) {
      const { run, now, examination } = setUp([printed('missing'), finished()])
      const waits: (number | null)[] = []
      examination.subscribe(() => now().state === 'checking' && waits.push(now().wait))
      await run('a', printed('found'), {
        ...finished(),
        timing: { ...timing, run: took },
      } as RunEvent)
      expect(waits).toEqual([wait])
    }
  })

  it('finds out a program that copied what the first world said', async () => {
    const { run, now, onPassed } = setUp([printed('found'), finished()])
    await run('a', printed('found'), finished())
    expect(now()).toMatchObject({
      state: 'failed',
      verdict: { failed: { check: 'says', seed: 2 } },
    })
    expect(onPassed).not.toHaveBeenCalled()
  })

  it('leaves the verdict open when the second run says nothing', async () => {
    for (const second of [new Error('no runner'), [finished('replaced')]]) {
      const { run, now, onPassed } = setUp(second)
      await run('a', printed('found'), finished())
      expect(now().state).toBe('waiting')
      expect(now().trouble).toContain('Press Run to check again.')
      expect(onPassed).not.toHaveBeenCalled()
    }
  })

  it('takes a second run that did not answer once more, and then at its word', async () => {
    const { run, now, runAgain } = setUp([printed('missing'), finished()])
    runAgain.mockResolvedValueOnce([finished('watchdog')])
    await run('a', printed('found'), finished())
    expect(now().state).toBe('passed')
    runAgain.mockResolvedValue([finished('watchdog')])
    await run('a', printed('found'), finished())
    expect(now()).toMatchObject({ state: 'failed', verdict: { failed: { seed: 2 } } })
    expect(runAgain).toHaveBeenCalledTimes(4)
  })

  it('forgets a second run when the learner has run again', async () => {
    let answer: (events: RunEvent[]) => void = () => undefined
    const onPassed = vi.fn()
    const examination = new Examination({
      exercise: { kind: 'write', checks, facts },
      runAgain: () => new Promise((resolve) => (answer = resolve)),
      onPassed,
    })
    const first = examination.judgeRun({ code: 'a', events: [printed('found'), finished()] })
    await examination.judgeRun({ code: 'b', events: [printed('other'), finished()] })
    answer([printed('missing'), finished()])
    await first
    expect(examination.snapshot()).toMatchObject({ state: 'failed', code: 'b' })
    expect(onPassed).not.toHaveBeenCalled()
  })

  it('says nothing of a run that another one ended, or that never started', async () => {
    const { run, now } = setUp([])
    await run('a', finished('replaced'))
    const error = { name: 'CompilerUnavailable', message: '', position: null, frames: [] }
    await run('a', { ...stamp, type: 'error', error: { ...error, phase: 'runner' } }, finished())
    expect(now()).toMatchObject({ state: 'waiting', verdict: null })
  })

  it('judges nothing by a solution that has not been run', async () => {
    const { run, now, runAgain } = setUp([], { facts: null })
    await run('a', printed('found'), finished())
    expect(now()).toMatchObject({ state: 'waiting', verdict: null })
    expect(now().trouble).toContain('Reload the page')
    expect(runAgain).not.toHaveBeenCalled()
  })

  it('judges by a solution that was run meanwhile', async () => {
    const { run, now, examination } = setUp([printed('missing'), finished()], { facts: null })
    examination.learn({ kind: 'write', checks, facts })
    await run('a', printed('found'), finished())
    expect(now().state).toBe('passed')
  })

  it('speaks of the open gap, not of the name that does not exist', async () => {
    const { run, now } = setUp([], { kind: 'fill' })
    await run('let a\nget(____)', finished())
    expect(now().verdict?.failed).toMatchObject({ check: 'ran', message: { line: 2, got: null } })
    expect(now().verdict?.failed?.message.what).toContain('gap')
  })

  it('does not run a second time what the learner has to stop', async () => {
    const { run, now, runAgain } = setUp([], {
      checks: [{ check: 'stop', that: 'You pressed Stop', stopped: 'learner' }],
    })
    await run('for (;;) {}', finished('learner'))
    expect(now().state).toBe('passed')
    expect(runAgain).not.toHaveBeenCalled()
  })
})

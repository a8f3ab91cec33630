import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ProgramFrame } from '../../runner/framed-program'
import type { CompiledProgram } from '../../runner/program'
import { programUpTo } from '../../runner/program-up-to'
import type { RunEvent, Runner, RunOptions } from '../../runner/run-event'
import { Draft } from '../drafts/draft'
import { DraftShelf } from '../drafts/draft-shelf'
import { memoryStorage } from '../drafts/memory-storage.fixture'
import { sampleExchange } from './sample-exchange'
import { Session } from './session'

/** What a runner would send, without its numbers. */
type Report = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'run' | 'at'>
    : never
  : never

const printed = (text: string): Report => ({
  type: 'console',
  level: 'log',
  spans: [{ text }],
  position: { line: 1, column: 1 },
})
const finished = (outcome: 'done' | 'failed' | 'stopped'): Report => ({
  type: 'finished',
  outcome,
  reason: outcome === 'stopped' ? 'learner' : null,
  duration: 82,
  timing: { compile: 1, start: 1, run: 1 },
})

function setUp(
  loadRunner?: () => Promise<Runner>,
  frame?: ProgramFrame,
  compiled: CompiledProgram | null = null,
) {
  const frames: (() => void)[] = []
  const shelf = new DraftShelf(() => storage)
  const storage = memoryStorage()
  const ran: string[] = []
  const options: (RunOptions | undefined)[] = []
  let listen: (event: RunEvent) => void = () => undefined
  const runner: Runner = {
    warmUp() {},
    run(code, onEvent, given) {
      ran.push(code)
      options.push(given)
      listen = onEvent
      const stop = () => listen({ run: 1, at: 1, ...finished('stopped') } as RunEvent)
      return { id: ran.length, stop, finished: new Promise(() => undefined) }
    },
  }
  const session = new Session({
    code: 'await 1',
    ...(frame && { frame: async () => frame }),
    compiled,
    loadRunner: loadRunner ?? (async () => runner),
    draft: new Draft({
      id: 'lesson/1',
      original: 'await 1',
      name: 'one.ts',
      shelf,
      editors: () => [],
      clock: () => Date.now(),
    }),
    cut: async (code, offset) => programUpTo(code, offset),
    now: () => Date.now(),
    nextFrame: (callback) => void frames.push(callback),
  })
  return {
    session,
    ran,
    options,
    saved: () => shelf.list().map(({ record }) => record.code),
    send: (...reports: Report[]) => {
      for (const report of reports) listen({ run: 1, at: 1, ...report } as RunEvent)
    },
    paint: () => {
      for (const frame of frames.splice(0)) frame()
    },
    started: () => vi.advanceTimersByTimeAsync(0),
    printedLines: () => session.snapshot().log?.entries.length,
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('Session', () => {
  it('is running from the press of Run until the run has finished', async () => {
    const { session, send, started, ran } = setUp()
    session.run()
    expect(session.snapshot()).toMatchObject({ runState: 'running', starting: true })
    await started()
    expect(ran).toEqual(['await 1'])
    send({ type: 'started', code: 'await 1' })
    expect(session.snapshot().starting).toBe(false)
    send(finished('done'))
    expect(session.snapshot()).toMatchObject({ runState: 'done', duration: 82 })
  })

  it('hands over what was compiled ahead', async () => {
    const compiled = { source: 'await 1' } as CompiledProgram
    const { session, started, options } = setUp(undefined, undefined, compiled)
    session.run()
    await started()
    expect(options).toEqual([{ compiled, isUntouched: false }])
  })

  it('shows the first result without delay and floods once per frame', async () => {
    const { session, send, started, paint, printedLines } = setUp()
    const changes = vi.fn()
    session.run()
    await started()
    session.subscribe(changes)
    send(printed('a'))
    expect(printedLines()).toBe(1)
    send(...Array.from({ length: 1000 }, () => printed('b')))
    expect(changes).toHaveBeenCalledTimes(1)
    paint()
    expect(printedLines()).toBe(1001)
    expect(changes).toHaveBeenCalledTimes(2)
  })

  it('keeps the results of the run before until there are new ones', async () => {
    const { session, send, started, printedLines } = setUp()
    session.run()
    await started()
    send(printed('a'), printed('b'), finished('done'))
    session.run()
    await started()
    expect(printedLines()).toBe(2)
    send(printed('c'))
    expect(printedLines()).toBe(1)
  })

  it('lets old results go when a run stays silent', async () => {
    const { session, send, started, printedLines } = setUp()
    session.run()
    await started()
    send(printed('a'), finished('done'))
    session.run()
    await vi.advanceTimersByTimeAsync(200)
    expect(printedLines()).toBe(0)
  })

  it('can be stopped, also before the runner is there', async () => {
    const { session, started } = setUp()
    session.run()
    await started()
    session.stop()
    expect(session.snapshot()).toMatchObject({ runState: 'stopped', stopReason: 'learner' })

    const waiting = setUp(() => new Promise(() => undefined))
    waiting.session.run()
    waiting.session.stop()
    expect(waiting.session.snapshot().runState).toBe('stopped')
  })

  it('ignores what a replaced run still says', async () => {
    const { session, send, started, printedLines } = setUp()
    session.run()
    await started()
    send(printed('a'), finished('done'), printed('late'))
    expect(printedLines()).toBe(1)
  })

  it('knows when the code was edited after the run, and when the edit was undone', async () => {
    const { session, send, started } = setUp()
    session.edit('await 2')
    expect(session.snapshot().edited).toBe(false)
    session.run()
    await started()
    send(printed('a'), finished('done'))
    session.edit('await 3')
    expect(session.snapshot().edited).toBe(true)
    session.edit('await 2')
    expect(session.snapshot().edited).toBe(false)
  })

  it('saves the text before a run and after a pause in typing, and restores it', async () => {
    const { session, saved } = setUp()
    session.edit('await 2')
    expect(saved()).toEqual([])
    session.run()
    expect(saved()).toEqual(['await 2'])
    session.edit('await 3')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved()).toEqual(['await 3'])
  })

  it('opens the last response with a body on the first run only, and keeps the choice', async () => {
    const { session, send, started } = setUp()
    const exchange: Report = { type: 'exchange', exchange: sampleExchange() }
    session.run()
    await started()
    send(exchange, finished('done'))
    expect(session.snapshot().open.get('3#0')).toBe(true)
    session.setOpen('3#0', false)
    session.run()
    await started()
    send(exchange, finished('done'))
    expect(session.snapshot().open.get('3#0')).toBe(false)
  })

  it('runs as far as the cursor, and places the results in the whole text', async () => {
    const { session, send, started, ran } = setUp()
    session.edit('a()\nb()\nc()')
    session.run(5)
    await started()
    send(printed('a'), finished('done'))
    expect(ran[0]?.trimEnd()).toBe('a()\nb()')
    expect(session.snapshot()).toMatchObject({
      edited: false,
      reach: { line: 2, inside: null },
      log: { code: 'a()\nb()\nc()' },
    })
    session.run()
    expect(session.snapshot().reach).toBe(null)
  })

  it('clears the results and keeps them among the earlier runs', async () => {
    const { session, send, started, printedLines } = setUp()
    session.run()
    await started()
    session.clear()
    expect(session.snapshot().runState).toBe('running')
    send(printed('a'), finished('done'))
    session.edit('await 2')
    session.clear()
    expect(printedLines()).toBe(undefined)
    expect(session.snapshot()).toMatchObject({ runState: 'idle', edited: false, code: 'await 2' })
    expect(session.snapshot().history).toMatchObject([
      { outcome: 'done', duration: 82, log: { code: 'await 1', entries: [{ kind: 'printed' }] } },
    ])
  })

  it('remembers each run with its own results', async () => {
    const { session, send, started } = setUp()
    for (const text of ['a', 'b']) {
      session.run()
      await started()
      send(printed(text), finished('done'))
    }
    const texts = session.snapshot().history.map(({ log }) => log.entries)
    expect(texts).toMatchObject([[{ spans: [{ text: 'b' }] }], [{ spans: [{ text: 'a' }] }]])
  })

  it('says so when the runner cannot be loaded', async () => {
    const { session, started } = setUp(async () => {
      throw new Error('no chunk')
    })
    session.run()
    await started()
    expect(session.snapshot()).toMatchObject({
      runState: 'failed',
      log: { entries: [{ kind: 'error', error: { phase: 'runner', message: 'no chunk' } }] },
    })
  })

  it('tells of a run that is over, of the whole text only', async () => {
    const { session, send, started } = setUp()
    const follower = vi.fn()
    const leave = session.onFinished(follower)
    session.run()
    await started()
    send(printed('a'))
    expect(follower).not.toHaveBeenCalled()
    send(finished('done'))
    expect(follower).toHaveBeenCalledExactlyOnceWith({
      code: 'await 1',
      events: [expect.objectContaining(printed('a')), expect.objectContaining(finished('done'))],
    })
    session.run(3)
    await started()
    send(finished('done'))
    leave()
    session.run()
    await started()
    send(finished('done'))
    expect(follower).toHaveBeenCalledOnce()
  })

  it('runs what stands around the text, and shows the lines of the text', async () => {
    const { session, ran, send, started } = setUp(undefined, { before: 'let a', after: 'f()' })
    session.run()
    await started()
    expect(ran).toEqual(['let a\nawait 1\nf()'])
    const above = { ...printed('above'), position: { line: 1, column: 1 } } as Report
    const inside = { ...printed('inside'), position: { line: 2, column: 1 } } as Report
    send(above, inside, finished('done'))
    const lines = session.snapshot().log?.entries.map(({ line }) => line)
    expect(lines).toEqual([null, 1])
  })

  it('runs nothing while it is locked, and says why', async () => {
    const { session, ran, started } = setUp()
    const unlock = session.lock('Choose an answer first')
    const unlockOther = session.lock('Write a guess first')
    session.run()
    await started()
    expect(ran).toEqual([])
    expect(session.snapshot()).toMatchObject({ runState: 'idle', lock: 'Choose an answer first' })
    unlock()
    expect(session.snapshot().lock).toBe('Write a guess first')
    unlockOther()
    session.run()
    await started()
    expect(ran).toEqual(['await 1'])
  })
})

it('has a state that typing leaves as it is, once the results are of another text', async () => {
  const { session, send } = setUp()
  const idle = session.state()
  session.edit('await 2')
  expect(session.state()).toBe(idle)
  expect(session.snapshot()).toEqual({ ...idle, code: 'await 2' })

  session.run()
  await vi.advanceTimersByTimeAsync(0)
  send({ type: 'started', code: 'await 2' }, printed('2'), finished('done'))
  const done = session.state()
  expect(done).toMatchObject({ runState: 'done', edited: false })
  session.edit('await 23')
  const edited = session.state()
  expect(edited).toEqual({ ...done, edited: true })
  session.edit('await 234')
  expect(session.state()).toBe(edited)
})

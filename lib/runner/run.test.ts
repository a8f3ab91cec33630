import { afterEach, describe, expect, it, vi } from 'vitest'
import { usualTerms } from '../http/connection-terms'
import type { TunnelChannel } from '../tunnel/channel'
import { CompilerUnavailable } from './compiler'
import { nativeCompiler } from './native-compiler'
import { compileProgram } from './program'
import type { RunEvent, RunOptions } from './run-event'
import { assembleRunner, type RunnerParts } from './runner'
import type { Sandbox } from './sandbox'
import type { FrameConnection } from './sandbox-frame'
import type { FromWorker, ToWorker } from './sandbox-protocol'
import { SandboxUnavailable } from './sandbox-unavailable'
import type { FramedWorker } from './sandbox-worker'

/** A worker that runs nothing: the test says what it reports. */
function fakeSandbox() {
  const killed: number[] = []
  const workers: { sent: ToWorker[]; say: (message: FromWorker | null) => void }[] = []
  let crash = () => {}
  const sandbox: Sandbox<FramedWorker> = {
    prepare() {},
    async acquire(): Promise<FramedWorker> {
      const sent: ToWorker[] = []
      let listener: (message: FromWorker | null) => void = () => {}
      workers.push({ sent, say: (message) => listener(message) })
      return {
        id: workers.length,
        frame: {} as FrameConnection,
        modules: new Map([['requests', { url: 'blob:null/1', names: ['default'] }]]),
        post: (message) => sent.push(message),
        listen(next) {
          listener = next
        },
        close() {},
      }
    },
    kill: ({ id }) => killed.push(id),
    watch(_, onCrash) {
      crash = onCrash
      return () => {}
    },
  }
  return { sandbox, workers, killed, crash: () => crash() }
}

function start(parts: Partial<RunnerParts> = {}) {
  const fake = fakeSandbox()
  const channel: TunnelChannel = () => new Promise(() => {})
  const runner = assembleRunner({
    compiler: nativeCompiler(),
    sandbox: fake.sandbox,
    channel: () => channel,
    askPassword: async () => 'cancelled',
    ...parts,
  })
  const events: RunEvent[] = []
  const types = () => events.map(({ type }) => type)
  const run = (code: string, options?: RunOptions) =>
    runner.run(code, (event) => events.push(event), options)
  const worker = (n = 0) =>
    vi.waitFor(() => {
      const found = fake.workers[n]
      if (!found?.sent.some(({ type }) => type === 'start')) throw new Error('not started')
      return found
    })
  return { ...fake, run, events, types, worker }
}

const errors = (events: RunEvent[]) =>
  events.flatMap((event) => (event.type === 'error' ? [event.error] : []))

afterEach(() => {
  vi.useRealTimers()
})

describe('a run', () => {
  it('goes from started to finished, with values and output at their lines', async () => {
    const { run, events, types, worker, killed } = start()
    const { finished, id } = run('interface A {}\nconst x: number = 1\nx\nconsole.log(x)')
    expect(types()).toEqual(['started'])
    const { say, sent } = await worker()
    const program = sent.find((message) => message.type === 'start')
    const line = program?.code.split('\n').findIndex((text) => text.includes('console.log')) ?? 0
    say({ run: id, type: 'value', n: 0, spans: [{ text: '1', color: 'number' }], kind: 'number' })
    say({
      run: id,
      type: 'console',
      level: 'log',
      spans: [{ text: '1' }],
      places: [[line + 1, 20]],
    })
    say({ run: id, type: 'done' })
    expect(await finished).toMatchObject({ outcome: 'done', reason: null })
    expect(types()).toEqual(['started', 'value', 'console', 'finished'])
    expect(events[1]).toMatchObject({ line: 3, from: 35, to: 36, kind: 'number' })
    expect(events[2]).toMatchObject({ position: { line: 4 } })
    expect(killed).toEqual([1])
  })

  it('needs no compiler for a program that was compiled ahead, and for no other', async () => {
    const code = 'const x: number = 1\nx'
    const outcome = await compileProgram(code, nativeCompiler())
    const compile = vi.fn(nativeCompiler().compile)
    const { run, events, worker } = start({ compiler: { warmUp() {}, compile } })
    const compiled = outcome.ok ? outcome.program : null
    const { id, finished } = run(code, { compiled })
    const { say } = await worker()
    say({ run: id, type: 'value', n: 0, spans: [{ text: '1' }], kind: 'number' })
    say({ run: id, type: 'done' })
    expect(await finished).toMatchObject({ outcome: 'done' })
    expect(events[1]).toMatchObject({ type: 'value', line: 2, from: 20, to: 21 })
    expect(compile).not.toHaveBeenCalled()
    run(`${code}\n`, { compiled })
    await worker(1)
    expect(compile).toHaveBeenCalled()
  })

  it('fails on a syntax error without a worker', async () => {
    const { run, events, workers } = start()
    expect(await run('const = 1').finished).toMatchObject({ outcome: 'failed' })
    expect(errors(events)[0]).toMatchObject({ phase: 'compile', position: { line: 1 } })
    expect(workers).toEqual([])
  })

  it('fails on an unknown module before anything runs', async () => {
    const { run, events, workers, killed } = start()
    await run("import a from 'axios'\na()").finished
    expect(errors(events)[0]?.name).toBe('ModuleNotFoundError')
    expect(workers[0]?.sent).toEqual([])
    expect(killed).toEqual([1])
  })

  it('shows an error at its line with a hint', async () => {
    const { run, events, worker } = start()
    const { id, finished } = run('print(1)')
    const { say } = await worker()
    const message = 'print is not defined'
    say({
      run: id,
      type: 'error',
      name: 'ReferenceError',
      message,
      places: [[1, 1]],
      phase: 'run',
      stack: [],
    })
    say({ run: id, type: 'done' })
    expect((await finished).outcome).toBe('failed')
    expect(errors(events)[0]).toMatchObject({
      position: { line: 1 },
      hint: expect.stringContaining('console.log'),
    })
  })

  it('stops at once, and lets nothing through afterwards', async () => {
    const { run, types, worker, killed } = start()
    const { id, finished, stop } = run('for (;;) {}')
    const { say } = await worker()
    stop()
    stop()
    say({ run: id, type: 'console', level: 'log', spans: [], places: [] })
    say({ run: id, type: 'done' })
    expect(await finished).toMatchObject({ outcome: 'stopped', reason: 'learner' })
    expect(types()).toEqual(['started', 'finished'])
    expect(killed).toEqual([1])
  })

  it('stops while it compiles, and starts no worker', async () => {
    const { run, types, workers } = start()
    const { finished, stop } = run('1')
    stop()
    await finished
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(types()).toEqual(['started', 'finished'])
    expect(workers).toEqual([])
  })

  it('is replaced by the next run', async () => {
    const { run, worker, killed } = start()
    const first = run('1')
    await worker()
    const second = run('2')
    expect(await first.finished).toMatchObject({ outcome: 'stopped', reason: 'replaced' })
    expect(killed).toEqual([1])
    const { say } = await worker(1)
    say({ run: second.id, type: 'done' })
    expect((await second.finished).outcome).toBe('done')
    expect(second.id).toBeGreaterThan(first.id)
  })

  it('is ended by the watchdog after five seconds of silence', async () => {
    const { run, events, worker } = start()
    const { finished } = run('for (;;) {}')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await worker()
    vi.advanceTimersByTime(4900)
    expect(events).toHaveLength(1)
    vi.advanceTimersByTime(600)
    expect(await finished).toMatchObject({ outcome: 'stopped', reason: 'watchdog' })
    expect(errors(events)[0]).toMatchObject({
      message: 'Stopped after 5 s without a pause at line 1; your code is saved.',
      position: { line: 1, column: 1 },
      phase: 'runner',
    })
  })

  it('says that it crashed when the frame dies', async () => {
    const { run, events, worker, crash } = start()
    const { finished } = run('1')
    await worker()
    crash()
    expect((await finished).reason).toBe('crashed')
    expect(errors(events)[0]?.message).toContain('memory')
  })

  it('ends a flood of messages that our own prelude would not send', async () => {
    const { run, events, worker } = start()
    const { finished } = run('1')
    const { say } = await worker()
    for (let i = 0; i < 4000; i += 1) say(null)
    expect((await finished).reason).toBe('crashed')
    expect(events.length).toBeLessThan(5)
  })

  it('waits for a password as long as it takes, and shows it in no event', async () => {
    let answer: (given: { password: string }) => void = () => {}
    const { run, events, worker } = start({
      askPassword: () => new Promise((resolve) => (answer = resolve)),
    })
    const { id, finished } = run('1')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { say, sent } = await worker()
    say({ run: id, type: 'ask-password', question: 1, prompt: 'Password: ', places: [] })
    for (let half = 0; half < 120; half += 1) {
      vi.advanceTimersByTime(500)
      say({ type: 'pong' })
    }
    answer({ password: 'open sesame' })
    await vi.waitFor(() =>
      expect(sent).toContainEqual({ type: 'password', question: 1, password: 'open sesame' }),
    )
    say({ run: id, type: 'done' })
    expect((await finished).outcome).toBe('done')
    expect(JSON.stringify(events)).not.toContain('sesame')
  })

  it('takes the question away when it is stopped', async () => {
    let asked: AbortSignal | null = null
    const { run, worker } = start({
      askPassword: (_, signal) => {
        asked = signal
        return new Promise(() => {})
      },
    })
    const { id, stop } = run('1')
    const { say } = await worker()
    say({ run: id, type: 'ask-password', question: 1, prompt: '', places: [] })
    expect(asked).toMatchObject({ aborted: false })
    stop()
    expect(asked).toMatchObject({ aborted: true })
  })

  it('ends where the learner ends it in the dialog', async () => {
    const { run, worker } = start({ askPassword: async () => 'stop' })
    const { id, finished } = run('1')
    const { say } = await worker()
    say({ run: id, type: 'ask-password', question: 1, prompt: '', places: [] })
    expect(await finished).toMatchObject({ outcome: 'stopped', reason: 'learner' })
  })

  it('reports a password that nobody awaited', async () => {
    const { run, events, worker } = start({ askPassword: () => new Promise(() => {}) })
    const { id, finished } = run('1')
    const { say } = await worker()
    say({ run: id, type: 'ask-password', question: 1, prompt: '', places: [[1, 1]] })
    say({ run: id, type: 'done' })
    expect((await finished).outcome).toBe('failed')
    expect(errors(events)[0]).toMatchObject({
      message: 'The script ended before the password was given.',
      hint: 'Try `await` before `getpass()`.',
    })
  })

  it('shows a remark at its line, and ends well all the same', async () => {
    const { run, events, worker } = start()
    const { id, finished } = run('console.log(1)')
    const { say } = await worker()
    say({ run: id, type: 'note', text: 'It is so.', hint: 'Try this.', places: [[1, 1]] })
    say({ run: id, type: 'done' })
    expect((await finished).outcome).toBe('done')
    expect(events[1]).toMatchObject({ type: 'note', text: 'It is so.', position: { line: 1 } })
  })

  it('takes nothing that is stamped with another run', async () => {
    const { run, types, worker } = start()
    const { id, finished } = run('1')
    const { say } = await worker()
    say({ run: id + 1, type: 'done' })
    say({ run: id + 1, type: 'truncated', dropped: 1, final: true })
    say({ run: id, type: 'done' })
    await finished
    expect(types()).toEqual(['started', 'finished'])
  })

  it('reports a request that nobody awaited, and aborts it', async () => {
    let aborted = false
    const { run, events, types, worker } = start({
      channel:
        () =>
        (_, { signal }) => {
          signal.onabort = () => {
            aborted = true
          }
          return new Promise(() => {})
        },
    })
    const { id, finished } = run('\nf()')
    const { say, sent } = await worker()
    const program = sent.find((message) => message.type === 'start')
    const line = (program?.code.split('\n').findIndex((text) => text.includes('f()')) ?? 0) + 1
    const message = new TextEncoder().encode('GET https://a.test/ HTTP/1.1\r\n\r\n').slice().buffer
    say({
      run: id,
      type: 'exchange',
      exchange: 1,
      message,
      terms: usualTerms,
      call: 1,
      places: [[line, 11]],
      sources: [],
    })
    say({ run: id, type: 'done' })
    expect((await finished).outcome).toBe('failed')
    expect(aborted).toBe(true)
    expect(types()).toEqual(['started', 'exchange', 'error', 'exchange', 'finished'])
    expect(errors(events)[0]).toMatchObject({
      message: 'A request was still on its way when the script ended.',
      phase: 'unhandled',
      position: { line: 2 },
      hint: 'Try `await` before it, or before the function that sends it.',
    })
  })

  it('reaches the servers in the world that it was given, or in the usual one', async () => {
    const channel = vi.fn<RunnerParts['channel']>(() => () => new Promise(() => {}))
    const { run, worker } = start({ channel })
    run('1')
    await worker()
    run('1', { seed: 2 })
    await worker(1)
    run('1', { isUntouched: true })
    await worker(2)
    expect(channel.mock.calls).toEqual([
      [0, false],
      [2, false],
      [0, true],
    ])
  })

  it.each([
    ['compiler', new CompilerUnavailable('The compiler did not start: offline')],
    ['sandbox', new SandboxUnavailable('The sandbox frame did not load.')],
  ])('says what to do when the %s does not load', async (part, error) => {
    const fail = () => Promise.reject(error)
    const { run, events } = start(
      part === 'compiler'
        ? { compiler: { warmUp() {}, compile: fail } }
        : { sandbox: { ...fakeSandbox().sandbox, acquire: fail } },
    )
    expect((await run('1').finished).outcome).toBe('failed')
    expect(errors(events)).toMatchObject([
      {
        name: error.name,
        message: error.message,
        phase: 'runner',
        hint: expect.stringContaining('press Run again'),
      },
    ])
  })
})

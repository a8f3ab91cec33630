import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLanguageClient, type LanguageWorker } from './language-client'
import type { FromLanguage, ToLanguage } from './protocol'

class FakeWorker implements LanguageWorker {
  readonly got: ToLanguage[] = []
  isTerminated = false
  onmessage: LanguageWorker['onmessage'] = null
  onerror: LanguageWorker['onerror'] = null

  postMessage(message: ToLanguage): void {
    this.got.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  say(data: FromLanguage): void {
    this.onmessage?.({ data } as MessageEvent<FromLanguage>)
  }

  /** Answers the last question. */
  answer(answer: unknown): void {
    const id = this.got.findLast((message) => message.type === 'ask')?.id ?? -1
    this.say({ type: 'answer', id, answer })
  }
}

const QUESTION = { about: 'hover', at: 0 } as const

let workers: FakeWorker[]
function newClient() {
  return createLanguageClient({
    typescript: 'https://course.test/typescript.js',
    patience: 1000,
    startWorker: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
}

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('language client', () => {
  it('starts one worker for all programs, with the first question', async () => {
    const client = newClient()
    const [one, two] = [client.open(), client.open()]
    expect(workers).toHaveLength(0)
    void one.ask('1', QUESTION)
    void two.ask('2', QUESTION)
    expect(workers).toHaveLength(1)
    const files = workers[0]?.got.flatMap((message) => (message.type === 'ask' ? message.file : []))
    expect(new Set(files).size).toBe(2)
  })

  it('sends a text once', async () => {
    const client = newClient()
    const file = client.open()
    void file.ask('same', QUESTION)
    void file.ask('same', QUESTION)
    void file.ask('other', QUESTION)
    const texts = workers[0]?.got.flatMap((message) =>
      message.type === 'ask' ? [message.text] : [],
    )
    expect(texts).toEqual(['same', undefined, 'other'])
  })

  it('gives the answer to its question', async () => {
    const client = newClient()
    const first = client.open().ask('a', QUESTION)
    workers[0]?.say({ type: 'ready' })
    workers[0]?.answer({ signature: 'x' })
    expect(await first).toEqual({ signature: 'x' })
    expect(client.state).toBe('ready')
  })

  it('has no answer where the service failed at one', async () => {
    const client = newClient()
    const answer = client.open().ask('a', QUESTION)
    workers[0]?.say({ type: 'failed', id: 1, detail: 'a defect' })
    expect(await answer).toBeNull()
    expect(client.state).toBe('loading')
  })

  it.each([
    [
      'its script does not load',
      (worker: FakeWorker) => worker.onerror?.({ message: '' } as ErrorEvent),
    ],
    ['a file does not load', (worker: FakeWorker) => worker.say({ type: 'broken', detail: '404' })],
  ])('fails for good when %s, and tells once', async (_, fail) => {
    const client = newClient()
    const listener = vi.fn()
    client.subscribe(listener)
    const answer = client.open().ask('a', QUESTION)
    listener.mockClear()
    fail(workers[0] as FakeWorker)
    expect(await answer).toBeNull()
    expect(client.state).toBe('failed')
    expect(listener).toHaveBeenCalledTimes(1)
    expect(await client.open().ask('b', QUESTION)).toBeNull()
    expect(workers).toHaveLength(1)
  })

  it('waits for a slow start, and not for ever for an answer', async () => {
    const client = newClient()
    const file = client.open()
    const answer = file.ask('endless', QUESTION)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(workers[0]?.isTerminated).toBe(false)
    workers[0]?.say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(await answer).toBeNull()
    expect(workers[0]?.isTerminated).toBe(true)
    // A new worker gets the text anew.
    void file.ask('endless', QUESTION)
    expect(workers[1]?.got.at(-1)).toMatchObject({ text: 'endless' })
  })

  it('gives up on programs that hang each worker', async () => {
    const client = newClient()
    const file = client.open()
    for (const nth of [0, 1, 2]) {
      void file.ask('endless', QUESTION)
      workers[nth]?.say({ type: 'ready' })
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(client.state).toBe('failed')
    expect(workers).toHaveLength(3)
  })

  it('forgets a program that is closed', async () => {
    const client = newClient()
    const file = client.open()
    void file.ask('a', QUESTION)
    file.close()
    expect(workers[0]?.got.at(-1)).toMatchObject({ type: 'close' })
    expect(await file.ask('a', QUESTION)).toBeNull()
  })
})

/**
 * The page's side of the language worker: one worker for all editors of a page, a program for each editor. It
 * starts with the first question. When it cannot start, all questions have no answer, and the page is told once.
 */
import type { Answers, FromLanguage, Question, ToLanguage } from './protocol'

/** `waiting` until there is a program, then `loading`; `failed` lasts until the page is loaded again. */
export type LanguageState = 'waiting' | 'loading' | 'ready' | 'failed'

/** The part of `Worker` that is needed here, so that a test can stand in for it. */
export interface LanguageWorker {
  postMessage(message: ToLanguage): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromLanguage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** One editor's program. */
export interface LanguageFile {
  /**
   * The answer about this text; null when there is none: the service is not here, has failed, or gave up.
   * @param text the program as it is now
   */
  ask<Q extends Question>(text: string, question: Q): Promise<Answers[Q['about']] | null>
  close(): void
}

export interface LanguageClient {
  /** Starts the worker when it is not running. */
  start(): void
  open(): LanguageFile
  readonly state: LanguageState
  /** There will be no answers: a part did not load. */
  fail(detail: string): void
  /** Calls back when the state changes. @returns how to end that */
  subscribe(listener: () => void): () => void
}

export interface LanguageClientOptions {
  /** Absolute URL of TypeScript's module. */
  readonly typescript: string
  readonly startWorker?: () => LanguageWorker
  /** Milliseconds for one answer. A type can be so deep that the compiler does not come back. @default 10000 */
  readonly patience?: number
}

/** A worker that hangs is started anew; one that hangs again and again is given up. */
const MAX_STARTS = 3

interface Waiting {
  readonly settle: (answer: unknown) => void
  readonly timer: ReturnType<typeof setTimeout>
}

export function createLanguageClient(options: LanguageClientOptions): LanguageClient {
  const { typescript, startWorker = startLanguageWorker, patience = 10_000 } = options
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  /** What the worker has of each program. */
  const sent = new Map<string, string>()
  let worker: LanguageWorker | null = null
  let state: LanguageState = 'waiting'
  let starts = 0
  let lastFile = 0
  let lastId = 0

  function become(next: LanguageState): void {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  function end(): void {
    worker?.terminate()
    worker = null
    sent.clear()
    for (const { settle, timer } of waiting.values()) {
      clearTimeout(timer)
      settle(null)
    }
    waiting.clear()
  }

  function fail(detail: string): void {
    console.warn(`Completion and checks while typing are off: ${detail}`)
    end()
    become('failed')
  }

  function giveUp(): void {
    end()
    if (starts >= MAX_STARTS) become('failed')
    else become('waiting')
  }

  function receive(message: FromLanguage): void {
    if (message.type === 'ready') {
      become('ready')
      for (const [id, { timer, settle }] of waiting) {
        clearTimeout(timer)
        waiting.set(id, { settle, timer: setTimeout(giveUp, patience) })
      }
    } else if (message.type === 'broken') fail(message.detail)
    else {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      clearTimeout(call?.timer)
      if (message.type === 'failed') console.warn(`The language service failed: ${message.detail}`)
      call?.settle(message.type === 'answer' ? message.answer : null)
    }
  }

  function start(): void {
    if (worker || state === 'failed') return
    starts += 1
    become('loading')
    const started = startWorker()
    worker = started
    started.onerror = (event) => fail(event.message || 'a script did not load')
    started.onmessage = ({ data }) => {
      if (worker === started) receive(data)
    }
    started.postMessage({ type: 'start', typescript })
  }

  function ask(file: string, text: string, question: Question): Promise<unknown> {
    start()
    const target = worker
    if (!target) return Promise.resolve(null)
    return new Promise((settle) => {
      lastId += 1
      // Loading takes as long as it takes.
      const timer = state === 'ready' ? setTimeout(giveUp, patience) : undefined
      waiting.set(lastId, { settle, timer: timer as ReturnType<typeof setTimeout> })
      const isKnown = sent.get(file) === text
      sent.set(file, text)
      target.postMessage({
        type: 'ask',
        id: lastId,
        file,
        question,
        ...(isKnown ? {} : { text }),
      })
    })
  }

  return {
    start,
    fail,
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open() {
      lastFile += 1
      const file = `/${lastFile}.ts`
      let isOpen = true
      return {
        ask: async <Q extends Question>(text: string, question: Q) =>
          isOpen ? ((await ask(file, text, question)) as Answers[Q['about']] | null) : null,
        close() {
          isOpen = false
          if (sent.delete(file)) worker?.postMessage({ type: 'close', file })
        },
      }
    },
  }
}

function startLanguageWorker(): LanguageWorker {
  return new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' })
}

/**
 * One editor's life: its text, its runs and their results. A small store with verbs; components
 * subscribe to it and never change it. Knows nothing of the DOM.
 */
import { framedProgram, type ProgramFrame, seenEvent } from '../../runner/framed-program'
import type { CompiledProgram } from '../../runner/program'
import type { PartOfProgram } from '../../runner/program-up-to'
import type { Run, RunEvent, Runner, StopReason } from '../../runner/run-event'
import type { Draft, DraftFacts } from '../drafts/draft'
import type { EarlierReason } from '../drafts/earlier-texts'
import { type PastRun, remember } from './run-history'
import { emptyLog, type RunLog, RunRecorder } from './run-log'

export type RunState = 'idle' | 'running' | 'done' | 'failed' | 'stopped'

/** How far a run went that was to go as far as the cursor. */
export type Reach = Omit<PartOfProgram, 'code'>

export interface SessionSnapshot {
  readonly code: string
  readonly runState: RunState
  /** How many runs have been started. */
  readonly runs: number
  /** The results on show: of the run in progress once it has any, until then of the one before. */
  readonly log: RunLog | null
  /** The text is not the one that gave the results on show. */
  readonly edited: boolean
  /** When the run in progress or the last one started, on the clock of `performance.now()`. */
  readonly startedAt: number
  /** Running, but the compiler and the sandbox are still on their way. */
  readonly starting: boolean
  /** Milliseconds that the last run took; null before its end. */
  readonly duration: number | null
  readonly stopReason: StopReason | null
  /** Null for a run of the whole text. */
  readonly reach: Reach | null
  /** The last runs that are over, newest first. */
  readonly history: readonly PastRun[]
  /** Which slips the learner, or the first run, opened or closed. */
  readonly open: ReadonlyMap<string, boolean>
  /** What is kept of the text in the browser. */
  readonly draft: DraftFacts
  /** Why nothing runs now, as a sentence; null when Run works. */
  readonly lock: string | null
}

/** All of a snapshot but the text, for what is not to be drawn anew with every key. */
export type SessionState = Omit<SessionSnapshot, 'code'>

/** A run of the whole text that is over. */
export interface FinishedRun {
  readonly code: string
  readonly events: readonly RunEvent[]
}

export interface SessionOptions {
  /** The author's code. */
  readonly code: string
  /** What runs before and after a text, unseen. @default nothing */
  readonly frame?: (code: string) => Promise<ProgramFrame>
  /** The author's program compiled ahead, so that it runs before the compiler is here. @default null */
  readonly compiled?: CompiledProgram | null
  /** Whether each run finds the servers as they began. @default false */
  readonly isUntouched?: boolean
  readonly loadRunner: () => Promise<Runner>
  /** The part of a program as far as an offset. */
  readonly cut: (code: string, offset: number) => Promise<PartOfProgram>
  readonly draft: Draft
  readonly now: () => number
  /** Calls back before the next paint. */
  readonly nextFrame: (callback: () => void) => void
}

/** How long the results of the run before stay while the next one has none, in milliseconds. */
const KEEP_RESULTS = 150
/** How long after the last keystroke a draft is saved, in milliseconds. */
const SAVE_PAUSE = 600

const noFrame: ProgramFrame = { before: '', after: '' }

/** The name of the nth slip of a line, under which the choice to open it is kept. */
export const slipKey = (line: number, index: number) => `${line}#${index}`

export class Session {
  readonly #options: SessionOptions
  readonly #draft: Draft
  readonly #listeners = new Set<() => void>()
  /** What keeps the text from running, the oldest first. */
  readonly #locks = new Set<{ readonly reason: string }>()
  readonly #followers = new Set<(run: FinishedRun) => void>()
  #snapshot: SessionSnapshot
  #state: SessionState
  #recorder: RunRecorder | null = null
  #run: Run | null = null
  /** Something of the run in progress is on show. */
  #published = false
  #framePending = false
  #saveTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    this.#draft = options.draft
    this.#state = {
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
      draft: options.draft.facts(),
      lock: null,
    }
    this.#snapshot = { ...this.#state, code: options.code }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  snapshot = (): SessionSnapshot => this.#snapshot

  /** The same object as long as nothing but the text changes. */
  state = (): SessionState => this.#state

  /** Whether a text is another one than the author's. */
  isChanged(code: string): boolean {
    return code !== this.#options.code
  }

  /** Calls back with each run of the whole text when it is over. */
  onFinished(follower: (run: FinishedRun) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /** Lets nothing run, for this reason, until the function that it gives is called. Several may hold. */
  lock(reason: string): () => void {
    const lock = { reason }
    this.#locks.add(lock)
    this.#showLock()
    return () => {
      this.#locks.delete(lock)
      this.#showLock()
    }
  }

  /** Brings back the text of the last visit. True when there was one. */
  restore(): boolean {
    const code = this.#draft.load() ?? this.#snapshot.code
    const isRestored = code !== this.#snapshot.code
    this.#set({ code, draft: this.#draft.facts() })
    return isRestored
  }

  /** The learner changed the text. */
  edit(code: string): void {
    const { log } = this.#snapshot
    this.#set({ code, edited: log !== null && log.code !== code })
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(() => this.save(), SAVE_PAUSE)
  }

  /** Saves the draft now: on a pause, and when the page is left. */
  save(): void {
    clearTimeout(this.#saveTimer)
    this.#draft.save(this.#snapshot.code)
    this.#showDraft()
  }

  /** Keeps the present text, of which something else is about to take the place. */
  keep(reason: EarlierReason): void {
    clearTimeout(this.#saveTimer)
    this.#draft.keep(this.#snapshot.code, reason)
    this.#showDraft()
  }

  /** Another tab changed something in the storage. @param name the name in the storage */
  changedElsewhere(name: string): void {
    this.#draft.changedElsewhere(name, this.#snapshot.code)
    this.#showDraft()
  }

  /** The learner has taken or declined the version that was offered. */
  settleOffer(): void {
    this.#draft.settleOffer()
    this.#showDraft()
  }

  /**
   * Runs the text; does nothing while it is running or locked.
   * @param upTo runs only as far as the statement at this offset. @default the whole text
   */
  run(upTo?: number): void {
    const { code, runs, log, runState, lock } = this.#snapshot
    if (runState === 'running' || lock !== null) return
    clearTimeout(this.#saveTimer)
    this.#draft.saveRun(code)
    const recorder = new RunRecorder(runs + 1, code)
    this.#recorder = recorder
    this.#run = null
    this.#published = false
    this.#set({
      runState: 'running',
      starting: true,
      runs: runs + 1,
      startedAt: this.#options.now(),
      duration: null,
      stopReason: null,
      reach: null,
      log: log ?? emptyLog(runs + 1, code),
      draft: this.#draft.facts(),
    })
    setTimeout(() => {
      if (this.#recorder === recorder) this.#publish()
    }, KEEP_RESULTS)
    const part = upTo === undefined ? null : this.#options.cut(code, upTo)
    const framed = this.#options.frame?.(code) ?? noFrame
    Promise.all([this.#options.loadRunner(), part, framed]).then(
      ([runner, cut, frame]) => {
        if (this.#recorder !== recorder) return
        if (cut) this.#set({ reach: { line: cut.line, inside: cut.inside } })
        const text = cut?.code ?? code
        const isWhole = cut === null
        this.#start(runner, { text, frame, isWhole }, recorder)
      },
      (error: unknown) => {
        if (this.#recorder === recorder) this.#failToLoad(error, recorder)
      },
    )
  }

  /** Ends the run in progress at once. */
  stop(): void {
    if (this.#snapshot.runState !== 'running') return
    if (this.#run) this.#run.stop()
    // The runner is not here yet: there is nothing to end but the wait.
    else this.#finish('stopped', this.#options.now() - this.#snapshot.startedAt, 'learner')
  }

  /** Takes all results away; the earlier runs keep them. Does nothing while it is running. */
  clear(): void {
    if (this.#snapshot.runState === 'running') return
    this.#set({
      runState: 'idle',
      log: null,
      edited: false,
      duration: null,
      stopReason: null,
      reach: null,
    })
  }

  /** Opens or closes a slip, for this and for later runs. */
  setOpen(key: string, open: boolean): void {
    this.#set({ open: new Map(this.#snapshot.open).set(key, open) })
  }

  #start(
    runner: Runner,
    { text, frame, isWhole }: { text: string; frame: ProgramFrame; isWhole: boolean },
    recorder: RunRecorder,
  ): void {
    // Half a program has nothing yet that could be called.
    const around = isWhole ? frame : { ...frame, after: '' }
    const events: RunEvent[] = []
    const receive = (event: RunEvent): void => {
      if (this.#recorder !== recorder) return
      const seen = seenEvent(event, text, around)
      if (!seen) return
      events.push(seen)
      this.#receive(seen, recorder)
      if (seen.type !== 'finished' || !isWhole) return
      for (const follower of this.#followers) follower({ code: text, events })
    }
    const { compiled = null, isUntouched = false } = this.#options
    const options = { compiled, isUntouched }
    this.#run = runner.run(framedProgram(text, around), receive, options)
  }

  #receive(event: RunEvent, recorder: RunRecorder): void {
    if (event.type === 'started') {
      this.#set({ starting: false, startedAt: this.#options.now() - event.at })
    } else if (event.type === 'finished') {
      this.#finish(event.outcome, event.duration, event.reason)
    } else if (recorder.add(event)) {
      // The first result is shown without delay, floods once per frame.
      if (this.#published) this.#publishSoon()
      else this.#publish()
    }
  }

  #publishSoon(): void {
    if (this.#framePending) return
    this.#framePending = true
    this.#options.nextFrame(() => {
      this.#framePending = false
      if (this.#snapshot.runState === 'running') this.#publish()
    })
  }

  #publish(): void {
    if (!this.#recorder) return
    const log = this.#recorder.log()
    this.#published = log.entries.length > 0
    this.#set({ log, edited: log.code !== this.#snapshot.code })
  }

  #finish(
    outcome: 'done' | 'failed' | 'stopped',
    duration: number,
    reason: StopReason | null,
  ): void {
    this.#recorder?.end(duration)
    this.#publish()
    const first = this.#snapshot.runs === 1
    this.#set({
      runState: outcome,
      starting: false,
      duration,
      stopReason: reason,
      history: this.#historyWith(outcome, duration, reason),
      ...(first && { open: this.#openLastBody() }),
    })
    this.#recorder = null
    this.#run = null
  }

  #historyWith(
    outcome: PastRun['outcome'],
    duration: number,
    stopReason: StopReason | null,
  ): readonly PastRun[] {
    const { log, history, startedAt, reach } = this.#snapshot
    if (!log) return history
    const upTo = reach?.line ?? null
    return remember(history, { log, outcome, stopReason, startedAt, duration, upTo })
  }

  /** The first run opens the last response that has a body, so that there is something to read. */
  #openLastBody(): ReadonlyMap<string, boolean> {
    const { log, open } = this.#snapshot
    const last = log?.entries.findLast(
      (entry) => entry.kind === 'exchange' && (entry.exchange.response?.bodySize ?? 0) > 0,
    )
    const group = log?.lines.find(({ line }) => line === last?.line)
    if (!last || !group) return open
    const slips = group.entries.filter(({ kind }) => kind === 'exchange')
    const key = slipKey(group.line, slips.indexOf(last))
    return open.has(key) ? open : new Map(open).set(key, true)
  }

  #failToLoad(error: unknown, recorder: RunRecorder): void {
    const message = error instanceof Error ? error.message : String(error)
    recorder.add({
      type: 'error',
      run: 0,
      at: 0,
      error: { name: 'LoadError', message, position: null, phase: 'runner', frames: [] },
    })
    this.#finish('failed', this.#options.now() - this.#snapshot.startedAt, null)
  }

  #showLock(): void {
    const [first] = this.#locks
    const lock = first?.reason ?? null
    if (lock !== this.#snapshot.lock) this.#set({ lock })
  }

  #showDraft(): void {
    const draft = this.#draft.facts()
    if (draft !== this.#snapshot.draft) this.#set({ draft })
  }

  #set(change: Partial<SessionSnapshot>): void {
    const { code = this.#snapshot.code, ...rest } = change
    const isNew = (key: string) =>
      rest[key as keyof typeof rest] !== this.#state[key as keyof SessionState]
    if (Object.keys(rest).some(isNew)) this.#state = { ...this.#state, ...rest }
    this.#snapshot = { ...this.#state, code }
    for (const listener of this.#listeners) listener()
  }
}

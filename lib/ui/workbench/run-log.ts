/** The results of one run in order, and by line: what the Output region and the editor show. */

import type {
  Exchange,
  RunError,
  RunEvent,
  SentRequest,
  SourcePosition,
  Span,
} from '../../runner/run-event'
import { runEndedFirst } from '../../sentences/exchanges'

/** One result. The same key later in the run replaces the earlier state of it. */
export type Entry = {
  /** Counts from 0 within a run. */
  readonly key: number
  /** The line of the learner's code that caused it; null when it cannot be told. */
  readonly line: number | null
  /** Milliseconds since the run started. */
  readonly at: number
} & (
  | {
      readonly kind: 'printed'
      readonly level: 'debug' | 'log' | 'info' | 'warn' | 'error'
      readonly spans: readonly Span[]
    }
  | {
      readonly kind: 'value'
      readonly spans: readonly Span[]
      /** What it is: `number`, `3 items`. May be empty. */
      readonly type: string
      readonly hint: string | null
    }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'prepared'; readonly dryRun: DryRun }
  | { readonly kind: 'note'; readonly text: string; readonly hint: string }
  | { readonly kind: 'error'; readonly error: RunError }
  | {
      readonly kind: 'truncated'
      /** How many lines and values were not kept. */
      readonly dropped: number
      /** False when there may be more: the run goes on, or was ended. */
      readonly final: boolean
    }
)

/** A request that was prepared and, at least by this line, not sent. */
export interface DryRun {
  /** The same for one request of the program. */
  readonly id: number
  readonly request: SentRequest
  /** What of the body is not in `request`: nothing, the end of a long one, or all of a stream. */
  readonly rest: 'none' | 'long' | 'stream'
  readonly isSentLater: boolean
}

/** An entry of one kind. */
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>

/** All results of one line. */
export interface LineGroup extends SourcePosition {
  readonly key: string
  readonly entries: readonly Entry[]
}

export interface RunLog {
  /** Counts the runs of this editor from 1. */
  readonly run: number
  /** The source that was run. */
  readonly code: string
  readonly entries: readonly Entry[]
  readonly lines: readonly LineGroup[]
  /** How many requests left. */
  readonly trips: number
}

/**
 * Whether the line that gave this entry reads otherwise now.
 * @param lines the keys of the lines that do; null when the text is the one that was run
 */
export function isStale({ line }: Entry, lines: ReadonlySet<string> | null): boolean {
  if (!lines) return false
  // What belongs to no line belongs to the whole program.
  return line === null || lines.has(String(line))
}

export function emptyLog(run: number, code: string): RunLog {
  return { run, code, entries: [], lines: [], trips: 0 }
}

/** Collects the events of one run. Cheap per event; `log()` copies only what changed since. */
export class RunRecorder {
  readonly #entries: Entry[] = []
  readonly #groups = new Map<number, { column: number; entries: Entry[] }>()
  readonly #lines = new Map<number, LineGroup>()
  readonly #changed = new Set<number>()
  readonly #exchanges = new Map<number, Entry>()
  #truncated: EntryOf<'truncated'> | null = null

  constructor(
    readonly run: number,
    readonly code: string,
  ) {}

  /** Takes an event in. True when it is a result, something to show. */
  add(event: RunEvent): boolean {
    const { at } = event
    const key = this.#entries.length
    switch (event.type) {
      case 'console': {
        const { level, spans, position } = event
        this.#push(
          { key, at, line: position?.line ?? null, kind: 'printed', level, spans },
          position,
        )
        return true
      }
      case 'value': {
        const { spans, line, kind: type, hint = null } = event
        this.#push({ key, at, line, kind: 'value', spans, type, hint }, { line, column: 1 })
        return true
      }
      case 'exchange': {
        const { exchange } = event
        const before = this.#exchanges.get(exchange.id)
        if (before) return this.#replace(before, { ...before, kind: 'exchange', exchange })
        const line = exchange.position?.line ?? null
        const entry: Entry = { key, at, line, kind: 'exchange', exchange }
        this.#exchanges.set(exchange.id, entry)
        this.#push(entry, exchange.position)
        return true
      }
      case 'prepared':
        this.#addDryRun(key, event)
        return true
      case 'departed': {
        const { id } = event
        for (const entry of this.#entries) {
          if (entry.kind !== 'prepared' || entry.dryRun.id !== id) continue
          this.#replace(entry, { ...entry, dryRun: { ...entry.dryRun, isSentLater: true } })
        }
        return true
      }
      case 'error': {
        const { error } = event
        const line = error.position?.line ?? null
        this.#push({ key, at, line, kind: 'error', error }, error.position)
        return true
      }
      case 'note': {
        const { text, hint, position } = event
        this.#push({ key, at, line: position?.line ?? null, kind: 'note', text, hint }, position)
        return true
      }
      case 'truncated':
        this.#truncate(key, at, event)
        return true
      default:
        return false
    }
  }

  /** The run is over: what is still on its way will not come back. */
  end(duration: number): void {
    for (const entry of this.#exchanges.values()) {
      if (entry.kind !== 'exchange' || entry.exchange.state !== 'pending') continue
      const { exchange } = entry
      const failure = exchange.failure ?? { type: 'stopped', detail: runEndedFirst }
      const timing = { ...exchange.timing, end: exchange.timing.end ?? duration }
      const ended: Exchange = { ...exchange, state: 'failed', failure, timing }
      this.#replace(entry, { ...entry, exchange: ended })
    }
  }

  log(): RunLog {
    for (const line of this.#changed) {
      const group = this.#groups.get(line)
      if (!group) continue
      const { column, entries } = group
      this.#lines.set(line, { key: String(line), line, column, entries: [...entries] })
    }
    this.#changed.clear()
    return {
      run: this.run,
      code: this.code,
      entries: [...this.#entries],
      lines: [...this.#lines.values()].sort((a, b) => a.line - b.line),
      trips: this.#exchanges.size,
    }
  }

  /** One entry, at the place where the first line was dropped. */
  #truncate(
    key: number,
    at: number,
    { dropped, final }: { dropped: number; final: boolean },
  ): void {
    const before = this.#truncated
    const entry = { key: before?.key ?? key, at: before?.at ?? at, line: null, dropped, final }
    this.#truncated = { ...entry, kind: 'truncated' }
    if (before) this.#entries[before.key] = this.#truncated
    else this.#push(this.#truncated, null)
  }

  /** The value of an expression takes the place of what a call within that expression has prepared. */
  #addDryRun(key: number, event: Extract<RunEvent, { type: 'prepared' }>): void {
    const { at, id, request, rest, position, from } = event
    const dryRun = { id, request, rest, isSentLater: false }
    const first = from === null ? null : this.code.slice(0, from).split('\n').length
    const within = this.#entries.find(
      (entry): entry is EntryOf<'prepared'> =>
        entry.kind === 'prepared' &&
        entry.dryRun.id === id &&
        entry.line !== null &&
        (first ?? Infinity) <= entry.line &&
        entry.line <= (position?.line ?? 0),
    )
    if (within) this.#replace(within, { ...within, dryRun })
    else {
      this.#push({ key, at, line: position?.line ?? null, kind: 'prepared', dryRun }, position)
    }
  }

  #push(entry: Entry, position: SourcePosition | null): void {
    this.#entries.push(entry)
    if (!position) return
    const { line, column } = position
    const group = this.#groups.get(line) ?? { column, entries: [] }
    group.entries.push(entry)
    this.#groups.set(line, group)
    this.#changed.add(line)
  }

  #replace(before: Entry, entry: EntryOf<'exchange' | 'prepared'>): true {
    this.#entries[before.key] = entry
    if (entry.kind === 'exchange') this.#exchanges.set(entry.exchange.id, entry)
    const group = entry.line === null ? undefined : this.#groups.get(entry.line)
    if (group && entry.line !== null) {
      group.entries[group.entries.indexOf(before)] = entry
      this.#changed.add(entry.line)
    }
    return true
  }
}

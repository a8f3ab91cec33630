/**
 * What a run of learner code reports: one union that editor widgets, the Output region and (later)
 * exercise checks all read. Every event is plain data, safe to render as text, never as markup.
 */
import type { ConnectionFacts } from '../http/connection-terms'
import type { HeaderList } from '../http/message'
import type { HeaderSources } from './header-source'
import type { CompiledProgram } from './program'

/** A place in the learner's own source. Both start at 1; columns count UTF-16 units. */
export interface SourcePosition {
  readonly line: number
  readonly column: number
}

/** A piece of a formatted value: its text and which of the four syntax colours it takes, if any. */
export interface Span {
  readonly text: string
  readonly color?: 'keyword' | 'string' | 'number' | 'note'
}

/** Times in milliseconds since the run started; null while it has not happened. */
export interface ExchangeTiming {
  readonly sent: number
  readonly connected: number | null
  /** The response's header section was complete. */
  readonly head: number | null
  /** The last byte arrived, or the exchange failed. */
  readonly end: number | null
}

export interface SentRequest {
  readonly method: string
  /** Absolute URL as in the request line. */
  readonly url: string
  readonly headers: HeaderList
  /** Who put them there, as far as the client said so. */
  readonly sources: HeaderSources
  readonly body: Uint8Array
  /** The whole request message as its server gets it, byte for byte: with a path in its first line. */
  readonly wire: Uint8Array
}

export interface ReceivedResponse {
  /** `1.1` */
  readonly version: string
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
  /** The body so far, transfer coding removed, content coding not. Cut at the recorder's limit. */
  readonly body: Uint8Array
  /** Bytes of the body received, also beyond the limit. */
  readonly bodySize: number
  /** The response message so far, byte for byte, cut at the recorder's limit. */
  readonly wire: Uint8Array
}

/** Why no (whole) response came: the tunnel's problem, or the client giving up. */
export interface ExchangeFailure {
  /** `dns`, `refused`, `reset`, `timeout`, `stopped`, `offline`, … */
  readonly type: string
  /** One sentence for the learner. */
  readonly detail: string
}

/** One request and what came of it. A later event with the same id replaces the earlier one. */
export interface Exchange {
  /** Counts from 1 within a run. */
  readonly id: number
  readonly state: 'pending' | 'done' | 'failed'
  /** Which call of the program sent it, counted from 1: redirects, challenges and retries share their call. */
  readonly call: number
  /** Where in the learner's code the call stands; null when it cannot be told. */
  readonly position: SourcePosition | null
  readonly request: SentRequest
  readonly response: ReceivedResponse | null
  readonly failure: ExchangeFailure | null
  /** What the tunnel said of the connection; null before it stands, and where it never did. */
  readonly connection: ConnectionFacts | null
  readonly timing: ExchangeTiming
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number
}

/** A frame of the stack that an error came with. */
export interface ErrorFrame {
  /** Of the function; empty at the top of the program and for a function without a name. */
  readonly name: string
  /** The place in the learner's code, or whose code it is. */
  readonly at: SourcePosition | 'client' | 'language'
}

export interface RunError {
  /** The class name: `HTTPError`, `TypeError`, `SyntaxError`. */
  readonly name: string
  readonly message: string
  readonly position: SourcePosition | null
  /** Where it came from: the compiler, the code itself, a promise nobody awaited, or the runner. */
  readonly phase: 'compile' | 'run' | 'unhandled' | 'runner'
  /** The frames that lie in the learner's code, innermost first. */
  readonly frames: readonly SourcePosition[]
  /** Those frames with their names and what lies between them, innermost first, where the engine told it. */
  readonly stack?: readonly ErrorFrame[]
  /** For a compile error: how many UTF-16 units to underline from `position`. */
  readonly length?: number
  /** One action to try, as a sentence, when one is known. */
  readonly hint?: string
}

/** Why a run ended before its own end. */
export type StopReason = 'learner' | 'watchdog' | 'crashed' | 'replaced'

export type RunEvent = {
  /** The run that it belongs to; a later run has a larger number. */
  readonly run: number
  /** Milliseconds since the run started. */
  readonly at: number
} & (
  | { readonly type: 'started'; readonly code: string }
  | {
      readonly type: 'console'
      readonly level: 'debug' | 'log' | 'info' | 'warn' | 'error'
      readonly spans: readonly Span[]
      readonly position: SourcePosition | null
    }
  | {
      /** The value of a top-level expression statement, as a REPL would show it. */
      readonly type: 'value'
      readonly spans: readonly Span[]
      /** What it is, in a word or two: `number`, `3 items`, `promise`. Empty when the text says it. */
      readonly kind: string
      /** Offsets of the expression in the source, and the line that it ends on. */
      readonly from: number
      readonly to: number
      readonly line: number
      readonly hint?: string
    }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | {
      /** A request was prepared, or is the value of an expression, and has not been sent. */
      readonly type: 'prepared'
      /** The same for one request of the program, counted from 1 within a run. */
      readonly id: number
      readonly request: SentRequest
      /** What of the body is not in `request`: see `PreparedMessage`. */
      readonly rest: 'none' | 'long' | 'stream'
      readonly position: SourcePosition | null
      /** Where the expression begins whose value it is, as an offset; null for the call that prepared it. */
      readonly from: number | null
    }
  /** A request that was prepared is sent after all. */
  | { readonly type: 'departed'; readonly id: number }
  | {
      /** A remark on code that works otherwise than it reads: no error, and it changes no outcome. */
      readonly type: 'note'
      /** What is so, as a sentence. */
      readonly text: string
      /** One action to try, as a sentence. */
      readonly hint: string
      readonly position: SourcePosition | null
    }
  | { readonly type: 'error'; readonly error: RunError }
  | {
      /** The output budget is used up; a later event of this type has a larger count. */
      readonly type: 'truncated'
      /** How many lines and values were not kept. */
      readonly dropped: number
      /** False while there may be more. */
      readonly final: boolean
    }
  | {
      readonly type: 'finished'
      readonly outcome: 'done' | 'failed' | 'stopped'
      readonly reason: StopReason | null
      readonly duration: number
      /** Parts of the time, in milliseconds, for the bench: */
      readonly timing: { readonly compile: number; readonly start: number; readonly run: number }
    }
)

/** A run in progress. */
export interface Run {
  readonly id: number
  /** Ends it at once. Does nothing when it has ended. */
  stop(): void
  /** Resolves with the run's last event; never rejects. */
  readonly finished: Promise<Extract<RunEvent, { type: 'finished' }>>
}

export interface RunOptions {
  /**
   * Which world the servers begin with: in another one their facts are others, so that a program that copied
   * one is found out. Each run in a world other than 0 finds it untouched.
   * @default 0
   */
  readonly seed?: number
  /**
   * Whether the run finds world 0 as it began, whatever earlier runs changed there: the tenth try of an exercise
   * is judged as the first one is.
   * @default false
   */
  readonly isUntouched?: boolean
  /**
   * The number of an earlier run of the same program: what the learner answered there to `getpass()` is not asked
   * again. @default the learner is asked
   */
  readonly repeats?: number
  /** The program compiled ahead; used where its source is the code that is run. @default null */
  readonly compiled?: CompiledProgram | null
}

/** What the page uses to run code: one per page, shared by all of its editors. */
export interface Runner {
  /** Starts the compiler and the sandbox when the page is idle; safe to call often. */
  warmUp(): void
  /** Runs a program. A run in progress is ended with reason `replaced`. */
  run(code: string, onEvent: (event: RunEvent) => void, options?: RunOptions): Run
}

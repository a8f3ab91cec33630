/**
 * What the page says to the sandbox frame and to the worker inside it, and what they say back. What
 * comes back is untrusted: `worker-message.ts` parses it.
 */
import type { ConnectionTerms } from '../http/connection-terms'
import type { HeaderList } from '../http/message'
import type { HeaderSources } from './header-source'
import type { RunEvent, Span } from './run-event'

/** Page to frame, on the frame's own port. `spawn` carries the new worker's port. */
export type ToFrame =
  | { readonly type: 'spawn'; readonly worker: number }
  | { readonly type: 'kill'; readonly worker: number }
  | { readonly type: 'ping' }

/** Frame to page. */
export type FromFrame =
  | { readonly type: 'frame-ready' }
  | { readonly type: 'killed'; readonly worker: number }
  | { readonly type: 'pong' }

/** What the client is given to hand on with each exchange of a call. */
export interface CallPlace {
  readonly call: number
  readonly places: readonly StackPlace[]
  /** Who put each header into the message that leaves now. @default unknown */
  readonly sources?: () => HeaderSources
}

/** A frame of a call stack in the module that ran: line and column, both from 1. */
export type StackPlace = readonly [line: number, column: number]

/** A frame of a call stack. */
export interface StackFrame {
  /** Of the function; empty at the top of a module and for a function without a name. */
  readonly name: string
  /** The place in the module that ran, or whose code it is. */
  readonly at: StackPlace | 'client' | 'language'
}

export type ConsoleLevel = Extract<RunEvent, { type: 'console' }>['level']

/** Page to worker, on the worker's port. */
export type ToWorker =
  | {
      readonly type: 'start'
      readonly run: number
      readonly code: string
      /** The name of the function that the code reports its values to. */
      readonly show: string
    }
  | { readonly type: 'ping' }
  | FromRelay
  | FromPasswordQueue

/** The answer to `getpass()`; null when the learner gave none. */
export interface FromPasswordQueue {
  readonly type: 'password'
  readonly question: number
  readonly password: string | null
}

/** The page's answers to the worker's exchanges. */
export type FromRelay =
  /** The tunnel's outer headers are here. */
  | {
      readonly type: 'answer'
      readonly exchange: number
      readonly status: number
      readonly contentType: string
    }
  /** One piece of the body, for one `pull`; the buffer is transferred. */
  | { readonly type: 'chunk'; readonly exchange: number; readonly bytes: ArrayBuffer }
  | { readonly type: 'end'; readonly exchange: number }
  | { readonly type: 'failed'; readonly exchange: number; readonly detail: string }

/** The worker's requests for exchanges. */
export type ToRelay =
  | {
      readonly type: 'exchange'
      readonly exchange: number
      readonly message: ArrayBuffer
      /** How the connection should be. */
      readonly terms: ConnectionTerms
      /** Which call of the program it belongs to, counted from 1: redirects and retries share their call. */
      readonly call: number
      /** Where the call stands in the module that ran. */
      readonly places: readonly StackPlace[]
      readonly sources: HeaderSources
      /** Whether the program itself is the machine that answers, with `served`; nothing reaches the tunnel then. */
      readonly isServed?: true
    }
  /** The program's answer to such a request: a whole response message. */
  | { readonly type: 'served'; readonly exchange: number; readonly answer: ArrayBuffer }
  | { readonly type: 'pull'; readonly exchange: number }
  /** The client wants no more; with a sentence when it gave up waiting. */
  | { readonly type: 'cancel'; readonly exchange: number; readonly timeout?: string }

/** The program calls `getpass()`. */
export interface PasswordQuestion {
  readonly type: 'ask-password'
  /** Counts from 1 within a run. */
  readonly question: number
  readonly prompt: string
  readonly places: readonly StackPlace[]
}

/** What a request would be on the wire, had it been sent. */
export interface PreparedMessage {
  /** The same for one request of the program, counted from 1. */
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly sources: HeaderSources
  readonly body: ArrayBuffer
  readonly wire: ArrayBuffer
  /** What of the body is missing: nothing, the end of a long one, or all of one that is read when it is sent. */
  readonly rest: 'none' | 'long' | 'stream'
}

/** What a worker reports of its run. */
export type FromRun =
  | {
      readonly type: 'console'
      readonly level: ConsoleLevel
      readonly spans: readonly Span[]
      readonly places: readonly StackPlace[]
    }
  | {
      readonly type: 'value'
      /** Which of the wrapped expressions. */
      readonly n: number
      readonly spans: readonly Span[]
      readonly kind: string
      readonly hint?: string
    }
  | ({
      /** A request is ready, and stays where it is. */
      readonly type: 'prepared'
      /** The expression that it is the value of; null for a call that prepared it. */
      readonly n: number | null
      readonly places: readonly StackPlace[]
    } & PreparedMessage)
  /** One of those is sent after all. */
  | { readonly type: 'departed'; readonly id: number }
  | {
      readonly type: 'error'
      readonly name: string
      readonly message: string
      readonly places: readonly StackPlace[]
      /** Innermost first; empty where nothing is known. */
      readonly stack: readonly StackFrame[]
      readonly phase: 'run' | 'unhandled'
      readonly hint?: string
      /** What led to it before: where the body that is gone was read. */
      readonly earlier?: readonly StackPlace[]
    }
  | {
      /** A remark on something that works otherwise than it reads. */
      readonly type: 'note'
      readonly text: string
      readonly hint: string
      readonly places: readonly StackPlace[]
    }
  | {
      readonly type: 'truncated'
      /** How many messages found no room in the budget so far. */
      readonly dropped: number
      /** The program is over, and the count with it. */
      readonly final: boolean
    }
  | { readonly type: 'done' }

/** Worker to page. */
export type FromWorker =
  | {
      readonly type: 'ready'
      readonly modules: readonly (readonly [
        specifier: string,
        url: string,
        names: readonly string[],
      ])[]
    }
  | { readonly type: 'pong' }
  | ((FromRun | ToRelay | PasswordQuestion) & { readonly run: number })

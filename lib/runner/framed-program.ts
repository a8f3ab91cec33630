/**
 * A program of which only the middle is seen: what stands before it sets things up, what stands after it calls
 * what was asked for. All of it is one module. Events come back in the lines of the middle.
 */
import { calledAfter, calledAsFunction } from '../sentences/unseen-code'
import type { RunError, RunEvent, SourcePosition } from './run-event'

/** The unseen parts; an empty text for none. */
export interface ProgramFrame {
  readonly before: string
  readonly after: string
  /** Where the code gets a semicolon, since `after` would continue its last statement; absent for nowhere. */
  readonly semicolonAt?: number
}

/** The whole program, for the runner. */
export function framedProgram(code: string, { before, after, semicolonAt }: ProgramFrame): string {
  const middle = after === '' ? code : withSemicolon(code, semicolonAt ?? null)
  return [before, middle, after].filter((part, index) => index === 1 || part !== '').join('\n')
}

/** @param place in UTF-16 units; null for none. Behind it are blanks and comments only. */
export function withSemicolon(code: string, place: number | null): string {
  return place === null ? code : `${code.slice(0, place)};${code.slice(place)}`
}

/**
 * The event as a reader of `code` is to see it; null for one that is only about unseen lines. What unseen lines
 * print and send stays, without a place.
 */
export function seenEvent(event: RunEvent, code: string, frame: ProgramFrame): RunEvent | null {
  if (frame.before === '' && frame.after === '') return event
  const seen = seenLines(code, frame)
  switch (event.type) {
    case 'started':
      return { ...event, code }
    case 'console':
      return { ...event, position: seen.place(event.position) }
    case 'exchange':
      return {
        ...event,
        exchange: { ...event.exchange, position: seen.place(event.exchange.position) },
      }
    case 'prepared': {
      const position = seen.place(event.position)
      const from = event.from === null ? null : event.from - seen.offset
      return { ...event, position, from: position ? from : null }
    }
    case 'value': {
      const place = seen.place({ line: event.line, column: 1 })
      if (!place) return null
      const { from, to } = event
      return { ...event, line: place.line, from: from - seen.offset, to: to - seen.offset }
    }
    case 'note': {
      const position = seen.place(event.position)
      return event.position && !position ? null : { ...event, position }
    }
    case 'error':
      return { ...event, error: seenError(event.error, seen) }
    default:
      return event
  }
}

interface SeenLines {
  /** Where the seen part begins in the whole, in UTF-16 units. */
  readonly offset: number
  /** The end of the seen part, in its own lines. */
  readonly end: SourcePosition
  /** The place in the seen part; null for one outside. */
  place<Place extends SourcePosition>(position: Place | null): Place | null
  isAfter(position: SourcePosition | null): boolean
}

function seenLines(code: string, { before }: ProgramFrame): SeenLines {
  const above = before === '' ? 0 : before.split('\n').length
  const lines = code.split('\n')
  return {
    offset: before === '' ? 0 : before.length + 1,
    end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    place(position) {
      const line = (position?.line ?? 0) - above
      return position && line >= 1 && line <= lines.length ? { ...position, line } : null
    },
    isAfter: (position) => position !== null && position.line > above + lines.length,
  }
}

function seenError(whole: RunError, seen: SeenLines): RunError {
  const error = withSeenStack(whole, seen)
  const frames = error.frames.flatMap((frame) => seen.place(frame) ?? [])
  const position = seen.place(error.position)
  if (position || !seen.isAfter(error.position)) return { ...error, position, frames }
  const { length: _, ...rest } = error
  // Most often a bracket that the program leaves open.
  if (error.phase === 'compile') return { ...rest, position: seen.end, frames: [seen.end] }
  const hint = callHint(error)
  return { ...rest, position: frames[0] ?? null, frames, ...(hint && { hint }) }
}

/** The frames of the stack in the lines of the middle; those in unseen lines are left out. */
function withSeenStack(error: RunError, seen: SeenLines): RunError {
  if (!error.stack) return error
  const stack = error.stack.flatMap(({ name, at }) => {
    const place = typeof at === 'string' ? at : seen.place(at)
    return place ? [{ name, at: place }] : []
  })
  return { ...error, stack }
}

function callHint({ name, message }: RunError): string | null {
  const missing = name === 'ReferenceError' && /^(\S+) is not defined/.exec(message)?.[1]
  if (missing) return calledAfter(missing)
  const called = name === 'TypeError' && /^([\w$]+) is not a function/.exec(message)?.[1]
  return called ? calledAsFunction(called) : null
}

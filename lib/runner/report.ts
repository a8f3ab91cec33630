/** The worker's reports as run events: places in the module that ran become places in the source. */
import { readBefore } from '../sentences/runtime-hints'
import type { LinkedProgram } from './program'
import type { ErrorFrame, RunEvent, SourcePosition } from './run-event'
import { runtimeHint } from './runtime-hints'
import type { FromRun, StackFrame, StackPlace } from './sandbox-protocol'

type EventOf<T extends RunEvent['type']> = T extends unknown
  ? Omit<Extract<RunEvent, { type: T }>, 'run' | 'at'>
  : never

/** The event; null for a value whose number the program does not have. */
export function eventOf(
  message: Exclude<FromRun, { type: 'done' }>,
  program: LinkedProgram,
): EventOf<'console' | 'value' | 'prepared' | 'departed' | 'note' | 'error' | 'truncated'> | null {
  switch (message.type) {
    case 'truncated':
      return { type: 'truncated', dropped: message.dropped, final: message.final }
    case 'console': {
      const { level, spans, places } = message
      return { type: 'console', level, spans, position: positionOf(places, program) }
    }
    case 'value': {
      const { spans, kind, hint } = message
      const place = program.shown[message.n]
      return place ? { type: 'value', spans, kind, ...place, ...(hint && { hint }) } : null
    }
    case 'prepared': {
      const { id, n, places, method, url, headers, sources, body, wire, rest } = message
      const place = n === null ? null : program.shown[n]
      if (place === undefined) return null
      const request = {
        ...{ method, url, headers, sources },
        body: new Uint8Array(body),
        wire: new Uint8Array(wire),
      }
      const position = place ? { line: place.line, column: 1 } : positionOf(places, program)
      return { type: 'prepared', id, request, rest, position, from: place?.from ?? null }
    }
    case 'departed':
      return { type: 'departed', id: message.id }
    case 'note': {
      const { text, hint, places } = message
      return { type: 'note', text, hint, position: positionOf(places, program) }
    }
    default: {
      const { name, message: text, phase } = message
      const frames = positionsOf(message.places, program)
      const earlier = positionOf(message.earlier ?? [], program)
      const hint = message.hint ?? (earlier ? readBefore(earlier.line) : runtimeHint(name, text))
      return {
        type: 'error',
        error: {
          name,
          message: text,
          phase,
          frames,
          stack: stackOf(message.stack, program),
          position: frames[0] ?? null,
          ...(hint === null ? {} : { hint }),
        },
      }
    }
  }
}

/** The innermost place that stands in the source; null when there is none. */
export function positionOf(
  places: readonly StackPlace[],
  program: LinkedProgram,
): SourcePosition | null {
  return positionsOf(places, program)[0] ?? null
}

/** Frames of code that the compiler added are nobody's. */
function stackOf(stack: readonly StackFrame[], program: LinkedProgram): ErrorFrame[] {
  return stack.flatMap(({ name, at }): ErrorFrame[] => {
    if (typeof at === 'string') return [{ name, at }]
    const [line, column] = at
    const position = program.stepBack({ line, column })
    return position ? [{ name, at: position }] : []
  })
}

function positionsOf(places: readonly StackPlace[], program: LinkedProgram): SourcePosition[] {
  return places.flatMap(([line, column]) => program.stepBack({ line, column }) ?? [])
}

/** What a thrown value says about itself. It can be anything, and hostile. */
import type { StackFrame, StackPlace } from '../sandbox-protocol'
import { inspectValue } from './inspect'
import { textOf } from './layout'
import { placesIn } from './learner-places'
import { framesIn } from './stack-frames'

const MAX_MESSAGE = 5000

export interface Thrown {
  /** The error's class name; `Uncaught` for a value that is no error. */
  readonly name: string
  readonly message: string
  readonly places: StackPlace[]
  /** Those places with their names, and the frames of others between them. */
  readonly stack: StackFrame[]
}

/** @param url the learner's module: only its places in the stack count */
export function describeThrown(value: unknown, url: string): Thrown {
  try {
    if (value instanceof Error) {
      return {
        name: String(value.name || 'Error').slice(0, 200),
        message: String(value.message).slice(0, MAX_MESSAGE),
        places: placesIn(value.stack, url),
        stack: framesIn(value.stack, url),
      }
    }
    const message = textOf(inspectValue(value).spans).slice(0, MAX_MESSAGE)
    return { name: 'Uncaught', message, places: [], stack: [] }
  } catch {
    const message = 'a value that cannot be shown'
    return { name: 'Uncaught', message, places: [], stack: [] }
  }
}

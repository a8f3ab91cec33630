/** What a thrown value says about itself. It can be anything, and hostile. */
import type { StackPlace } from '../sandbox-protocol'
import { inspectValue } from './inspect'
import { textOf } from './layout'
import { placesIn } from './learner-places'

const MAX_MESSAGE = 5000

export interface Thrown {
  /** The error's class name; `Uncaught` for a value that is no error. */
  readonly name: string
  readonly message: string
  readonly places: StackPlace[]
}

/** @param url the learner's module: only its places in the stack count */
export function describeThrown(value: unknown, url: string): Thrown {
  try {
    if (value instanceof Error) {
      return {
        name: String(value.name || 'Error').slice(0, 200),
        message: String(value.message).slice(0, MAX_MESSAGE),
        places: placesIn(value.stack, url),
      }
    }
    const message = textOf(inspectValue(value).spans).slice(0, MAX_MESSAGE)
    return { name: 'Uncaught', message, places: [] }
  } catch {
    return { name: 'Uncaught', message: 'a value that cannot be shown', places: [] }
  }
}

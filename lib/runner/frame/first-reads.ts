/**
 * Remembers where a program read the body of a response first. A streamed body can be read once; whoever comes
 * second gets an error, and what helps then is the line of the first reader.
 */
import type { StackPlace } from '../sandbox-protocol'
import { wrapMethod } from './wrap-method'

const READERS = ['read', 'iterContent', 'iterLines', 'iterEvents', 'close']

/**
 * @param prototype of the class of responses, whose methods are watched from now on
 * @param here the places in the program that run now, innermost first
 * @returns where the given response was read first; empty when it was not, or not by the program
 */
export function rememberReads(
  prototype: object,
  here: () => readonly StackPlace[],
): (response: object) => readonly StackPlace[] {
  const first = new WeakMap<object, readonly StackPlace[]>()
  for (const name of READERS) {
    wrapMethod(prototype, name, (response, call) => {
      if (!first.has(response)) {
        const places = here()
        if (places.length > 0) first.set(response, places)
      }
      return call()
    })
  }
  return (response) => first.get(response) ?? []
}

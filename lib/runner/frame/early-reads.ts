/**
 * Notices when a program reads the response out of a call that it has not awaited:
 * `requests.get(url).statusCode`. The promise stays a real one; it only gets getters for the names that a
 * response has and a promise has not.
 */

import { promiseOfResponse, type Remark } from '../../sentences/remarks'
import { wrapMethod } from './wrap-method'

/** Tells the learner something at the line that runs now. */
export type Say = (remark: Remark) => void

/**
 * @param names what a response has
 * @returns a function that gives a promise its getters and returns it
 */
export function earlyReads(names: Iterable<string>, say: Say) {
  const getters: PropertyDescriptorMap = {}
  for (const name of names) {
    if (name in Promise.prototype) continue
    const tell = (): void => say(promiseOfResponse(name))
    // Without the setter an assignment would throw; like the read, it does not reach the response.
    getters[name] = { configurable: true, get: tell, set: tell }
  }
  return <T extends object>(promise: T): T =>
    promise instanceof Promise ? Object.defineProperties(promise, getters) : promise
}

/** Puts functions that watch what they return in the place of the named methods. */
export function watchCalls(
  owner: object,
  methods: readonly string[],
  watch: (promise: object) => object,
): void {
  for (const name of methods) {
    wrapMethod(owner, name, (_self, call) => {
      const promise = call()
      return typeof promise === 'object' && promise !== null ? watch(promise) : promise
    })
  }
}

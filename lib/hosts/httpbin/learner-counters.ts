/** What httpbin remembers of one learner: how often a key was asked for. Everything else here has no memory. */
import type { RateWindow } from '../rate-window'
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { caselessValue } from './query-parameter'

/** At most `limits.keys` of each kind; the key that was asked for longest ago is forgotten first. */
export interface LearnerCounters {
  /** Requests of `/fail` by key. */
  readonly attempts: Map<string, number>
  /** Windows of `/rate-limit` by key. */
  readonly windows: Map<string, RateWindow>
}

export function newCounters(): LearnerCounters {
  return { attempts: new Map(), windows: new Map() }
}

/** Puts the value last, where it stays longest. */
export function keep<Value>(values: Map<string, Value>, key: string, value: Value, most: number) {
  values.delete(key)
  values.set(key, value)
  for (const oldest of values.keys()) {
    if (values.size <= most) return
    values.delete(oldest)
  }
}

/**
 * The key in the query, which two addresses can share; else the address itself.
 * @throws Refusal 400 when it is too long to be remembered.
 */
export function counterKey(call: HttpbinCall, address: string): string {
  const key = caselessValue(call, 'key')
  const most = call.settings.limits.keys
  if (key === undefined) return `at ${address}`
  if (key.length <= most) return `key ${key}`
  throw new Refusal(400, `The \`key\` may have ${most} letters at most.`)
}

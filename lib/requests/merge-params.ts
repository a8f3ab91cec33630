/** A call's query parameters laid over a session's. */
import { type Params, pairsOf } from './query'

/**
 * Mappings are merged, name by name; null removes. With a list, a string or bytes on either side, the call's
 * win whole; without any of its own the session's apply.
 */
export function mergeParams(session: Params | null, call: Params | null): Params | null {
  if (call === null || session === null) return call ?? session
  if (!isMapping(session) || !isMapping(call)) return call
  const merged = new Map(pairsOf(session, 'params'))
  for (const [name, value] of pairsOf(call, 'params')) merged.set(name, value)
  return [...merged].filter(([, value]) => value !== null && value !== undefined)
}

function isMapping(params: Params): boolean {
  if (params instanceof Map) return true
  return typeof params === 'object' && !(Symbol.iterator in params)
}

/** A value as the JSON text of a request. */
import { InvalidJSONError } from './exceptions'

/**
 * `JSON.stringify`, but what it would change in silence (NaN and Infinity become null, a function vanishes, a Map is
 * empty) or fail on is refused.
 * @throws InvalidJSONError in the words of Python's json module.
 */
export function encodeJson(value: unknown): string {
  let text: string | undefined
  try {
    text = JSON.stringify(value, refuse)
  } catch (error) {
    if (error instanceof InvalidJSONError) throw error
    const isCycle = error instanceof TypeError && /circular|cyclic/i.test(error.message)
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvalidJSONError(isCycle ? 'Circular reference detected' : reason, { cause: error })
  }
  if (text === undefined) throw notSerializable(typeof value)
  return text
}

function refuse(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new InvalidJSONError(`Out of range float values are not JSON compliant: ${value}`)
  }
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
    throw notSerializable(typeof value)
  }
  // They would be written as `{}`, whatever is in them.
  if (value instanceof Map || value instanceof Set) throw notSerializable(value.constructor.name)
  return value
}

function notSerializable(type: string): InvalidJSONError {
  return new InvalidJSONError(`Object of type ${type} is not JSON serializable`)
}

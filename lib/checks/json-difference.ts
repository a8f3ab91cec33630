/** Where two JSON values first differ. */
import type { Json } from './check'

export interface JsonDifference {
  /** `items[1].name`; empty for the whole value. */
  readonly path: string
  /** Undefined where it is missing on that side. */
  readonly got: Json | undefined
  readonly wanted: Json | undefined
}

/** Null when they are equal; the order of an object's names does not matter. */
export function jsonDifference(wanted: Json, got: Json, path = ''): JsonDifference | null {
  if (Array.isArray(wanted) && Array.isArray(got)) {
    for (let i = 0; i < Math.max(wanted.length, got.length); i++) {
      const found = ofPart(wanted[i], got[i], `${path}[${i}]`)
      if (found) return found
    }
    return null
  }
  if (isObject(wanted) && isObject(got)) {
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
      const found = ofPart(own(wanted, name), own(got, name), stepTo(path, name))
      if (found) return found
    }
    return null
  }
  return wanted === got ? null : { path, got, wanted }
}

function ofPart(
  wanted: Json | undefined,
  got: Json | undefined,
  path: string,
): JsonDifference | null {
  if (wanted === undefined || got === undefined)
    return wanted === got ? null : { path, got, wanted }
  return jsonDifference(wanted, got, path)
}

type JsonObject = { [name: string]: Json }

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names come from outside: `constructor` is one like others. */
function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function stepTo(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}

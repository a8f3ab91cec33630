/** JSON on one line, as Python's `json.dumps(value)` writes it: keys in their own order, ASCII only. */
import { JsonNumber, type JsonObject, type JsonValue, quoteAscii } from './json-value'

export function formatJsonLine(value: JsonValue): string {
  if (typeof value === 'string') return quoteAscii(value)
  if (value instanceof JsonNumber) return value.text
  if (isObject(value)) {
    const members = [...value].map(([key, each]) => `${quoteAscii(key)}: ${formatJsonLine(each)}`)
    return `{${members.join(', ')}}`
  }
  if (isList(value)) return `[${value.map(formatJsonLine).join(', ')}]`
  return String(value)
}

function isObject(value: JsonValue): value is JsonObject {
  return value instanceof Map
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

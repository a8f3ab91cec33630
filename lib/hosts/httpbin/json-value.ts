/**
 * JSON as httpbin prints it: sorted keys, two blanks per level, ASCII only, a final newline. Objects are
 * Maps, so `__proto__` is a key like any other; numbers keep the text in which they arrived.
 */
import { Refusal } from '../refusal'

/** A number by its source text, so that `12345678901234567890` survives. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

export type JsonObject = ReadonlyMap<string, JsonValue>
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonNumber
  | readonly JsonValue[]
  | JsonObject

/**
 * The text of a value, as Python's `json.dumps(value, indent=2, sort_keys=True)` and a newline.
 * @throws Refusal 413 when it grows beyond `maxLength` characters.
 */
export function formatJson(value: JsonValue, maxLength: number): string {
  const writer = new JsonWriter(maxLength)
  writer.write(value, '\n')
  return writer.text('\n')
}

class JsonWriter {
  #text = ''
  constructor(readonly maxLength: number) {}

  /** `indent` is the line break that stands before a sibling of this value. */
  write(value: JsonValue, indent: string): void {
    if (typeof value === 'string') this.#append(quoteAscii(value))
    else if (value instanceof JsonNumber) this.#append(value.text)
    else if (isObject(value)) this.#writeObject(value, indent)
    else if (isList(value)) this.#writeList(value, indent)
    else this.#append(String(value))
  }

  text(end: string): string {
    return this.#text + end
  }

  #writeObject(object: JsonObject, indent: string): void {
    if (object.size === 0) {
      this.#append('{}')
      return
    }
    const inner = `${indent}  `
    let before = `{${inner}`
    for (const key of object.size > 1 ? sortKeys([...object.keys()]) : object.keys()) {
      const value = object.get(key) ?? null
      const start = before + quoteKey(key)
      if (typeof value === 'string') this.#append(start + quoteAscii(value))
      else {
        this.#append(start)
        this.write(value, inner)
      }
      before = `,${inner}`
    }
    this.#append(`${indent}}`)
  }

  #writeList(list: readonly JsonValue[], indent: string): void {
    if (list.length === 0) {
      this.#append('[]')
      return
    }
    const inner = `${indent}  `
    let before = `[${inner}`
    for (const item of list) {
      this.#append(before)
      this.write(item, inner)
      before = `,${inner}`
    }
    this.#append(`${indent}]`)
  }

  #append(text: string): void {
    this.#text += text
    if (this.#text.length > this.maxLength) {
      throw new Refusal(
        413,
        `The answer would be longer than ${this.maxLength} bytes; send a smaller or flatter body.`,
      )
    }
  }
}

function isObject(value: JsonValue): value is JsonObject {
  return value instanceof Map
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** A JSON string with everything above ASCII as lower-case `\u` escapes, as Python writes it. */
export function quoteAscii(text: string): string {
  // Most texts need no escape at all.
  if (/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Echoes have the same few keys again and again; the bounds keep strangers from filling the memory. */
const quotedKeys = new Map<string, string>()
const maxQuotedKeys = 500
const maxKeptKeyLength = 64

/** The key as it stands before its value, colon and blank included. */
function quoteKey(key: string): string {
  const known = quotedKeys.get(key)
  if (known !== undefined) return known
  const quoted = `${quoteAscii(key)}: `
  if (quotedKeys.size < maxQuotedKeys && key.length <= maxKeptKeyLength) quotedKeys.set(key, quoted)
  return quoted
}

function sortKeys(keys: string[]): string[] {
  if (keys.some((key) => /[\ud800-\udfff]/.test(key))) return keys.sort(byCodePoint)
  return keys.length <= fewKeys ? insertionSort(keys) : keys.sort()
}

/** Up to so many keys, most of them in order already, the general sort costs several times as much. */
const fewKeys = 16

function insertionSort(keys: string[]): string[] {
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next] ?? ''
    let at = next
    for (; at > 0 && (keys[at - 1] ?? '') > key; at--) keys[at] = keys[at - 1] ?? ''
    keys[at] = key
  }
  return keys
}

/** Python orders strings by code point; JavaScript's own order differs above U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left === right) continue
    return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1
  }
  return a.length - b.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

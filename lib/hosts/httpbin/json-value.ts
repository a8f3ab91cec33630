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
    else if (isObject(value)) this.#writeObject(value, indent)
    else if (isList(value)) this.#writeList(value, indent)
    else this.#append(value instanceof JsonNumber ? value.text : String(value))
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
    for (const key of sortedKeys(object)) {
      const value = object.get(key.text) ?? null
      const start = before + key.quoted
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
  if (needsNoEscape(text)) return `"${text}"`
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Most texts need none. Most are short, and a loop is faster for those than a regular expression. */
function needsNoEscape(text: string): boolean {
  if (text.length > 64) return /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(text)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false
  }
  return true
}

interface Key {
  readonly text: string
  /** As it stands before its value, colon and blank included. */
  readonly quoted: string
  /** Whether its code units are in the order of its code points. */
  readonly isPlain: boolean
}

/** Echoes have the same few keys again and again; the bounds keep strangers from filling the memory. */
const knownKeys = new Map<string, Key>()
const maxKnownKeys = 500
const maxKnownKeyLength = 64

function keyOf(text: string): Key {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = { text, quoted: `${quoteAscii(text)}: `, isPlain: !/[\ud800-\udfff]/.test(text) }
  if (knownKeys.size < maxKnownKeys && text.length <= maxKnownKeyLength) knownKeys.set(text, key)
  return key
}

function sortedKeys(object: JsonObject): readonly Key[] {
  const keys: Key[] = []
  let arePlain = true
  for (const text of object.keys()) {
    const key = keyOf(text)
    arePlain &&= key.isPlain
    keys.push(key)
  }
  if (!arePlain) return keys.sort((a, b) => byCodePoint(a.text, b.text))
  if (keys.length <= fewKeys) return insertionSort(keys)
  return keys.sort((a, b) => (a.text < b.text ? -1 : 1))
}

/** Up to so many keys, most of them in order already, the general sort costs several times as much. */
const fewKeys = 16

function insertionSort(keys: Key[]): readonly Key[] {
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next] as Key
    let at = next
    for (; at > 0 && (keys[at - 1] as Key).text > key.text; at--) keys[at] = keys[at - 1] as Key
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

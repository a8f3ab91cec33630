/**
 * A strict JSON reader (RFC 8259) that keeps numbers by their source text. `JSON.parse` would turn
 * `12345678901234567890` into another number, and cannot tell where a `__proto__` key came from.
 */
import { Refusal } from '../refusal'
import { JsonNumber, type JsonValue } from './json-value'
import type { HttpbinLimits } from './limits'

export type JsonLimits = Pick<HttpbinLimits, 'jsonDepth' | 'jsonValues'>

/** Python's own limit on the digits of an integer; longer ones are not JSON to httpbin. */
const maxNumberLength = 4300

/**
 * The value of a JSON text, or undefined when the text is not JSON. `NaN` and `Infinity`, which Python
 * takes, are not JSON here: no other client could read them back. Of equal keys the last one counts.
 * @throws Refusal 400 when values nest deeper than `limits.jsonDepth`, 413 when there are too many.
 */
export function parseJson(text: string, limits: JsonLimits): JsonValue | undefined {
  try {
    return new JsonReader(text, limits).readWhole()
  } catch (error) {
    if (error instanceof NotJson) return undefined
    throw error
  }
}

class NotJson extends Error {}

class JsonReader {
  #at = 0
  #values = 0
  constructor(
    readonly text: string,
    readonly limits: JsonLimits,
  ) {}

  readWhole(): JsonValue {
    const value = this.#readValue(0)
    this.#skipBlanks()
    if (this.#at < this.text.length) throw new NotJson()
    return value
  }

  #readValue(depth: number): JsonValue {
    const { jsonDepth, jsonValues } = this.limits
    if (depth > jsonDepth) {
      throw new Refusal(400, `The JSON nests deeper than ${jsonDepth} levels; send flatter JSON.`)
    }
    if (++this.#values > jsonValues) {
      throw new Refusal(413, `The JSON holds more than ${jsonValues} values; send fewer.`)
    }
    this.#skipBlanks()
    switch (this.text[this.#at]) {
      case '{':
        return this.#readObject(depth)
      case '[':
        return this.#readList(depth)
      case '"':
        return this.#readString()
      case 't':
        return this.#readWord('true', true)
      case 'f':
        return this.#readWord('false', false)
      case 'n':
        return this.#readWord('null', null)
      default:
        return this.#readNumber()
    }
  }

  #readObject(depth: number): JsonValue {
    const object = new Map<string, JsonValue>()
    this.#at++
    if (this.#accept('}')) return object
    do {
      this.#skipBlanks()
      const key = this.#readString()
      if (!this.#accept(':')) throw new NotJson()
      object.set(key, this.#readValue(depth + 1))
    } while (this.#accept(','))
    if (!this.#accept('}')) throw new NotJson()
    return object
  }

  #readList(depth: number): JsonValue {
    const list: JsonValue[] = []
    this.#at++
    if (this.#accept(']')) return list
    do list.push(this.#readValue(depth + 1))
    while (this.#accept(','))
    if (!this.#accept(']')) throw new NotJson()
    return list
  }

  #readString(): string {
    if (this.text[this.#at] !== '"') throw new NotJson()
    const start = this.#at
    let plain = true
    for (let at = start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 0x22) {
        this.#at = at + 1
        return plain
          ? this.text.slice(start + 1, at)
          : unescapeString(this.text.slice(start, at + 1))
      }
      if (code < 0x20) throw new NotJson()
      if (code !== 0x5c) continue
      plain = false
      at++
    }
    throw new NotJson()
  }

  #readWord<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.#at)) throw new NotJson()
    this.#at += word.length
    return value
  }

  #readNumber(): JsonNumber {
    const start = this.#at
    while (isNumberCharacter(this.text.charCodeAt(this.#at))) this.#at++
    const source = this.text.slice(start, this.#at)
    const isNumber = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/
    if (source.length > maxNumberLength || !isNumber.test(source)) throw new NotJson()
    return new JsonNumber(source)
  }

  #accept(character: string): boolean {
    this.#skipBlanks()
    if (this.text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #skipBlanks(): void {
    for (; this.#at < this.text.length; this.#at++) {
      const code = this.text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    }
  }
}

function isNumberCharacter(code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39
  return isDigit || code === 0x2b || code === 0x2d || code === 0x2e || (code | 0x20) === 0x65
}

function unescapeString(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : ''
  } catch {
    // A backslash before something that is no escape.
    throw new NotJson()
  }
}

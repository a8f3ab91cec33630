/** Parsing JSON, with errors in the words and at the places of Python's json module. */
import { type ExceptionContext, JSONDecodeError } from './exceptions'

/** @throws JSONDecodeError `Expecting value: line 1 column 1 (char 0)`. Engines word their own errors differently. */
export function decodeJson(text: string, context?: ExceptionContext): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { msg, pos } = findJsonError(text) ?? { msg: 'Expecting value', pos: 0 }
    throw new JSONDecodeError(msg, text, pos, { ...context, cause })
  }
}

export interface JsonError {
  readonly msg: string
  /** Index in UTF-16 units. */
  readonly pos: number
}

/** The first thing that is wrong with a JSON text; null when it is right. */
export function findJsonError(text: string): JsonError | null {
  if (text.startsWith('\ufeff')) {
    return { msg: 'Unexpected UTF-8 BOM (decode using utf-8-sig)', pos: 0 }
  }
  try {
    new Scanner(text).document()
    return null
  } catch (error) {
    if (error instanceof Found) return error
    throw error
  }
}

/** Unwinds the scanner. */
class Found implements JsonError {
  constructor(
    readonly msg: string,
    readonly pos: number,
  ) {}
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const WHITE_SPACE = /[ \t\n\r]*/y

/** Walks through a text without building values; keeps its own stack, so depth does not matter. */
class Scanner {
  #at = 0
  readonly #open: ('{' | '[')[] = []

  constructor(readonly text: string) {}

  document(): void {
    this.#skipSpace()
    this.#value()
    while (this.#open.length > 0) this.#afterItem()
    this.#skipSpace()
    if (this.#at < this.text.length) throw new Found('Extra data', this.#at)
  }

  /** One value, or the beginning of an object or array up to its first value. */
  #value(): void {
    const next = this.text[this.#at]
    if (next === '"') this.#string()
    else if (next === '{' || next === '[') this.#begin(next)
    else if (!this.#take(WORD) && !this.#take(NUMBER)) {
      throw new Found('Expecting value', this.#at)
    }
  }

  #begin(bracket: '{' | '['): void {
    this.#at += 1
    this.#skipSpace()
    if (this.text[this.#at] === (bracket === '{' ? '}' : ']')) {
      this.#at += 1
      return
    }
    this.#open.push(bracket)
    this.#item(bracket)
  }

  #item(bracket: '{' | '['): void {
    if (bracket === '{') {
      if (this.text[this.#at] !== '"') {
        throw new Found('Expecting property name enclosed in double quotes', this.#at)
      }
      this.#string()
      this.#skipSpace()
      if (this.text[this.#at] !== ':') throw new Found("Expecting ':' delimiter", this.#at)
      this.#at += 1
      this.#skipSpace()
    }
    this.#pending = true
  }

  /** Set when the next thing to read is the value of an item. */
  #pending = false

  #afterItem(): void {
    if (this.#pending) {
      this.#pending = false
      this.#value()
      return
    }
    const bracket = this.#open.at(-1) ?? '['
    const [close, kind] = bracket === '{' ? ['}', 'object'] : [']', 'array']
    this.#skipSpace()
    if (this.text[this.#at] === close) {
      this.#at += 1
      this.#open.pop()
      return
    }
    if (this.text[this.#at] !== ',') throw new Found("Expecting ',' delimiter", this.#at)
    const comma = this.#at
    this.#at += 1
    this.#skipSpace()
    if (this.text[this.#at] === close) {
      throw new Found(`Illegal trailing comma before end of ${kind}`, comma)
    }
    this.#item(bracket)
  }

  #string(): void {
    const begin = this.#at
    for (this.#at += 1; this.text[this.#at] !== '"'; ) {
      const code = this.text.charCodeAt(this.#at)
      if (Number.isNaN(code)) throw new Found('Unterminated string starting at', begin)
      if (code < 0x20) throw new Found('Invalid control character at', this.#at)
      if (this.text[this.#at] === '\\') this.#escape(begin)
      else this.#at += 1
    }
    this.#at += 1
  }

  #escape(begin: number): void {
    const letter = this.text[this.#at + 1]
    if (letter === undefined) throw new Found('Unterminated string starting at', begin)
    if (letter === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(this.text.slice(this.#at + 2, this.#at + 6))) {
        throw new Found('Invalid \\uXXXX escape', this.#at + 1)
      }
      this.#at += 6
      return
    }
    if (!'"\\/bfnrt'.includes(letter)) throw new Found('Invalid \\escape', this.#at)
    this.#at += 2
  }

  #skipSpace(): void {
    this.#take(WHITE_SPACE)
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.text)
    if (taken !== null) this.#at += taken[0].length
    return taken !== null
  }
}

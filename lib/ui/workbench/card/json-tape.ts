/**
 * JSON as it was sent, as a table of where every value stands in the bytes. It keeps the spelling of every
 * number and string, the order of members and duplicate names, which `JSON.parse` loses, and holds millions of
 * values in arrays that a worker can give away. Follows RFC 8259.
 */

/** The kinds of `JsonTape.kind`. */
export const jsonKind = { object: 0, array: 1, string: 2, number: 3, word: 4 } as const

/** In `JsonTape`: no name, no parent. */
export const NONE = 0xffff_ffff

/** One entry for each value, in the order in which they begin. Offsets are in bytes. */
export interface JsonTape {
  readonly count: number
  readonly kind: Uint8Array
  /** The value's first byte, and the byte after its last. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** The opening quote of the member's name; NONE for what has none. */
  readonly name: Uint32Array
  readonly parent: Uint32Array
  /** The value after this one and everything in it. */
  readonly next: Uint32Array
  /** Its place among its siblings, from 0. */
  readonly index: Uint32Array
  /** How many values it holds itself. */
  readonly size: Uint32Array
  readonly depth: Uint16Array
}

/** Why bytes are no JSON, or too much of it. */
export interface JsonFault {
  /** The byte where reading stopped. */
  readonly at: number
  /** What should stand there: `a comma or ]`. Null where there is too much. */
  readonly expected: string | null
}

/** More values than this, or deeper ones, are shown as text. About 70 MB of table. */
const MAX_VALUES = 2_000_000
const MAX_DEPTH = 10_000

enum Next {
  Value,
  ValueOrEnd,
  Name,
  NameOrEnd,
  CommaOrEnd,
  Nothing,
}

const QUOTE = 34
const BACKSLASH = 92

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly expected: string | null,
  ) {
    super()
  }
}

/** @param bytes UTF-8; a byte order mark at the start is passed over */
export function readJsonTape(bytes: Uint8Array): JsonTape | JsonFault {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof Fault) return { at: error.at, expected: error.expected }
    throw error
  }
}

/** Tells a fault from a tape. */
export function isFault(result: JsonTape | JsonFault): result is JsonFault {
  return 'expected' in result
}

function read(bytes: Uint8Array): JsonTape {
  const table = new Table(Math.min(MAX_VALUES, 64 + (bytes.length >> 3)))
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  /** The list or object that is open. */
  let open = NONE
  let name = NONE
  let expected = Next.Value as Next

  function afterValue(): void {
    expected = open === NONE ? Next.Nothing : Next.CommaOrEnd
    name = NONE
  }

  for (;;) {
    let byte = bytes[at]
    while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++at]
    if (byte === undefined) break
    const isObject = table.kind[open] === jsonKind.object
    if (byte === (isObject ? 125 : 93) && open !== NONE && isEnd(expected)) {
      at += 1
      open = table.close(open, at)
      afterValue()
    } else if (expected === Next.CommaOrEnd) {
      if (byte !== 44) throw new Fault(at, isObject ? 'a comma or }' : 'a comma or ]')
      at += 1
      expected = isObject ? Next.Name : Next.Value
    } else if (expected === Next.Name || expected === Next.NameOrEnd) {
      if (byte !== QUOTE) throw new Fault(at, 'a name in double quotes')
      name = at
      at = stringEnd(bytes, at)
      byte = bytes[at]
      while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++at]
      if (byte !== 58) throw new Fault(at, 'a colon')
      at += 1
      expected = Next.Value
    } else if (expected === Next.Nothing) throw new Fault(at, 'nothing more')
    else if (byte === 123 || byte === 91) {
      const kind = byte === 123 ? jsonKind.object : jsonKind.array
      open = table.add(kind, at, at + 1, name, open)
      at += 1
      name = NONE
      expected = kind === jsonKind.object ? Next.NameOrEnd : Next.ValueOrEnd
    } else {
      const kind = scalarKind(byte)
      if (kind === null) throw new Fault(at, 'a value')
      const end = scalarEnd(bytes, at, kind)
      table.add(kind, at, end, name, open)
      at = end
      afterValue()
    }
  }
  if (expected !== Next.Nothing) throw new Fault(bytes.length, expectedAtEnd(expected))
  return table.done()
}

function isEnd(expected: Next): boolean {
  return expected === Next.ValueOrEnd || expected === Next.NameOrEnd || expected === Next.CommaOrEnd
}

function expectedAtEnd(expected: Next): string {
  if (expected === Next.CommaOrEnd) return 'a comma or a closing bracket'
  return expected === Next.Name || expected === Next.NameOrEnd ? 'a name or }' : 'a value'
}

function scalarKind(byte: number): 2 | 3 | 4 | null {
  if (byte === QUOTE) return jsonKind.string
  if (byte === 45 || isDigit(byte)) return jsonKind.number
  return byte === 116 || byte === 102 || byte === 110 ? jsonKind.word : null
}

function scalarEnd(bytes: Uint8Array, at: number, kind: 2 | 3 | 4): number {
  if (kind === jsonKind.string) return stringEnd(bytes, at)
  return kind === jsonKind.number ? numberEnd(bytes, at) : wordEnd(bytes, at)
}

/** The byte after a string's closing quote. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === undefined || byte < 32) throw new Fault(at, 'the end of the string')
    if (byte !== BACKSLASH) continue
    at += 1
    if (bytes[at] === 117) {
      for (let digit = 0; digit < 4; digit += 1) {
        at += 1
        if (!isHexDigit(bytes[at])) throw new Fault(at, 'four hexadecimal digits')
      }
    } else if (!isEscape(bytes[at])) throw new Fault(at, 'an escape such as \\n')
  }
}

/** `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t` */
function isEscape(byte: number | undefined): boolean {
  return (
    byte === 34 ||
    byte === 92 ||
    byte === 47 ||
    byte === 98 ||
    byte === 102 ||
    byte === 110 ||
    byte === 114 ||
    byte === 116
  )
}

function numberEnd(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === 45 ? from + 1 : from
  if (!isDigit(bytes[at])) throw new Fault(at, 'a digit')
  // A leading zero stands alone.
  at = bytes[at] === 48 ? at + 1 : digitsEnd(bytes, at)
  if (bytes[at] === 46) {
    if (!isDigit(bytes[at + 1])) throw new Fault(at + 1, 'a digit')
    at = digitsEnd(bytes, at + 1)
  }
  const exponent = bytes[at]
  if (exponent === 101 || exponent === 69) {
    at += 1
    if (bytes[at] === 43 || bytes[at] === 45) at += 1
    if (!isDigit(bytes[at])) throw new Fault(at, 'a digit')
    at = digitsEnd(bytes, at)
  }
  return at
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (isDigit(bytes[at])) at += 1
  return at
}

const words = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word))

function wordEnd(bytes: Uint8Array, from: number): number {
  const word = words.find((letters) => letters.every((letter, i) => bytes[from + i] === letter))
  if (!word) throw new Fault(from, 'true, false or null')
  return from + word.length
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

function isHexDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false
  return isDigit(byte) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102)
}

/** A tape that grows. */
class Table {
  count = 0
  kind: Uint8Array
  #from: Uint32Array
  #to: Uint32Array
  #name: Uint32Array
  #parent: Uint32Array
  #next: Uint32Array
  #index: Uint32Array
  #size: Uint32Array
  #depth: Uint16Array

  constructor(room: number) {
    this.kind = new Uint8Array(room)
    this.#from = new Uint32Array(room)
    this.#to = new Uint32Array(room)
    this.#name = new Uint32Array(room)
    this.#parent = new Uint32Array(room)
    this.#next = new Uint32Array(room)
    this.#index = new Uint32Array(room)
    this.#size = new Uint32Array(room)
    this.#depth = new Uint16Array(room)
  }

  add(kind: number, from: number, to: number, name: number, parent: number): number {
    const node = this.count
    if (node === MAX_VALUES) throw new Fault(from, null)
    if (node === this.kind.length) this.#resize(Math.min(MAX_VALUES, node * 2))
    this.count += 1
    this.kind[node] = kind
    this.#from[node] = from
    this.#to[node] = to
    this.#name[node] = name
    this.#parent[node] = parent
    this.#next[node] = node + 1
    if (parent === NONE) return node
    const depth = (this.#depth[parent] ?? 0) + 1
    if (depth > MAX_DEPTH) throw new Fault(from, null)
    const siblings = this.#size[parent] ?? 0
    this.#depth[node] = depth
    this.#index[node] = siblings
    this.#size[parent] = siblings + 1
    return node
  }

  /** Ends a list or object before byte `to`. @returns the one around it */
  close(node: number, to: number): number {
    this.#to[node] = to
    this.#next[node] = this.count
    return this.#parent[node] ?? NONE
  }

  done(): JsonTape {
    this.#resize(this.count)
    return {
      count: this.count,
      kind: this.kind,
      from: this.#from,
      to: this.#to,
      name: this.#name,
      parent: this.#parent,
      next: this.#next,
      index: this.#index,
      size: this.#size,
      depth: this.#depth,
    }
  }

  #resize(room: number): void {
    this.kind = resized(this.kind, new Uint8Array(room))
    this.#from = resized(this.#from, new Uint32Array(room))
    this.#to = resized(this.#to, new Uint32Array(room))
    this.#name = resized(this.#name, new Uint32Array(room))
    this.#parent = resized(this.#parent, new Uint32Array(room))
    this.#next = resized(this.#next, new Uint32Array(room))
    this.#index = resized(this.#index, new Uint32Array(room))
    this.#size = resized(this.#size, new Uint32Array(room))
    this.#depth = resized(this.#depth, new Uint16Array(room))
  }
}

function resized<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from)
  return to
}

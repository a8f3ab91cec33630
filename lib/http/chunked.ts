/** The chunked transfer coding, RFC 9112 section 7.1: framing bytes, and taking the frames off again. */
import { type FieldLimits, FieldSection } from './field-section'
import { assertSendable } from './headers'
import { encodeLatin1 } from './latin1'
import type { LineReader } from './line-reader'
import { MalformedMessage } from './malformed-message'
import type { HeaderList } from './message'

/** A chunk-size line with its extensions may be this long. */
const SIZE_LINE_LIMIT = 4096
/** Thirteen hexadecimal digits are below 2 ** 53, so sizes are exact. */
const SIZE = /^0*([0-9A-Fa-f]{1,13})[ \t]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/

const LONG_CHUNK = 'the chunk is longer than its size says'
const LONG_SIZE_LINE = `the chunk size line is longer than ${SIZE_LINE_LIMIT} bytes`

/** The bytes before a chunk's data; after the data comes CR LF. */
function chunkHead(size: number): Uint8Array<ArrayBuffer> {
  return encodeLatin1(`${size.toString(16)}\r\n`)
}

/** One chunk with its frame. The data must not be empty, because an empty chunk ends the body. */
export function encodeChunk(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = chunkHead(data.length)
  const chunk = new Uint8Array(head.length + data.length + 2)
  chunk.set(head)
  chunk.set(data, head.length)
  chunk.set([13, 10], head.length + data.length)
  return chunk
}

/** The last chunk, the trailers, and the empty line. */
export function encodeLastChunk(trailers: HeaderList = []): Uint8Array<ArrayBuffer> {
  assertSendable(trailers)
  const lines = trailers.map(([name, value]) => `${name}: ${value}\r\n`)
  return encodeLatin1(`0\r\n${lines.join('')}\r\n`)
}

/** Takes the frames off, piece by piece. */
export class ChunkedDecoder {
  readonly #trailers: FieldSection
  readonly #lines: LineReader
  #state: 'size' | 'data' | 'data-end' | 'trailers' | 'done' = 'size'
  /** Data bytes missing in the current chunk. */
  #left = 0

  constructor(lines: LineReader, limits: FieldLimits) {
    this.#lines = lines
    this.#trailers = new FieldSection(limits)
  }

  get done(): boolean {
    return this.#state === 'done'
  }

  get trailers(): HeaderList {
    return this.#trailers.fields
  }

  /** What is missing, for the error about a body that ends too early. */
  get missing(): string {
    if (this.#state === 'data') return `${this.#left} bytes of a chunk are missing`
    return 'the last chunk, of size 0, is missing'
  }

  /**
   * Reads from index `at` and hands data, without copying, to `emit`.
   * @returns the index after the last byte that belongs to the body.
   * @throws MalformedMessage `bad-chunk`, `bad-header` (in trailers), `too-many-headers`.
   */
  push(bytes: Uint8Array, at: number, emit: (data: Uint8Array) => void): number {
    while (at < bytes.length && this.#state !== 'done') {
      if (this.#state === 'data') {
        const data = bytes.subarray(at, at + this.#left)
        this.#left -= data.length
        this.#lines.skip(data.length)
        at += data.length
        if (this.#left === 0) this.#state = 'data-end'
        emit(data)
        continue
      }
      const next = this.#lines.take(bytes, at, this.#lineLimit())
      if (next === 'more') return bytes.length
      if (next === 'too-long') throw this.#tooLong()
      at = next
      this.#line()
    }
    return at
  }

  #lineLimit(): number {
    if (this.#state === 'trailers') return this.#trailers.room
    return this.#state === 'size' ? SIZE_LINE_LIMIT : 2
  }

  #tooLong(): MalformedMessage {
    if (this.#state === 'trailers') return this.#trailers.tooLong(this.#lines)
    if (this.#state === 'data-end') return this.#bad(LONG_CHUNK, this.#lines.next)
    return this.#bad(LONG_SIZE_LINE, this.#lines.next)
  }

  #line(): void {
    const { text, crlf } = this.#lines
    if (this.#state === 'trailers') {
      if (this.#trailers.add(this.#lines)) this.#state = 'done'
      return
    }
    if (this.#state === 'data-end') {
      if (text !== '') throw this.#bad(LONG_CHUNK)
      if (!crlf) throw this.#bad('a chunk must end in CR LF')
      this.#state = 'size'
      return
    }
    const size = SIZE.exec(text)?.[1]
    if (size === undefined) {
      throw this.#bad(`${JSON.stringify(text.slice(0, 40))} is not a chunk size in hexadecimal`)
    }
    if (!crlf) throw this.#bad('a chunk size line must end in CR LF')
    this.#left = Number.parseInt(size, 16)
    this.#state = this.#left === 0 ? 'trailers' : 'data'
  }

  /** An error about the last complete line, or about the one that is not complete yet. */
  #bad(what: string, { offset } = this.#lines.position): MalformedMessage {
    return new MalformedMessage('bad-chunk', what, { offset })
  }
}

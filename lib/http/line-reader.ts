/** Cuts a byte stream into lines, whatever the pieces it arrives in. Every byte is looked at once. */
import { decodeLatin1 } from './latin1'
import type { MessagePosition } from './malformed-message'

const LF = 10

/** What `take` found: the index after the line's end, the need for more bytes, or a line over the limit. */
type Taken = number | 'more' | 'too-long'

export class LineReader {
  /** The last complete line, without its line end. */
  text = ''
  /** Whether that line ended in CR LF; a bare LF is a line end, too. */
  crlf = false
  /** Line ends and bytes of the lines before the one being read. */
  #line = 1
  #offset = 0
  #previous: MessagePosition = { offset: 0, line: 1 }
  #pieces: Uint8Array[] = []
  #pending = 0

  /** Where the last complete line began. */
  get position(): MessagePosition {
    return this.#previous
  }

  /** Bytes of the stream up to the end of the last complete line or skipped body. */
  get offset(): number {
    return this.#offset
  }

  /** Where the stream stands, a line that is not complete included. */
  get end(): number {
    return this.#offset + this.#pending
  }

  /** Where the line that is not complete began. */
  get next(): MessagePosition {
    return { offset: this.#offset, line: this.#line }
  }

  /** Body bytes that somebody else read. */
  skip(bytes: number): void {
    this.#offset += bytes
  }

  /** Reads on from index `at`, at most to the end of a line of `limit` bytes, its end included. */
  take(bytes: Uint8Array, at: number, limit: number): Taken {
    const lf = bytes.indexOf(LF, at)
    const stop = lf === -1 ? bytes.length : lf + 1
    if (this.#pending + stop - at > limit) return 'too-long'
    // A copy, because the caller may use its buffer again.
    if (lf === -1) {
      if (stop > at) this.#pieces.push(bytes.slice(at))
      this.#pending += stop - at
      return 'more'
    }
    this.#finish(bytes.subarray(at, stop))
    return stop
  }

  #finish(last: Uint8Array): void {
    let raw = ''
    for (const piece of this.#pieces) raw += decodeLatin1(piece)
    raw += decodeLatin1(last)
    this.crlf = raw.endsWith('\r\n')
    this.text = raw.slice(0, this.crlf ? -2 : -1)
    this.#previous = this.next
    this.#line += 1
    this.#offset += this.#pending + last.length
    this.#pieces = []
    this.#pending = 0
  }
}

/**
 * The beginning of each response on a connection, read before undici does. Undici does not tell the version of HTTP,
 * and takes an unexpected `100 Continue` for an error, although RFC 9110 section 15.2 has clients pass over it.
 */
import type { Socket } from 'node:net'
import { MOST_INTERIM } from '../network-failure'

const STATUS_LINE = /^HTTP\/1\.([01]) (\d{3})/
/** The length of what that matches. */
const ENOUGH = 'HTTP/1.1 100'.length
const USUAL = Buffer.from('HTTP/1.1 ', 'latin1')
const FIRST_DIGIT = USUAL.length
/** An interim response that is longer is left to undici, which refuses it. */
const LONGEST_INTERIM = 16 * 1024

export class ResponseStart {
  /** Of the response that began last. */
  version: 10 | 11 = 11
  #expected = false
  #held: Buffer | null = null
  #interim = 0

  /** What the socket gives from now on passes through here. */
  attach(socket: Socket): void {
    this.#held = null
    const read = socket.read.bind(socket)
    socket.read = (size?: number) => this.#take(read(size))
  }

  /** The next bytes begin a response. */
  expect(): void {
    this.#expected = true
    this.#held = null
    this.#interim = 0
  }

  /** The bytes without a `100 Continue`; null while it is not known whether they are one. */
  #take(chunk: Buffer | null): Buffer | null {
    if (!this.#expected || chunk === null) return chunk
    if (this.#held === null && isFinal11(chunk)) {
      this.#expected = false
      this.version = 11
      return chunk
    }
    let bytes = this.#held === null ? chunk : Buffer.concat([this.#held, chunk])
    this.#held = null
    while (bytes.length > 0) {
      const text = bytes.toString('latin1', 0, ENOUGH)
      const start = STATUS_LINE.exec(text)
      const undecided = text.length < ENOUGH && 'HTTP/'.startsWith(text.slice(0, 5))
      const end = start?.[2] === '100' ? bytes.indexOf('\r\n\r\n') : 0
      if (undecided || (end === -1 && bytes.length < LONGEST_INTERIM)) {
        this.#held = bytes
        return null
      }
      if (end <= 0 || this.#interim === MOST_INTERIM) {
        this.#expected = false
        this.version = start?.[1] === '0' ? 10 : 11
        return bytes
      }
      this.#interim += 1
      bytes = bytes.subarray(end + 4)
    }
    return null
  }
}

/** Whether it begins as nearly all responses do: `HTTP/1.1 `, and a status that is not interim. */
function isFinal11(bytes: Buffer): boolean {
  if (bytes.length < ENOUGH || bytes[FIRST_DIGIT] === 0x31) return false
  for (let i = 0; i < FIRST_DIGIT; i += 1) if (bytes[i] !== USUAL[i]) return false
  return true
}

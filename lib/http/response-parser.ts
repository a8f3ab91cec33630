/**
 * Reads one response message (RFC 9112) from bytes as they arrive. It never throws: what is wrong comes as
 * the last event, after everything that was right.
 */
import { ChunkedDecoder } from './chunked'
import { DEFAULT_FIELD_LIMITS, type FieldLimits, FieldSection } from './field-section'
import { isBodiless, readFraming } from './framing'
import { LineReader } from './line-reader'
import { MalformedMessage } from './malformed-message'
import type { HeaderList } from './message'

/** Status line and headers. */
export interface ResponseHead {
  /** 10 or 11. */
  readonly version: 10 | 11
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
}

export type ResponseEvent =
  /** An interim response (100 to 199, except 101); another head follows. */
  | { readonly type: 'interim'; readonly head: ResponseHead }
  /** `hasBody` is false where the message cannot have one (HEAD, 204, 304). */
  | { readonly type: 'head'; readonly head: ResponseHead; readonly hasBody: boolean }
  /** Body bytes without transfer coding: a view of what was pushed, never empty. */
  | { readonly type: 'body'; readonly bytes: Uint8Array }
  /** The message is complete. */
  | { readonly type: 'end'; readonly trailers: HeaderList }
  /** The message is broken; nothing follows. */
  | { readonly type: 'error'; readonly error: MalformedMessage }

export interface ResponseParserOptions {
  /** The request's method: the answer to HEAD has no body. */
  readonly method: string
  readonly limits?: FieldLimits
}

type State = 'status-line' | 'headers' | 'length' | 'chunked' | 'until-close' | 'done' | 'failed'

export class ResponseParser {
  readonly #method: string
  readonly #limits: FieldLimits
  readonly #lines = new LineReader()
  #section: FieldSection
  #state: State = 'status-line'
  #statusLine: Omit<ResponseHead, 'headers'> = { version: 11, status: 0, reason: '' }
  #chunked: ChunkedDecoder
  /** Body bytes that Content-Length still promises. */
  #left = 0

  constructor({ method, limits = DEFAULT_FIELD_LIMITS }: ResponseParserOptions) {
    this.#method = method
    this.#limits = limits
    this.#section = new FieldSection(limits)
    this.#chunked = new ChunkedDecoder(this.#lines, limits)
  }

  /** Whether the message came to its end. */
  get complete(): boolean {
    return this.#state === 'done'
  }

  /** Takes the next bytes. Bytes after the end of the message are an `extra-data` error. */
  push(bytes: Uint8Array): ResponseEvent[] {
    const events: ResponseEvent[] = []
    this.#guard(events, () => {
      let at = 0
      while (at < bytes.length && this.#state !== 'failed') at = this.#step(bytes, at, events)
    })
    return events
  }

  /** The bytes are at their end: completes a body that lasts until the close, else says what is missing. */
  end(): ResponseEvent[] {
    const events: ResponseEvent[] = []
    this.#guard(events, () => {
      const at = { offset: this.#lines.end }
      if (this.#state === 'until-close') this.#finish(events, [])
      else if (this.#state === 'length') {
        throw new MalformedMessage('short-body', `${this.#left} bytes of the body are missing`, at)
      } else if (this.#state === 'chunked') {
        throw new MalformedMessage('short-body', this.#chunked.missing, at)
      } else if (this.#state === 'headers') {
        throw new MalformedMessage(
          'bad-header',
          'the header section ends too early',
          this.#lines.next,
        )
      } else if (this.#state === 'status-line') {
        const what = at.offset === 0 ? 'the response is empty' : 'the status line ends too early'
        throw new MalformedMessage('bad-status-line', what, this.#lines.next)
      }
    })
    return events
  }

  #guard(events: ResponseEvent[], work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error
      this.#state = 'failed'
      events.push({ type: 'error', error })
    }
  }

  #step(bytes: Uint8Array, at: number, events: ResponseEvent[]): number {
    switch (this.#state) {
      case 'status-line':
      case 'headers':
        return this.#headLine(bytes, at, events)
      case 'chunked': {
        const next = this.#chunked.push(bytes, at, (data) =>
          events.push({ type: 'body', bytes: data }),
        )
        if (this.#chunked.done) this.#finish(events, this.#chunked.trailers)
        return next
      }
      case 'length':
      case 'until-close': {
        const room = this.#state === 'length' ? this.#left : bytes.length
        const data = bytes.subarray(at, at + room)
        this.#lines.skip(data.length)
        events.push({ type: 'body', bytes: data })
        if (this.#state === 'length') {
          this.#left -= data.length
          if (this.#left === 0) this.#finish(events, [])
        }
        return at + data.length
      }
      default: {
        const what = 'there are bytes after the end of the response'
        throw new MalformedMessage('extra-data', what, { offset: this.#lines.offset })
      }
    }
  }

  #headLine(bytes: Uint8Array, at: number, events: ResponseEvent[]): number {
    const next = this.#lines.take(bytes, at, this.#section.room)
    if (next === 'more') return bytes.length
    if (next === 'too-long') throw this.#section.tooLong(this.#lines)
    if (this.#state === 'status-line') {
      this.#section.count(this.#lines)
      this.#statusLine = parseStatusLine(this.#lines)
      this.#state = 'headers'
    } else if (this.#section.add(this.#lines)) {
      this.#headEnd(events)
    }
    return next
  }

  #headEnd(events: ResponseEvent[]): void {
    const head = { ...this.#statusLine, headers: this.#section.fields }
    this.#section = new FieldSection(this.#limits)
    if (head.status < 200 && head.status !== 101) {
      this.#state = 'status-line'
      events.push({ type: 'interim', head })
      return
    }
    const hasBody = !isBodiless(this.#method, head.status)
    // Before the head is given out: of a message whose end nobody can know nothing counts.
    const framing = hasBody ? this.#readableFraming(head.headers) : null
    events.push({ type: 'head', head, hasBody })
    if (framing === null) this.#finish(events, [])
    else if (framing.kind === 'none') this.#state = 'until-close'
    else if (framing.kind === 'chunked') this.#state = 'chunked'
    else if (framing.length === 0) this.#finish(events, [])
    else {
      this.#state = 'length'
      this.#left = framing.length
    }
  }

  #readableFraming(headers: HeaderList) {
    const framing = readFraming(headers)
    if (framing.kind === 'invalid') {
      throw new MalformedMessage('bad-header', framing.what, this.#lines.position)
    }
    if (framing.kind === 'other-coding') {
      const what = `Transfer-Encoding ${JSON.stringify(framing.coding)} is not supported, only chunked`
      throw new MalformedMessage('bad-header', what, this.#lines.position)
    }
    return framing
  }

  #finish(events: ResponseEvent[], trailers: HeaderList): void {
    this.#state = 'done'
    events.push({ type: 'end', trailers })
  }
}

/** RFC 9112 section 4; the space before an empty reason phrase may be missing. */
function parseStatusLine(lines: LineReader): Omit<ResponseHead, 'headers'> {
  const match = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: ([\t\x20-\x7e\x80-\xff]*))?$/.exec(lines.text)
  if (match === null) {
    const start = JSON.stringify(lines.text.slice(0, 60))
    throw new MalformedMessage(
      'bad-status-line',
      `${start} is not a status line such as "HTTP/1.1 200 OK"`,
      lines.position,
    )
  }
  return { version: match[1] === '1' ? 11 : 10, status: Number(match[2]), reason: match[3] ?? '' }
}

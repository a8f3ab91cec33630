/** A response: what came back, with its body in memory, so that `text` and `json()` need no `await`. */
import { encodeLatin1 } from '../http/latin1'
import type { BaseAdapter } from './adapters'
import { attachRequest } from './attach-request'
import { decodeContent } from './content-decoding'
import { decodeText, detectEncoding, encodingFromContentType, guessUtf } from './encoding'
import { HTTPError, StreamConsumedError, StreamNotReadError } from './exceptions'
import { inspectSymbol } from './inspect'
import { decodeJson } from './json-decode'
import type { PreparedRequest } from './prepared-request'
import { readAll } from './read-all'
import { CaseInsensitiveDict } from './structures'
import { TimeDelta } from './timedelta'
import type { RawResponse } from './transport'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT_REDIRECTS: ReadonlySet<number> = new Set([301, 308])

export class Response {
  /** 200, 404 … */
  statusCode: number
  /** The words beside the status code: `Not Found`. */
  reason: string
  /** The URL that answered, after redirects. */
  url: string
  /** In any letter case: `response.headers['content-type']`. Several of one name are joined with `, `. */
  headers: CaseInsensitiveDict<string>
  /** The responses that led here by redirects, oldest first. */
  history: readonly Response[] = []
  /** From sending the request until the headers were there; the body is not counted. */
  elapsed: TimeDelta = TimeDelta.fromMilliseconds(0)
  /** The request as it was sent. */
  request: PreparedRequest
  /** The message as it came: headers apart and in order, the body undecoded. */
  raw: RawResponse
  /** The adapter that fetched it. */
  connection: BaseAdapter
  /** The character encoding that `text` uses: from the headers, null when they do not tell. Settable. */
  encoding: string | null
  /** With `allowRedirects: false`, the request that would follow; else null. */
  next: PreparedRequest | null = null
  #content: Uint8Array | null = null
  #reading: Promise<Uint8Array> | null = null
  #closed = false

  /** Adapters make responses, with `buildResponse`. */
  constructor(request: PreparedRequest, raw: RawResponse, connection: BaseAdapter) {
    this.request = request
    this.raw = raw
    this.connection = connection
    this.url = request.url
    this.statusCode = raw.status
    this.reason = decodeReason(raw.reason)
    this.headers = joinHeaders(raw.headers)
    this.encoding = encodingFromContentType(this.headers.get('Content-Type'))
  }

  /** Whether it is no error: a status below 400. (An `if (response)` is always true.) */
  get ok(): boolean {
    return this.statusCode < 400 || this.statusCode >= 600
  }

  /** Whether it points to another place: 301, 302, 303, 307 or 308 with a Location. */
  get isRedirect(): boolean {
    return REDIRECTS.has(this.statusCode) && this.headers.has('Location')
  }

  /** Whether it says that the resource has moved for good: 301 or 308 with a Location. */
  get isPermanentRedirect(): boolean {
    return PERMANENT_REDIRECTS.has(this.statusCode) && this.headers.has('Location')
  }

  /** The body, with its Content-Encoding undone. */
  get content(): Uint8Array {
    if (this.#content !== null) return this.#content
    if (this.#closed) {
      throw new StreamConsumedError('The content for this response was already consumed', {
        response: this,
      })
    }
    throw new StreamNotReadError('The body has not been read yet: await response.read() first.', {
      response: this,
    })
  }

  /** The encoding that the bytes look like; null for an empty body. */
  get apparentEncoding(): string | null {
    return detectEncoding(this.content)
  }

  /** The body as text, decoded with `encoding`, or with `apparentEncoding` when that is null. */
  get text(): string {
    if (this.content.length === 0) return ''
    return decodeText(this.content, this.encoding || this.apparentEncoding || 'utf-8')
  }

  /**
   * The body parsed as JSON. The type is the caller's claim and is not checked.
   * @throws JSONDecodeError with the line and column where the text stops being JSON.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what a server sends cannot be known; `response.json().name` must do
  json<T = any>(): T {
    const text = this.#jsonText()
    return decodeJson(text, { response: this }) as T
  }

  /** Without a charset, JSON tells its own encoding (RFC 4627 section 3). */
  #jsonText(): string {
    const guess = this.encoding || this.content.length <= 3 ? null : guessUtf(this.content)
    if (guess === null) return this.text
    const text = decodeText(this.content, guess)
    return text.includes('\ufffd') ? this.text : text
  }

  /**
   * Returns this response, so that calls chain; Python's returns None.
   * @throws HTTPError for 400 to 599: `404 Client Error: Not Found for url: …`
   */
  raiseForStatus(): this {
    if (this.statusCode < 400 || this.statusCode >= 600) return this
    const kind = this.statusCode < 500 ? 'Client' : 'Server'
    throw new HTTPError(`${this.statusCode} ${kind} Error: ${this.reason} for url: ${this.url}`, {
      response: this,
    })
  }

  /** Reads the whole body; afterwards `content`, `text` and `json()` answer. The session does it for you. */
  read(): Promise<Uint8Array> {
    this.#reading ??= this.#read()
    return this.#reading
  }

  async #read(): Promise<Uint8Array> {
    const { body } = this.raw
    try {
      const encoded = body === null ? new Uint8Array() : await readAll(body)
      this.#content = await decodeContent(encoded, this.headers.get('Content-Encoding', ''))
      return this.#content
    } catch (error) {
      attachRequest(error, this.request)
      throw error
    }
  }

  /** Drops what has not been read of the body. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#reading === null) await this.raw.body?.cancel()
  }

  /** `<Response [200]>` */
  toString(): string {
    return `<Response [${this.statusCode}]>`
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}

/** Bytes of a reason phrase are UTF-8 if they can be, else latin-1. */
function decodeReason(reason: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(encodeLatin1(reason))
  } catch {
    return reason
  }
}

/** Several of one name become one, with the place and spelling of the first. */
function joinHeaders(list: RawResponse['headers']): CaseInsensitiveDict<string> {
  const joined = new Map<string, [name: string, value: string]>()
  for (const [name, value] of list) {
    const first = joined.get(name.toLowerCase())
    if (first === undefined) joined.set(name.toLowerCase(), [name, value])
    else first[1] = `${first[1]}, ${value}`
  }
  return new CaseInsensitiveDict<string>(joined.values())
}

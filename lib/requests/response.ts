/** A response: what came back. Its body is in memory, so that `text` and `json()` need no `await`, or a stream. */
import { encodeLatin1 } from '../http/latin1'
import type { BaseAdapter } from './adapters'
import { type CaseInsensitiveDict, dictOf } from './case-insensitive-dict'
import { RequestsCookieJar } from './cookie-jar'
import { asyncDispose, dispose } from './dispose'
import { decodeText, encodingFromContentType } from './encoding'
import { detectEncoding, guessUtf } from './encoding-detection'
import { HTTPError } from './exceptions'
import { inspectSymbol } from './inspect'
import { type ByteFeed, checkChunkSize, decoded, feedOf, sized } from './iter-content'
import { events, type ServerSentEvent } from './iter-events'
import { byteLines, delimiterText, textLines } from './iter-lines'
import { decodeJson } from './json-decode'
import { guardJsonMethod } from './json-method'
import { checkBySchema, type OutputOf, type StandardSchema } from './json-schema'
import { type Link, linksByRelation } from './links'
import { check } from './options'
import type { PreparedRequest } from './prepared-request'
import { extractCookiesToJar } from './request-cookies'
import { ResponseBody } from './response-body'
import { type ResponseJson, responseJson } from './response-json'
import { RawMessage } from './response-raw'
import { isAscii } from './split-url'
import { TimeDelta } from './timedelta'
import type { RawResponse } from './transport'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT_REDIRECTS: ReadonlySet<number> = new Set([301, 308])

const NO_TIME = TimeDelta.fromMilliseconds(0)

/** How a body is cut. */
export interface IterContentOptions {
  /** BYTES per piece, the last maybe fewer; null for pieces as they arrive. @default null */
  chunkSize?: number | null
}

export interface IterLinesOptions extends IterContentOptions {
  /** What ends a line. @default LF, CR and CR LF */
  delimiter?: string | Uint8Array | null
}

export class Response implements AsyncIterable<Uint8Array> {
  /** The number on the first line of the answer: 200, 404, 503. */
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
  elapsed: TimeDelta = NO_TIME
  /** The request as it was sent. */
  request: PreparedRequest
  /** The message as it came: headers apart and in order, the body undecoded. */
  raw: RawMessage
  /** The adapter that fetched it. */
  connection: BaseAdapter
  /** The character encoding that `text` uses: from the headers, null when they do not tell. Settable. */
  encoding: string | null
  /** With `allowRedirects: false`, the request that would follow; else null. */
  next: PreparedRequest | null = null
  #cookies: RequestsCookieJar | null = null
  readonly #body: ResponseBody

  /** Adapters make responses, with `buildResponse`. */
  constructor(request: PreparedRequest, raw: RawResponse, connection: BaseAdapter) {
    this.request = request
    this.raw = raw instanceof RawMessage ? raw : new RawMessage(raw)
    this.#body = new ResponseBody(this, this.raw)
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

  /** The cookies that this response set. Those of all responses are in `session.cookies`. */
  get cookies(): RequestsCookieJar {
    if (this.#cookies === null) {
      this.#cookies = new RequestsCookieJar()
      extractCookiesToJar(this.#cookies, this.request, this.raw)
    }
    return this.#cookies
  }

  /** The links of the Link header, by their `rel`: `response.links.next.url`. */
  get links(): Record<string, Link> {
    return linksByRelation(this.headers.get('Link', ''))
  }

  /**
   * The body, with its Content-Encoding undone.
   * @throws StreamNotReadError with `stream: true` before `await response.read()`; StreamConsumedError when it was
   *   iterated or closed.
   */
  get content(): Uint8Array {
    return this.#body.content
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
  json<T = any>(): T
  /**
   * The body parsed as JSON and checked by a Standard Schema (zod, valibot, arktype, …): `await
   * response.json(schema)`.
   * @throws SchemaError with `issues`; JSONDecodeError.
   */
  json<Schema extends StandardSchema>(schema: Schema): Promise<OutputOf<Schema>>
  json(schema?: StandardSchema): unknown {
    return schema === undefined ? this.#parsedJson() : this.#checkedJson(schema)
  }
  static {
    Response.prototype.json = guardJsonMethod(Response.prototype.json)
  }

  async #checkedJson(schema: StandardSchema): Promise<unknown> {
    return checkBySchema(schema, this.#parsedJson(), { response: this })
  }

  #parsedJson(): unknown {
    return decodeJson(this.#jsonText(), { response: this })
  }

  /** Without a charset, JSON tells its own encoding (RFC 4627 section 3). */
  #jsonText(): string {
    const guess = this.encoding || this.content.length <= 3 ? null : guessUtf(this.content)
    if (guess === null) return this.text
    const text = decodeText(this.content, guess)
    return text.includes('\ufffd') ? this.text : text
  }

  /**
   * Throws for a status of 400 to 599. For any other it returns this response, so that calls chain; Python's returns
   * None.
   * @throws HTTPError for 400 to 599: `404 Client Error: Not Found for url: …`
   */
  raiseForStatus(): this {
    if (this.statusCode < 400 || this.statusCode >= 600) return this
    const kind = this.statusCode < 500 ? 'Client' : 'Server'
    throw new HTTPError(`${this.statusCode} ${kind} Error: ${this.reason} for url: ${this.url}`, {
      response: this,
    })
  }

  /**
   * Reads what is left of the body; afterwards `content`, `text` and `json()` answer. Without `stream: true` the
   * session does it for you.
   */
  read(): Promise<Uint8Array> {
    return this.#body.read()
  }

  /**
   * The body in pieces of `chunkSize` bytes, or as they arrive without one. With `decodeUnicode` as text, in
   * `encoding` or else UTF-8. A body in memory can be iterated again and again, a stream once.
   * @throws StreamConsumedError; TypeError or RangeError for a bad chunk size.
   */
  iterContent(options?: IterContentOptions & { decodeUnicode?: false }): AsyncGenerator<Uint8Array>
  iterContent(options: IterContentOptions & { decodeUnicode: true }): AsyncGenerator<string>
  iterContent(
    options: IterContentOptions & { decodeUnicode?: boolean } = {},
  ): AsyncGenerator<Uint8Array | string> {
    check(options, ['chunkSize', 'decodeUnicode'])
    const { chunkSize = null, decodeUnicode = false } = options
    checkChunkSize(chunkSize)
    const feed = this.#feed()
    return decodeUnicode
      ? decoded(feed, chunkSize, this.encoding || 'utf-8')
      : sized(feed, chunkSize)
  }

  /**
   * The body line by line, without the line ends (LF, CR or CR LF), or by a delimiter of your own. With
   * `decodeUnicode` as text. Lines are given as soon as they are there.
   * @throws StreamConsumedError; TypeError for an empty delimiter.
   */
  iterLines(options?: IterLinesOptions & { decodeUnicode?: false }): AsyncGenerator<Uint8Array>
  iterLines(options: IterLinesOptions & { decodeUnicode: true }): AsyncGenerator<string>
  iterLines(
    options: IterLinesOptions & { decodeUnicode?: boolean } = {},
  ): AsyncGenerator<Uint8Array | string> {
    check(options, ['chunkSize', 'decodeUnicode', 'delimiter'])
    const { chunkSize = null, decodeUnicode = false, delimiter } = options
    checkChunkSize(chunkSize)
    const separator = delimiterText(delimiter, decodeUnicode)
    const feed = this.#feed()
    if (!decodeUnicode) return byteLines(feed, chunkSize, separator)
    return textLines(feed, chunkSize, this.encoding || 'utf-8', separator)
  }

  /** The body as server-sent events (`text/event-stream`). @throws StreamConsumedError */
  iterEvents(): AsyncGenerator<ServerSentEvent> {
    return events(this.#feed())
  }

  /** `for await (const piece of response)`: pieces of 128 bytes. */
  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return this.iterContent({ chunkSize: 128 })
  }

  #feed(): ByteFeed {
    this.#body.refuseConsumed()
    return this.#body.inMemory ? feedOf(this.content) : this.#body
  }

  /** Drops what has not been read of the body, and the connection with it. */
  close(): Promise<void> {
    return this.#body.close()
  }

  /** For `using response = await get(url, { stream: true })`. */
  [dispose](): void {
    void this.close()
  }

  /** For `await using`. */
  [asyncDispose](): Promise<void> {
    return this.close()
  }

  /** What a log should have of it, credentials included: `JSON.stringify(response)`. There is no way back. */
  toJSON(): ResponseJson {
    return responseJson(this)
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
  if (isAscii(reason)) return reason
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
    const key = name.toLowerCase()
    const first = joined.get(key)
    if (first === undefined) joined.set(key, [name, value])
    else first[1] = `${first[1]}, ${value}`
  }
  return dictOf(joined)
}

/**
 * Everything the client throws.
 *
 *     RequestException
 *     ├─ HTTPError
 *     ├─ ConnectionError
 *     │  ├─ ProxyError
 *     │  ├─ SSLError
 *     │  └─ ConnectTimeout              (answers `instanceof Timeout`, too)
 *     ├─ Timeout
 *     │  └─ ReadTimeout                 (in the middle of a body: `instanceof ConnectionError`, too)
 *     ├─ URLRequired
 *     ├─ TooManyRedirects
 *     ├─ MissingSchema
 *     ├─ InvalidSchema
 *     ├─ InvalidURL
 *     │  └─ InvalidProxyURL
 *     ├─ InvalidHeader
 *     ├─ ChunkedEncodingError
 *     ├─ ContentDecodingError
 *     ├─ StreamConsumedError
 *     ├─ StreamNotReadError
 *     ├─ RetryError
 *     ├─ UnrewindableBodyError
 *     └─ InvalidJSONError
 *        ├─ JSONDecodeError
 *        └─ SchemaError
 *     RequestsWarning
 *     ├─ FileModeWarning
 *     ├─ RequestsDependencyWarning
 *     └─ InsecureRequestWarning
 */
import { check } from './options'
import type { PreparedRequest } from './prepared-request'
import type { Request } from './request'
import type { Response } from './response'

/** What an exception knows besides its message. */
export interface ExceptionContext {
  /** The request that failed; taken from `response` when absent. */
  request?: Request | PreparedRequest | null
  response?: Response | null
  /** What lies beneath: the transport's own error, with a `code` such as `ECONNREFUSED` where there is one. */
  cause?: unknown
  /** For ReadTimeout: the silence was in the middle of the body. */
  duringBody?: boolean
}

const CONTEXT = ['request', 'response', 'cause', 'duringBody']

/** Names sit on the prototype, as those of built-in errors do, and survive minification. */
function name(type: { prototype: Error }, text: string): void {
  Object.defineProperty(type.prototype, 'name', { value: text, configurable: true, writable: true })
}

/** Hidden from `Object.keys`, so that a printed error shows its message and not a whole request. */
function hide(error: Error, key: string, value: unknown): void {
  Object.defineProperty(error, key, { value, configurable: true, writable: true })
}

/** Python's second parent: lets `instanceof type` be true for more values. Its subclasses stay as they are. */
function answersAlso(type: object, more: (value: unknown) => boolean): void {
  const isInstance = Function.prototype[Symbol.hasInstance]
  Object.defineProperty(type, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      return isInstance.call(this, value) || (this === type && more(value))
    },
  })
}

/** The ancestor of all of the client's exceptions: catch it to catch every one. */
export class RequestException extends Error {
  /** The request that failed; null when there was none yet. */
  declare readonly request: Request | PreparedRequest | null
  /** The response that led to it; null when none came. */
  declare readonly response: Response | null
  /** The system's error code, such as `ECONNREFUSED`; null where there is none. */
  declare readonly code: string | null

  /** @throws TypeError for an unknown name in the context. */
  constructor(message = '', context: ExceptionContext = {}) {
    check(context, CONTEXT)
    super(message, context.cause === undefined ? undefined : { cause: context.cause })
    hide(this, 'response', context.response ?? null)
    hide(this, 'request', context.request ?? context.response?.request ?? null)
    hide(this, 'code', codeOf(context.cause))
  }
  static {
    name(RequestException, 'RequestException')
  }
}

function codeOf(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null
  return typeof cause.code === 'string' ? cause.code : null
}

/** A response of 400 to 599, thrown by `raiseForStatus()`. */
export class HTTPError extends RequestException {
  declare readonly response: Response
  static {
    name(HTTPError, 'HTTPError')
  }
}

/** The network failed: an unknown name, a refused or broken connection. */
export class ConnectionError extends RequestException {
  static {
    name(ConnectionError, 'ConnectionError')
  }
}

/** The proxy failed. */
export class ProxyError extends ConnectionError {
  static {
    name(ProxyError, 'ProxyError')
  }
}

/** TLS failed, such as a certificate that cannot be trusted. */
export class SSLError extends ConnectionError {
  static {
    name(SSLError, 'SSLError')
  }
}

/** No connection within the connect timeout. Safe to try again. Both a ConnectionError and a Timeout. */
export class ConnectTimeout extends ConnectionError {
  static {
    name(ConnectTimeout, 'ConnectTimeout')
  }
}

/** The time was up: catches ConnectTimeout and ReadTimeout. */
export class Timeout extends RequestException {
  static {
    name(Timeout, 'Timeout')
  }
}

/** The server was silent for longer than the read timeout. */
export class ReadTimeout extends Timeout {
  readonly #duringBody: boolean

  constructor(message?: string, context: ExceptionContext = {}) {
    super(message, context)
    this.#duringBody = context.duringBody ?? false
  }

  /** Whether the silence was in the middle of the body. */
  get duringBody(): boolean {
    return this.#duringBody
  }
  static {
    name(ReadTimeout, 'ReadTimeout')
  }
}

answersAlso(Timeout, (value) => value instanceof ConnectTimeout)
answersAlso(ConnectionError, (value) => value instanceof ReadTimeout && value.duringBody)

/** A request needs a URL. */
export class URLRequired extends RequestException {
  static {
    name(URLRequired, 'URLRequired')
  }
}

/** More redirects than `session.maxRedirects`; `response` is the last of them. */
export class TooManyRedirects extends RequestException {
  static {
    name(TooManyRedirects, 'TooManyRedirects')
  }
}

/** The URL has no scheme, such as `https://`. */
export class MissingSchema extends RequestException {
  static {
    name(MissingSchema, 'MissingSchema')
  }
}

/** No adapter is mounted for the URL's scheme. */
export class InvalidSchema extends RequestException {
  static {
    name(InvalidSchema, 'InvalidSchema')
  }
}

/** The URL cannot be understood. */
export class InvalidURL extends RequestException {
  static {
    name(InvalidURL, 'InvalidURL')
  }
}

/** The proxy's URL cannot be understood. */
export class InvalidProxyURL extends InvalidURL {
  static {
    name(InvalidProxyURL, 'InvalidProxyURL')
  }
}

/** A header that must not be sent: a line break, a leading blank, a value that is not a string. */
export class InvalidHeader extends RequestException {
  static {
    name(InvalidHeader, 'InvalidHeader')
  }
}

/** The body's framing broke: a bad chunk, or fewer bytes than Content-Length promised. */
export class ChunkedEncodingError extends RequestException {
  static {
    name(ChunkedEncodingError, 'ChunkedEncodingError')
  }
}

/** The body is not what its Content-Encoding says. */
export class ContentDecodingError extends RequestException {
  static {
    name(ContentDecodingError, 'ContentDecodingError')
  }
}

/** The body was read before, and not kept. */
export class StreamConsumedError extends RequestException {
  static {
    name(StreamConsumedError, 'StreamConsumedError')
  }
}

/** The body was asked for before `await response.read()`. Python would wait here; JavaScript cannot. */
export class StreamNotReadError extends RequestException {
  static {
    name(StreamNotReadError, 'StreamNotReadError')
  }
}

/** The retries are used up. */
export class RetryError extends RequestException {
  static {
    name(RetryError, 'RetryError')
  }
}

/** The body must be sent again and cannot be. */
export class UnrewindableBodyError extends RequestException {
  static {
    name(UnrewindableBodyError, 'UnrewindableBodyError')
  }
}

/** A value that JSON cannot carry, such as NaN, or a text that is not JSON. */
export class InvalidJSONError extends RequestException {
  static {
    name(InvalidJSONError, 'InvalidJSONError')
  }
}

/** The text is not JSON: `Expecting value: line 1 column 1 (char 0)`. */
export class JSONDecodeError extends InvalidJSONError {
  /** What is wrong, without its place: `Expecting value`. */
  declare readonly msg: string
  /** The text. */
  declare readonly doc: string
  /** Index into `doc` where reading failed, in UTF-16 units from 0. */
  declare readonly pos: number
  /** Line of `pos`, from 1. */
  declare readonly lineno: number
  /** Column of `pos`, from 1. */
  declare readonly colno: number

  constructor(msg: string, doc: string, pos: number, context: ExceptionContext = {}) {
    const before = doc.slice(0, pos)
    const lineno = before.split('\n').length
    const colno = pos - before.lastIndexOf('\n')
    super(`${msg}: line ${lineno} column ${colno} (char ${pos})`, context)
    for (const [key, value] of Object.entries({ msg, doc, pos, lineno, colno })) {
      hide(this, key, value)
    }
  }
  static {
    name(JSONDecodeError, 'JSONDecodeError')
  }
}

/** The body is JSON, and the schema given to `json(schema)` does not accept it. */
export class SchemaError extends InvalidJSONError {
  /** Everything that the schema does not accept, with its place. */
  declare readonly issues: readonly { message: string; path: readonly PropertyKey[] }[]

  constructor(issues: SchemaError['issues'], context: ExceptionContext = {}) {
    const lines = issues.map(({ message, path }) =>
      path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
    )
    super(`The JSON does not fit its schema: ${lines.join('; ')}`, context)
    hide(this, 'issues', issues)
  }
  static {
    name(SchemaError, 'SchemaError')
  }
}

/** The ancestor of the client's warnings, which are printed and not thrown. */
export class RequestsWarning extends Error {
  static {
    name(RequestsWarning, 'RequestsWarning')
  }
}

/** Kept for parity: text-mode files, which it warns about in Python, do not exist here. */
export class FileModeWarning extends RequestsWarning {
  static {
    name(FileModeWarning, 'FileModeWarning')
  }
}

/** Kept for parity: there are no versions of other packages to check. */
export class RequestsDependencyWarning extends RequestsWarning {
  static {
    name(RequestsDependencyWarning, 'RequestsDependencyWarning')
  }
}

/** An https request went out with `verify: false`. */
export class InsecureRequestWarning extends RequestsWarning {
  static {
    name(InsecureRequestWarning, 'InsecureRequestWarning')
  }
}

/**
 * What a transport throws when the network fails, in the words of requests and urllib3, because people search
 * for them. What the transport knows beyond them stands behind, and in `cause` with the system's error code.
 */
import {
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  InvalidHeader,
  ProxyError,
  ReadTimeout,
  SSLError,
} from './exceptions'
import { repr } from './python-repr'
import { originOf, pathUrl } from './url'

/** Ways in which no connection comes about, or one breaks before there is a response. */
export type NetworkFailureKind =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'reset'
  | 'tls'
  | 'connect-timeout'

export interface NetworkFailureDetails {
  /** One sentence on what happened and what to try. */
  readonly detail: string
  /** The system's error code: `ENOTFOUND`, `ECONNREFUSED`, … */
  readonly code?: string
}

const RESET = "ConnectionResetError(104, 'Connection reset by peer')"

/** The exception for a failure before the response. */
export function networkFailure(
  kind: NetworkFailureKind,
  url: string,
  details: NetworkFailureDetails,
): ConnectionError {
  const { detail, code } = details
  const cause = systemError(detail, code)
  const retries = (reason: string) => retriesExceeded(url, `${reason}. ${detail}`)
  switch (kind) {
    case 'dns': {
      const name = repr(originOf(url).hostname)
      return new ConnectionError(retries(`NameResolutionError: Failed to resolve ${name}`), {
        cause,
      })
    }
    case 'refused':
      return new ConnectionError(retries(newConnection('[Errno 111] Connection refused')), {
        cause,
      })
    case 'unreachable':
      return new ConnectionError(retries(newConnection('[Errno 113] No route to host')), { cause })
    case 'tls':
      return new SSLError(retries(`SSLError: ${tlsFault(code)}`), { cause })
    case 'connect-timeout':
      return new ConnectTimeout(retries('ConnectTimeoutError: the attempt timed out'), { cause })
    case 'reset':
      return connectionAborted(RESET, cause, detail)
  }
}

/** `EPROTO` and `ERR_SSL_…`: the two did not come to terms, so that no certificate was looked at. */
function tlsFault(code: string | undefined): string {
  return code === 'EPROTO' || code?.startsWith('ERR_SSL_') === true
    ? 'TLS handshake failed'
    : 'certificate verify failed'
}

function newConnection(reason: string): string {
  return `NewConnectionError: Failed to establish a new connection: ${reason}`
}

export interface ProxyFailureDetails {
  /** The proxy's URL; its credentials are not shown. */
  readonly proxy: string
  /** What happened, in requests' words where it has some. */
  readonly detail: string
  readonly code?: string | undefined
  /** What stands behind it. @default an error with the code */
  readonly cause?: unknown
}

/** No way through the proxy. As in urllib3, for http the pool is the one of the proxy, which is asked for a whole URL. */
export function proxyFailure(url: string, details: ProxyFailureDetails): ProxyError {
  const { detail, code, cause = systemError(detail, code) } = details
  const proxy = details.proxy.replace(/\/\/[^/@]*@/, '//')
  const reason = `ProxyError: Unable to connect to proxy ${proxy}: ${systemWords(code, proxy)}${detail}`
  const message =
    originOf(url).scheme === 'https'
      ? retriesExceeded(url, reason)
      : `${pool(proxy)}: Max retries exceeded with url: ${url} (Caused by ${reason})`
  return new ProxyError(message, { cause })
}

/** What urllib3 calls the system's errors; empty where it has no word for it. */
function systemWords(code: string | undefined, proxy: string): string {
  if (code === 'ECONNREFUSED') return `${newConnection('[Errno 111] Connection refused')}. `
  if (code === 'EHOSTUNREACH') return `${newConnection('[Errno 113] No route to host')}. `
  if (code !== 'ENOTFOUND') return ''
  return `NameResolutionError: Failed to resolve ${repr(originOf(proxy).hostname)}. `
}

/** The connection did not stand within the connect timeout. */
export function connectTimedOut(url: string, seconds: number): ConnectTimeout {
  const { hostname } = originOf(url)
  return new ConnectTimeout(
    retriesExceeded(
      url,
      `ConnectTimeoutError: Connection to ${hostname} timed out. (connect timeout=${seconds})`,
    ),
    { cause: systemError('The connection did not stand in time.', 'ETIMEDOUT') },
  )
}

/** The server was silent for longer than the read timeout, before the headers or in the middle of the body. */
export function readTimedOut(url: string, seconds: number, duringBody: boolean): ReadTimeout {
  return new ReadTimeout(`${pool(url)}: Read timed out. (read timeout=${seconds})`, {
    duringBody,
    cause: systemError('No byte came in time.', 'ETIMEDOUT'),
  })
}

/** The connection was closed before there was a byte of a response. */
export function closedWithoutResponse(cause: unknown): ConnectionError {
  const words = "RemoteDisconnected('Remote end closed connection without response')"
  return connectionAborted(words, cause)
}

/** What came is not the beginning of an HTTP response. */
export function notHttp(what: string, cause: unknown): ConnectionError {
  return connectionAborted(`BadStatusLine(${repr(what)})`, cause)
}

/** The head says in two ways how long the body is. @param lengths the different values */
export function unmatchingLengths(lengths: readonly string[], cause: unknown): InvalidHeader {
  const words = `Content-Length contained multiple unmatching values (${lengths.join(', ')})`
  return new InvalidHeader(words, { cause })
}

/** Interim responses in front of one response; RFC 9110 section 15.2 sets no limit, but somebody must. */
export const MOST_INTERIM = 100

/** A server that never comes to the point: each interim response would begin the read timeout anew. */
export function endlessInterim(): ConnectionError {
  const what = `More than ${MOST_INTERIM} interim responses came before the response`
  return notHttp(what, undefined)
}

/**
 * The body ended before its time.
 * @param missing How many bytes its Content-Length still promised; null for a chunked one, where nobody knows.
 */
export function incompleteRead(
  received: number,
  missing: number | null,
  cause: unknown,
): ChunkedEncodingError {
  const message =
    missing === null
      ? 'Response ended prematurely'
      : `Connection broken: IncompleteRead(${received} bytes read, ${missing} more expected)`
  return new ChunkedEncodingError(message, { cause })
}

/** What stands for the size of a chunk is no size. */
export function invalidChunk(what: string, cause: unknown): ChunkedEncodingError {
  return new ChunkedEncodingError(`Connection broken: InvalidChunkLength(${what})`, { cause })
}

/** The connection broke, before the response or in the middle of its body. */
export function connectionReset(duringBody: boolean, lower: unknown): ConnectionError {
  const reason = lower instanceof Error ? lower.message : String(lower)
  const cause = Object.assign(systemError(reason, 'ECONNRESET'), { cause: lower })
  if (duringBody) return new ConnectionError(`Connection broken: ${RESET}`, { cause })
  return connectionAborted(RESET, cause)
}

function connectionAborted(reason: string, cause: unknown, detail = ''): ConnectionError {
  const words = `('Connection aborted.', ${reason})`
  return new ConnectionError(detail === '' ? words : `${words}: ${detail}`, { cause })
}

function systemError(message: string, code: string | undefined): Error {
  const error = new Error(message)
  return code === undefined ? error : Object.assign(error, { code })
}

/** `HTTPSConnectionPool(host='api.github.com', port=443): Max retries exceeded with url: / (Caused by …)` */
export function retriesExceeded(url: string, reason: string): string {
  return `${pool(url)}: Max retries exceeded with url: ${pathUrl(url)} (Caused by ${reason})`
}

/** `HTTPSConnectionPool(host='api.github.com', port=443)` */
function pool(url: string): string {
  const { scheme, hostname, port } = originOf(url)
  const [name, usual] = scheme === 'https' ? ['HTTPS', 443] : ['HTTP', 80]
  return `${name}ConnectionPool(host=${repr(hostname)}, port=${port ?? usual})`
}

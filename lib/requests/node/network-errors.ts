/**
 * From the errors of Node and undici to the client's exceptions. Codes are compared, not classes: two copies of
 * undici have two sets of classes.
 */
import { readFraming } from '../../http/framing'
import type { HeaderList } from '../../http/message'
import { ConnectionError, InvalidHeader, type ProxyError, RequestException } from '../exceptions'
import {
  closedWithoutResponse,
  connectionReset,
  connectTimedOut,
  endlessInterim,
  incompleteRead,
  invalidChunk,
  type NetworkFailureKind,
  networkFailure,
  notHttp,
  proxyFailure,
} from '../network-failure'
import { originOf } from '../url'
import { ConnectionNotMade, wordsOf } from './open-connection'

/** How far the exchange was when it failed. */
export type Stage = 'connecting' | 'waiting' | 'body'

export interface FailedExchange {
  readonly url: string
  readonly stage: Stage
  /** Seconds. */
  readonly connectTimeout: number | null
  /** URL of the proxy, when there is one. */
  readonly proxy: string | null
  /** Of the response; none before there is one. */
  readonly headers: HeaderList
  /** How many bytes of the body came. */
  readonly received: number
}

/** The exception for a failure; exceptions of the client, and what is not the network's, stay as they are. */
export function exceptionFor(error: Error, exchange: FailedExchange): Error {
  if (error instanceof RequestException) return error
  if (exchange.stage === 'connecting') return connectFailure(error, exchange)
  const code = codeOf(error)
  // A server may refuse the client's certificate only after the handshake.
  if (isTlsCode(code)) return tlsFailure(error, code, exchange.url)
  return exchange.stage === 'body' ? bodyFailure(error, code, exchange) : noResponse(error, code)
}

function connectFailure(error: Error, exchange: FailedExchange): Error {
  const { url, connectTimeout, proxy } = exchange
  const code = codeOf(error)
  if (code.startsWith('UND_ERR_INVALID_ARG') || code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') {
    return new InvalidHeader(`The request cannot be written: ${error.message}.`, { cause: error })
  }
  if (error instanceof ConnectionNotMade) {
    if (error.reason === 'timeout') return connectTimedOut(url, connectTimeout ?? 0)
    return throughProxy(error, url, proxy ?? '')
  }
  const { scheme, hostname } = originOf(url)
  // For a plain http URL the connection that failed was the one to the proxy, its TLS included.
  if (proxy !== null && scheme === 'http') return throughProxy(error, url, proxy)
  if (isTlsCode(code)) return tlsFailure(error, code, url)
  const kind = CONNECT_FAILURES.get(code)
  if (kind === undefined) {
    return code === '' || code.startsWith('UND_')
      ? closedWithoutResponse(error)
      : new ConnectionError(`No connection to ${hostname}: ${error.message}`, { cause: error })
  }
  return networkFailure(kind, url, { detail: sentence(error, kind), code })
}

const CONNECT_FAILURES: ReadonlyMap<string, NetworkFailureKind> = new Map([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ETIMEDOUT', 'connect-timeout'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
])

function sentence(error: Error, kind: NetworkFailureKind): string {
  const words = wordsOf(error)
  return kind === 'dns'
    ? `Is the name spelled right, and is there a network? (${words})`
    : `The system says: ${words}.`
}

function throughProxy(error: Error, url: string, proxy: string): ProxyError {
  const lower =
    error instanceof ConnectionNotMade && error.cause instanceof Error ? error.cause : error
  const code = codeOf(lower)
  const fault = CERTIFICATE_FAULTS.get(code)
  const detail =
    fault === undefined ? wordsOf(lower) : `SSLError: certificate verify failed. ${fault}`
  return proxyFailure(url, { proxy, detail, code, cause: lower })
}

function isTlsCode(code: string): boolean {
  return /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|_CERT$|^CRL_/.test(
    code,
  )
}

const UNKNOWN_ROOT =
  'No authority that is trusted here has signed the certificate; to trust one, pass the path of its file as verify.'
const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'The certificate has expired.'],
  ['CERT_NOT_YET_VALID', 'The certificate is not valid yet: is the clock of this computer right?'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'The certificate is self-signed; to trust it, pass the path of its file as verify.',
  ],
  ['SELF_SIGNED_CERT_IN_CHAIN', UNKNOWN_ROOT],
  ['UNABLE_TO_GET_ISSUER_CERT', UNKNOWN_ROOT],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNKNOWN_ROOT],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNKNOWN_ROOT],
])

function tlsFailure(error: Error, code: string, url: string): Error {
  const detail = /wrong version number|packet length too long/.test(error.message)
    ? 'The server does not speak TLS at this port; is its address http://?'
    : (CERTIFICATE_FAULTS.get(code) ?? `${error.message.trim().replace(/\.$/, '')}.`)
  return networkFailure('tls', url, { detail, code })
}

function noResponse(error: Error, code: string): Error {
  // Undici's words for a 100 Continue: those that `ResponseStart` left, because there were too many.
  if (error.message === 'bad response') return endlessInterim()
  if (error.message === 'bad upgrade') {
    return notHttp('The server changes to another protocol, which nobody asked for', error)
  }
  if (code === 'UND_ERR_SOCKET') return closedWithoutResponse(error)
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return notHttp('The header section is too large', error)
  }
  const isMalformed =
    error.name === 'HTTPParserError' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
  if (isMalformed) return notHttp(error.message, error)
  if (code === 'ECONNRESET' || code === 'EPIPE') return connectionReset(false, error)
  return new ConnectionError(`The exchange failed: ${error.message}`, { cause: error })
}

function bodyFailure(error: Error, code: string, { headers, received }: FailedExchange): Error {
  if (code === 'ECONNRESET' || code === 'EPIPE') return connectionReset(true, error)
  // The parser has nothing to object to in a body but the sizes of its chunks.
  if (error.name === 'HTTPParserError') return invalidChunk(error.message, error)
  const framing = readFraming(headers)
  const missing = framing.kind === 'length' ? framing.length - received : null
  return incompleteRead(received, missing, error)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What is thrown when there are no retries left, in the words of requests and urllib3. */
import {
  ConnectionError,
  ConnectTimeout,
  ProxyError,
  ReadTimeout,
  type RequestException,
  RetryError,
  SSLError,
} from './exceptions'
import { retriesExceeded } from './network-failure'
import { repr } from './python-repr'

/**
 * A status becomes a RetryError. A failure of the network keeps its class, except that a read timeout becomes a
 * ConnectionError, as in requests.
 */
export function retriesExhausted(
  error: Error | null,
  status: number | null,
  url: string,
): RequestException {
  if (error === null) {
    const which = status === null ? '' : `${status} `
    return new RetryError(retriesExceeded(url, `ResponseError('too many ${which}error responses')`))
  }
  const Type = [ConnectTimeout, SSLError, ProxyError].find((type) => error instanceof type)
  return new (Type ?? ConnectionError)(retriesExceeded(url, reasonOf(error)), { cause: error })
}

/** The failure as urllib3 would write it. */
function reasonOf(error: Error): string {
  if (error.message.startsWith("('Connection aborted.'")) return `ProtocolError${error.message}`
  const name = error instanceof ReadTimeout ? 'ReadTimeoutError' : error.name
  return `${name}(${repr(error.message)})`
}

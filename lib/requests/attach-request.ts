/** Names the request of an exception that came from below, where requests are not known. */
import { RequestException } from './exceptions'
import type { PreparedRequest } from './prepared-request'

/** Does nothing to other errors, and to exceptions that name a request already. */
export function attachRequest(error: unknown, request: PreparedRequest): void {
  if (!(error instanceof RequestException) || error.request !== null) return
  Object.defineProperty(error, 'request', { value: request, configurable: true, writable: true })
}

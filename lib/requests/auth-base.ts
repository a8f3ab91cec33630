/** What every kind of authentication is built on. */
import type { PreparedRequest } from './prepared-request'

/** Extend it for a scheme of your own: `call` gets the prepared request, changes it and returns it. */
export abstract class AuthBase {
  /**
   * Runs after the body is prepared, so that it can sign it; Content-Length is counted again afterwards. It may
   * return another request, or a promise. Python's `__call__`.
   */
  abstract call(request: PreparedRequest): PreparedRequest | Promise<PreparedRequest>
}

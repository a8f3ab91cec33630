/** The exception for a name that several cookies answer to. */

/** Two cookies have that name: say the domain or the path, such as `jar.get('a', null, { domain: 'a.test' })`. */
export class CookieConflictError extends Error {
  static {
    Object.defineProperty(CookieConflictError.prototype, 'name', {
      value: 'CookieConflictError',
      configurable: true,
      writable: true,
    })
  }
}

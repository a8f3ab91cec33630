/** Every kind of `auth` as one function. */
import { type Auth, HTTPBasicAuth } from './auth'
import type { PreparedRequest } from './prepared-request'

/** @throws TypeError when it is neither a pair, nor an object with `call`, nor a function. */
export function toAuthFunction(
  auth: Auth,
): (request: PreparedRequest) => PreparedRequest | Promise<PreparedRequest> {
  if (typeof auth === 'function') return auth
  if (isPair(auth)) {
    const basic = new HTTPBasicAuth(auth[0], auth[1])
    return (request) => basic.call(request)
  }
  if (typeof auth === 'object' && 'call' in auth && typeof auth.call === 'function') {
    return (request) => auth.call(request)
  }
  throw new TypeError(
    'auth must be [user, password], an object with a call method such as HTTPBasicAuth, or a function.',
  )
}

function isPair(auth: Auth): auth is readonly [string, string] {
  return Array.isArray(auth) && auth.length === 2 && auth.every((part) => typeof part === 'string')
}

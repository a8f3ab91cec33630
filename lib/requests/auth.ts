/** Authentication: what puts credentials into a request. */
import { AuthBase } from './auth-base'
import { basicAuthorization } from './basic-authorization'
import type { PreparedRequest } from './prepared-request'

export { AuthBase } from './auth-base'
export { HTTPDigestAuth } from './digest-auth'

/** Functions have a method `call`, too: without this, one that returns nothing would pass for an AuthBase. */
interface NoFunction {
  readonly bind?: never
}

/** `[user, password]` for Basic; an object with `call`; or a function that changes the request and returns it. */
export type Auth =
  | readonly [username: string, password: string]
  | (AuthBase & NoFunction)
  | ((request: PreparedRequest) => PreparedRequest | Promise<PreparedRequest>)

/** Basic authentication (RFC 7617): name and password, readable by anyone who sees the request. */
export class HTTPBasicAuth extends AuthBase {
  readonly username: string
  readonly password: string

  constructor(username: string, password: string) {
    super()
    this.username = username
    this.password = password
  }

  call(request: PreparedRequest): PreparedRequest {
    request.headers.set('Authorization', basicAuthorization(this.username, this.password))
    return request
  }

  /** Whether the other has the same name and password. */
  equals(other: unknown): boolean {
    if (!(other instanceof HTTPBasicAuth)) return false
    return other.username === this.username && other.password === this.password
  }
}

/** Basic authentication for a proxy. */
export class HTTPProxyAuth extends HTTPBasicAuth {
  override call(request: PreparedRequest): PreparedRequest {
    request.headers.set('Proxy-Authorization', basicAuthorization(this.username, this.password))
    return request
  }
}

/** A token (RFC 6750): `Authorization: Bearer <token>`. */
export class HTTPBearerAuth extends AuthBase {
  readonly token: string

  constructor(token: string) {
    super()
    this.token = token
  }

  call(request: PreparedRequest): PreparedRequest {
    request.headers.set('Authorization', `Bearer ${this.token}`)
    return request
  }
}

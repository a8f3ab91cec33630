import requests, { type PreparedRequest } from 'requests'
import { AuthBase } from 'requests/auth'

/** Sends a token in a header of its own. */
class TokenAuth extends AuthBase {
  token: string

  constructor(token: string) {
    super()
    this.token = token
  }

  /** Puts the token into the request. */
  call(r: PreparedRequest): PreparedRequest {
    r.headers['X-TokenAuth'] = `${this.token}`
    return r
  }
}

const response = await requests.get('https://httpbin.org/get', { auth: new TokenAuth('12345abcde-token') })
console.log(response.json().headers['X-Tokenauth'])

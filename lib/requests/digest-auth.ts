/** Digest authentication (RFC 7616): proves that the password is known without sending it. */
import { AuthBase } from './auth-base'
import { digestAnswer, protectionOf } from './digest-answer'
import { type DigestChallenge, strongestDigest } from './digest-challenge'
import type { PreparedRequest } from './prepared-request'
import { readAside } from './read-aside'
import { stripsAuth } from './redirects'
import type { Body } from './request-body'
import { renewCookieHeader } from './request-cookies'
import type { Response } from './response'
import type { HookOptions } from './response-hooks'
import { TimeDelta } from './timedelta'
import { originOf, pathUrl } from './url'

/** Where a nonce came from, and how often it has been used. */
interface KnownNonce {
  readonly challenge: DigestChallenge
  uses: number
}

/** How often one request is sent again: after the challenge, and once more when the nonce was stale. */
const ANSWERS = 2

/**
 * Sends the request, and again with an answer when the server asks for Digest. Afterwards it uses the server's
 * nonce at once, so keep one object for all requests. MD5, SHA-1, SHA-256, SHA-512 and SHA-512-256, with `auth`
 * and `auth-int`; the strongest that a server offers.
 */
export class HTTPDigestAuth extends AuthBase {
  readonly username: string
  readonly password: string
  /** By origin, so that no other server gets an answer to this one's challenge. */
  readonly #nonces = new Map<string, KnownNonce>()

  constructor(username: string, password: string) {
    super()
    this.username = username
    this.password = password
  }

  async call(request: PreparedRequest): Promise<PreparedRequest> {
    const { url } = request
    request.registerHook('response', (response, options) => this.#answer(response, options, url))
    await this.#authorize(request)
    return request
  }

  /**
   * The value of `Authorization` for a request to a server that has asked before; null when it has not, or asks
   * for what cannot be given.
   * @param body The request's body, which `auth-int` protects; null for one that cannot be known beforehand.
   */
  buildDigestHeader(
    method: string,
    url: string,
    body: Uint8Array | null = new Uint8Array(),
  ): string | null {
    const known = this.#nonces.get(originKey(url))
    if (known === undefined || protectionOf(known.challenge, body !== null) === null) return null
    known.uses += 1
    return digestAnswer({
      challenge: known.challenge,
      username: this.username,
      password: this.password,
      method,
      uri: pathUrl(url),
      nonceCount: known.uses,
      cnonce: this.makeCnonce(),
      body,
    })
  }

  /** 16 hexadecimal digits that nobody can guess. */
  protected makeCnonce(): string {
    const random = crypto.getRandomValues(new Uint8Array(8))
    return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  /** Whether the other has the same name and password. */
  equals(other: unknown): boolean {
    if (!(other instanceof HTTPDigestAuth)) return false
    return other.username === this.username && other.password === this.password
  }

  /** @param home the URL that the credentials were given for */
  async #answer(first: Response, options: HookOptions, home: string): Promise<Response> {
    let response = first
    for (let answers = 0; answers < ANSWERS; answers += 1) {
      const { url } = response.request
      if (response.statusCode < 400 || response.statusCode > 499 || stripsAuth(home, url)) break
      const challenge = strongestDigest(response.headers.get('WWW-Authenticate', ''))
      if (challenge === null || (answers > 0 && !challenge.isStale)) break
      this.#learn(url, challenge)
      const again = response.request.copy()
      renewCookieHeader(again, response)
      if (!(await this.#authorize(again))) break
      await readAside(response)
      const started = performance.now()
      const next = await response.connection.send(again, options)
      next.elapsed = TimeDelta.fromMilliseconds(performance.now() - started)
      next.history = [...response.history, response]
      response = next
    }
    return response
  }

  /** A nonce that comes again goes on counting. */
  #learn(url: string, challenge: DigestChallenge): void {
    const known = this.#nonces.get(originKey(url))
    const uses = known?.challenge.nonce === challenge.nonce ? known.uses : 0
    this.#nonces.set(originKey(url), { challenge, uses })
  }

  /** Whether there was something to write. */
  async #authorize(request: PreparedRequest): Promise<boolean> {
    const { method, url } = request
    const known = this.#nonces.get(originKey(url))
    if (known === undefined) return false
    const needsBody = !known.challenge.qop.has('auth') && known.challenge.qop.size > 0
    const body = needsBody ? await bytesOf(request.body) : new Uint8Array()
    const header = this.buildDigestHeader(method, url, body)
    if (header !== null) request.headers.set('Authorization', header)
    return header !== null
  }
}

/** Null for a stream or a generator, which can be read only once. */
async function bytesOf(body: Body | null): Promise<Uint8Array | null> {
  if (body === null || typeof body === 'string') return new TextEncoder().encode(body ?? '')
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer())
  return body instanceof Uint8Array ? body : null
}

function originKey(url: string): string {
  const { scheme, hostname, port } = originOf(url)
  return `${scheme}://${hostname}:${port ?? (scheme === 'https' ? 443 : 80)}`
}

/** A server that asks for Digest, as httpbin does, and checks answers by Node's own hashes (RFC 7616 section 3.4.1). */
import { createHash } from 'node:crypto'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import type { TransportRequest } from './transport'

export interface DigestServerOptions {
  readonly algorithm?: string
  readonly qop?: string | null
  readonly password?: string
  /** How often a nonce may be used before it is stale. */
  readonly usesPerNonce?: number
  /** A challenge of the caller's own in the place of the server's. */
  readonly challenge?: string
  /** What is there for those who know the password. */
  readonly answer?: (request: TransportRequest) => FakeAnswer
}

const NODE_NAMES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA: 'sha1',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
  'SHA-512-256': 'sha512-256',
}

export class DigestServer extends FakeTransport {
  readonly #options: DigestServerOptions
  /** Nonces with the counts that they have seen. */
  readonly #nonces = new Map<string, string[]>()

  constructor(options: DigestServerOptions = {}) {
    super(async (request) => this.#serve(request))
    this.#options = options
  }

  /** The parameters of every `Authorization` that came; null where none came. */
  get authorizations(): (Map<string, string> | null)[] {
    return this.sent.map(authorizationOf)
  }

  async #serve(request: TransportRequest): Promise<FakeAnswer> {
    const { usesPerNonce = Number.POSITIVE_INFINITY, answer = () => ({ body: 'in' }) } =
      this.#options
    const given = authorizationOf(request)
    const counts = this.#nonces.get(given?.get('nonce') ?? '')
    if (given === null || counts === undefined) return this.#refuse(false)
    if (!(await this.#isRight(given, request))) return this.#refuse(false)
    const nc = given.get('nc') ?? ''
    if (given.has('qop') && counts.includes(nc)) return this.#refuse(true)
    counts.push(nc)
    return counts.length > usesPerNonce ? this.#refuse(true) : answer(request)
  }

  #refuse(isStale: boolean): FakeAnswer {
    const { algorithm = 'MD5', qop = 'auth', challenge } = this.#options
    const nonce = `nonce-${this.#nonces.size + 1}`
    this.#nonces.set(nonce, [])
    const parts = [
      'realm="me@kennethreitz.com"',
      `nonce="${nonce}"`,
      ...(qop === null ? [] : [`qop="${qop}"`]),
      'opaque="opaque, and more"',
      `algorithm=${algorithm}`,
      `stale=${isStale ? 'TRUE' : 'FALSE'}`,
    ]
    const own = `Digest ${parts.join(', ')}`
    const header = challenge?.replaceAll('{nonce}', nonce) ?? own
    return {
      status: 401,
      reason: 'UNAUTHORIZED',
      headers: [
        ['WWW-Authenticate', header],
        ['Set-Cookie', `last_nonce=${nonce}; Path=/`],
        ['Set-Cookie', 'fake=fake_value; Path=/'],
      ],
      body: 'who are you?',
    }
  }

  async #isRight(given: Map<string, string>, request: TransportRequest): Promise<boolean> {
    const { password = 'pass' } = this.#options
    const get = (name: string) => given.get(name) ?? ''
    const [base = 'MD5', session] = (get('algorithm') || 'MD5').split(/-sess$/i)
    const hash = (input: string | Uint8Array) =>
      createHash(NODE_NAMES[base] ?? base)
        .update(input)
        .digest('hex')
    const url = new URL(request.url)
    if (get('uri') !== url.pathname + url.search) return false
    const key = hash(`user:${get('realm')}:${password}`)
    const ha1 = session === undefined ? key : hash(`${key}:${get('nonce')}:${get('cnonce')}`)
    const body = request.body === null ? new Uint8Array() : await bytesOf(request.body)
    const integrity = get('qop') === 'auth-int' ? `:${hash(body)}` : ''
    const ha2 = hash(`${request.method}:${get('uri')}${integrity}`)
    const used = given.has('qop')
      ? `${get('nonce')}:${get('nc')}:${get('cnonce')}:${get('qop')}`
      : get('nonce')
    return get('response') === hash(`${ha1}:${used}:${ha2}`)
  }
}

async function bytesOf(body: Uint8Array | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body
  return new Uint8Array(await new Response(body).arrayBuffer())
}

function authorizationOf({ headers }: TransportRequest): Map<string, string> | null {
  const [, value] = headers.find(([name]) => name === 'Authorization') ?? []
  if (value === undefined) return null
  const params = value.matchAll(/([a-z]+)=(?:"([^"]*)"|([^\s,]*))/g)
  return new Map([...params].map(([, name = '', text, bare]) => [name, text ?? bare ?? '']))
}

/** A transport for tests: answers from a function, and remembers what was sent. */
import type { HeaderList } from '../http/message'
import type { RawResponse, Transport, TransportRequest } from './transport'

export interface FakeAnswer {
  readonly status?: number
  readonly reason?: string
  readonly headers?: HeaderList
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array> | null
}

export class FakeTransport implements Transport {
  readonly acceptEncoding = 'gzip, deflate'
  readonly sent: TransportRequest[] = []
  closed = 0

  constructor(
    readonly answer: (request: TransportRequest) => FakeAnswer | Promise<FakeAnswer> = () => ({}),
  ) {}

  /** The last message. */
  get last(): TransportRequest {
    const last = this.sent.at(-1)
    if (last === undefined) throw new Error('Nothing was sent.')
    return last
  }

  /** The last message's body as text; null when it had none. */
  get lastBody(): string | null {
    const { body } = this.last
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : null
  }

  async exchange(request: TransportRequest): Promise<RawResponse> {
    this.sent.push(request)
    const { status = 200, reason = 'OK', headers = [], body = '' } = await this.answer(request)
    return { status, reason, version: 11, headers, body: toStream(body) }
  }

  close(): void {
    this.closed += 1
  }
}

function toStream(body: FakeAnswer['body']): ReadableStream<Uint8Array> | null {
  if (typeof body === 'string') return new Blob([body]).stream()
  if (body instanceof Uint8Array) return new Blob([new Uint8Array(body)]).stream()
  return body ?? null
}

/** Redirects by path, everything else answers 200: `{ '/a': [302, '/b'] }`. */
export function redirecting(
  places: Readonly<Record<string, readonly [status: number, location: string]>>,
): FakeTransport {
  return new FakeTransport(({ url }) => {
    const place = places[url] ?? places[new URL(url).pathname]
    if (place === undefined) return { body: `arrived at ${url}` }
    const [status, location] = place
    return { status, reason: 'Redirect', headers: [['Location', location]], body: 'moved' }
  })
}

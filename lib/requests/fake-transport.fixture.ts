/**
 * A transport for tests: answers from a function, and remembers what was sent. How the messages get to the
 * function and back is a carrier's business; without one they stay in this process.
 */
import { isBodiless } from '../http/framing'
import type { HeaderList } from '../http/message'
import { frameResponse } from '../http/serialize'
import {
  connectionReset,
  connectTimedOut,
  type NetworkFailureKind,
  networkFailure,
  readTimedOut,
} from './network-failure'
import type { RawResponse, Transport, TransportRequest } from './transport'

export interface FakeAnswer {
  readonly status?: number
  readonly reason?: string
  readonly headers?: HeaderList
  /** Without a Content-Length of its own, a stream goes in chunks and everything else gets its length. */
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array> | null
}

/** No answer: the network fails. A server that is `slow` accepts and then says nothing, until the read timeout. */
export class FakeFailure extends Error {
  override readonly name = 'FakeFailure'
  constructor(
    readonly kind: NetworkFailureKind | 'slow',
    readonly detail = 'So the test wants it.',
    /** The system's error code: `ECONNREFUSED`, … */
    readonly code?: string,
  ) {
    super(detail)
  }
}

/** What stands at the other end of a fake transport. */
export interface FakeServer {
  /** Called once for every message before it is answered: how its connection fails, or null. */
  connect(): FakeFailure | null
  /** The answer to a message as it arrived. What it throws is a failure, too. */
  answer(request: TransportRequest): FakeAnswer | Promise<FakeAnswer>
}

/** Takes a message to the server, and its answer back. */
export interface Carrier {
  /** Splits what is handed over, where the message can be read only once: what is remembered, and what is carried. */
  split(request: TransportRequest): [kept: TransportRequest, carried: TransportRequest]
  carry(request: TransportRequest, server: FakeServer): Promise<RawResponse>
}

const inProcess: Carrier = {
  split: (request) => [request, request],
  async carry(request, server) {
    try {
      const failure = server.connect()
      if (failure !== null) throw failure
      return received(await server.answer(request), request.method)
    } catch (error) {
      throw error instanceof FakeFailure ? exceptionFor(error, request) : error
    }
  },
}

let carrier = inProcess

/** From now on, all fake transports' messages go this way; null is back to the process. */
export function setCarrier(next: Carrier | null): void {
  carrier = next ?? inProcess
}

/** Whether messages leave the process. What a test shows of the process alone, it does not show then. */
export function messagesTravel(): boolean {
  return carrier !== inProcess
}

export class FakeTransport implements Transport, FakeServer {
  readonly acceptEncoding = 'gzip, deflate'
  /** What the client handed over, before anything was made of it on the way. */
  readonly sent: TransportRequest[] = []
  closed = 0

  constructor(
    readonly answer: FakeServer['answer'] = () => ({}),
    readonly connect: FakeServer['connect'] = () => null,
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
    const [kept, carried] = carrier.split(request)
    this.sent.push(kept)
    return carrier.carry(carried, this)
  }

  close(): void {
    this.closed += 1
  }
}

/** The body of an answer as bytes or a stream of them. */
export function bodyOf({ body = '' }: FakeAnswer): Uint8Array | ReadableStream<Uint8Array> | null {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

/** What a client gets of an answer: framed as a server does it, without a body where there can be none. */
function received(answer: FakeAnswer, method: string): RawResponse {
  const { status = 200, reason = 'OK', headers = [] } = answer
  const body = bodyOf(answer)
  const framed = frameResponse({ status, headers, body }, method)
  const stream = isBodiless(method, status) ? null : toStream(body)
  return { status, reason, version: 11, headers: framed, body: stream }
}

function toStream(body: Uint8Array | ReadableStream<Uint8Array> | null) {
  if (body instanceof ReadableStream) return breaking(body)
  return new Blob(body === null ? [] : [new Uint8Array(body)]).stream()
}

/** A stream that fails breaks the connection. */
function breaking(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await reader.read().catch((error: unknown) => {
          throw connectionReset(true, error)
        })
        if (step.done) controller.close()
        else controller.enqueue(step.value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

function exceptionFor(
  { kind, detail, code }: FakeFailure,
  { url, connectTimeout, readTimeout }: TransportRequest,
): Error {
  if (kind === 'slow') return readTimedOut(url, readTimeout ?? 0, false)
  if (kind === 'connect-timeout') return connectTimedOut(url, connectTimeout ?? 0)
  return networkFailure(kind, url, code === undefined ? { detail } : { detail, code })
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

/**
 * One host that has every name and port, and hands each message to the test whose message it is. Which one that is
 * stands in the tunnel's own URL and never in the message.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { routeTo } from '../hosts/connection.fixture'
import { ConnectionFailure, type VirtualInternet } from '../hosts/virtual-host'
import type { ConnectionTerms } from '../http/connection-terms'
import type { HttpRequest, HttpResponse } from '../http/message'
import { bodyOf, FakeFailure, type FakeServer } from '../requests/fake-transport.fixture'
import type { TransportRequest } from '../requests/transport'

/** One message on its way. */
export interface Trip {
  readonly handed: TransportRequest
  readonly server: FakeServer
  /** How its connection was asked for. */
  terms?: ConnectionTerms
  /** What reached the host. */
  arrived?: HttpRequest
}

/** The trip whose request the server is at work on. */
export const trips = new AsyncLocalStorage<Trip | undefined>()

/** An internet that is this host alone. */
export const catchAll: VirtualInternet = {
  hosts: [],
  async connect({ signal, terms }) {
    const trip = ownTrip()
    trip.terms = terms
    const failure = trip.server.connect()
    if (failure !== null && failure.kind !== 'slow') throw asNetwork(failure)
    const handle = failure === null ? answer : () => untilLeft(signal)
    return routeTo({ names: ['*'], summary: 'Every name of the tests.', handle })
  },
}

async function answer(request: HttpRequest): Promise<HttpResponse> {
  const trip = ownTrip()
  trip.arrived = request
  try {
    const given = await trip.server.answer(asReceived(request, trip.handed))
    const { status = 200, reason = 'OK', headers = [] } = given
    const body = bodyOf(given)
    if (!(body instanceof ReadableStream)) return { status, reason, headers, body }
    return { status, reason, headers, body: piecesOf(body, request.signal) }
  } catch (error) {
    if (error instanceof FakeFailure && error.kind === 'slow') return untilLeft(request.signal)
    throw asNetwork(error)
  }
}

function ownTrip(): Trip {
  const trip = trips.getStore()
  if (trip === undefined) throw new Error('This request belongs to no test.')
  return trip
}

/** The message as it arrived, with what of it never travels. */
function asReceived(request: HttpRequest, handed: TransportRequest): TransportRequest {
  const { method, headers, body } = request
  const isEmpty = body.length === 0 && handed.body === null
  return {
    ...handed,
    method,
    url: arrivedUrl(request),
    headers,
    body: isEmpty ? null : new Uint8Array(body),
  }
}

/** A proxy is asked for a whole URL, which has no path when OPTIONS ask about the server (RFC 9112 section 3.2). */
export function arrivedUrl({ scheme, authority, target }: HttpRequest): string {
  if (/^https?:/.test(target)) return target
  return `${scheme}://${authority}${target === '*' ? '' : target}`
}

/** Once a host is at work, whatever it throws breaks the connection. */
function asNetwork(error: unknown): ConnectionFailure {
  if (!(error instanceof FakeFailure) || error.kind === 'slow') {
    return new ConnectionFailure('reset', String(error), 'ECONNRESET')
  }
  return new ConnectionFailure(error.kind, error.detail, error.code)
}

/** Waits for ever, which ends when the client leaves. */
function untilLeft(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** The stream's pieces; the stream is told when the client leaves, even while it waits for its source. */
async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const leave = () => void reader.cancel(signal.reason).catch(() => {})
  signal.addEventListener('abort', leave, { once: true })
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
  } catch (error) {
    throw asNetwork(error)
  } finally {
    leave()
  }
}

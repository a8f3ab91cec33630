/**
 * Turns the raw bytes of an exchange, both ways, into `Exchange` snapshots: one as soon as the request
 * leaves, some while the body streams, one at the end.
 */

import type { ConnectionFacts } from '../http/connection-terms'
import { inOriginForm } from '../http/origin-form'
import { type ParsedRequest, parseRequest } from '../http/parse-request'
import { type ResponseEvent, type ResponseHead, ResponseParser } from '../http/response-parser'
import {
  brokenConnection,
  brokenResponse,
  closedByClient,
  runEndedMeanwhile,
  serverUnreachable,
} from '../sentences/exchanges'
import { ByteLog } from './byte-log'
import type { HeaderSources } from './header-source'
import type {
  Exchange,
  ExchangeFailure,
  ExchangeTiming,
  ReceivedResponse,
  SentRequest,
  SourcePosition,
} from './run-event'

/** Bytes of a body, and of a message, that are kept for showing. */
export const MAX_RECORDED = 10_000_000
/** Milliseconds between two snapshots of a streamed body: about one frame. */
const SNAPSHOT_INTERVAL = 16

export interface ExchangeRecording {
  /** False when the response message came to its end, or will not. */
  readonly pending: boolean
  /** The tunnel's outer headers came. */
  connected(facts: ConnectionFacts | null): void
  /** Bytes of the response message. */
  received(bytes: Uint8Array): void
  /** The response message is at its end. */
  ended(): void
  /** No response, and the tunnel said why. */
  failed(failure: ExchangeFailure): void
  /** The connection to the tunnel failed. */
  lost(detail: string): void
  /** The client has enough, or (with a sentence) waited too long. */
  closed(timeout: string | undefined): void
  /** The run ended first. */
  stopped(): void
}

export interface RecordingOptions {
  readonly id: number
  /** See `Exchange.call`. */
  readonly call: number
  readonly position: SourcePosition | null
  /** The request message as the tunnel gets it. */
  readonly wire: Uint8Array
  /** Whether it goes to a proxy, which gets the absolute form as well, unless it is to carry TLS. @default false */
  readonly isProxied?: boolean
  /** See `SentRequest.sources`. */
  readonly sources: HeaderSources
  /** Milliseconds since the run started. */
  readonly now: () => number
  /** Gets every snapshot; the first one at once. */
  readonly emit: (exchange: Exchange) => void
}

export function recordExchange({
  id,
  call,
  position,
  wire,
  isProxied = false,
  sources,
  now,
  emit,
}: RecordingOptions): ExchangeRecording {
  const request = sentRequest(wire, sources, isProxied)
  const sentAt = Date.now()
  const parser = new ResponseParser({ method: request.method })
  const messageLog = new ByteLog(MAX_RECORDED)
  const bodyLog = new ByteLog(MAX_RECORDED)
  let timing: ExchangeTiming = { sent: now(), connected: null, head: null, end: null }
  let head: ResponseHead | null = null
  let state: Exchange['state'] = 'pending'
  let connection: ConnectionFacts | null = null
  /** When the body was last shown; before its head, never. */
  let lastSnapshot = Number.NEGATIVE_INFINITY

  function snapshot(failure: ExchangeFailure | null = null): void {
    if (head) lastSnapshot = now()
    const response: ReceivedResponse | null = head && {
      version: head.version === 10 ? '1.0' : '1.1',
      status: head.status,
      reason: head.reason,
      headers: head.headers,
      body: bodyLog.bytes(),
      bodySize: bodyLog.size,
      wire: messageLog.bytes(),
    }
    emit({ id, state, call, position, request, response, failure, connection, timing, sentAt })
  }

  function finish(outcome: 'done' | 'failed', failure: ExchangeFailure | null): void {
    state = outcome
    timing = { ...timing, end: now() }
    snapshot(failure)
  }

  function take(events: ResponseEvent[]): void {
    for (const event of events) {
      if (state !== 'pending') return
      if (event.type === 'head') {
        head = event.head
        timing = { ...timing, head: now() }
      } else if (event.type === 'body') bodyLog.append(event.bytes)
      else if (event.type === 'end') finish('done', null)
      else if (event.type === 'error')
        finish('failed', {
          type: event.error.kind,
          detail: brokenResponse(event.error.message),
        })
    }
  }

  function failed(failure: ExchangeFailure): void {
    if (state === 'pending') finish('failed', failure)
  }

  snapshot()
  return {
    get pending() {
      return state === 'pending'
    },
    connected(facts) {
      connection = facts
      timing = { ...timing, connected: now() }
    },
    received(bytes) {
      if (state !== 'pending') return
      messageLog.append(bytes)
      take(parser.push(bytes))
      if (state === 'pending' && head && now() - lastSnapshot >= SNAPSHOT_INTERVAL) snapshot()
    },
    ended() {
      if (state === 'pending') take(parser.end())
    },
    failed,
    lost(detail) {
      if (head) failed({ type: 'reset', detail: brokenConnection(detail) })
      else failed({ type: 'offline', detail: serverUnreachable(detail) })
    },
    closed(timeout) {
      if (timeout !== undefined) failed({ type: 'timeout', detail: timeout })
      else if (head && state === 'pending') finish('done', null)
      else failed({ type: 'closed', detail: closedByClient })
    },
    stopped() {
      failed({ type: 'stopped', detail: runEndedMeanwhile })
    },
  }
}

function sentRequest(wire: Uint8Array, sources: HeaderSources, isProxied: boolean): SentRequest {
  const parsed = tryParse(wire)
  if (parsed === null)
    return { method: '?', url: '', headers: [], sources, body: new Uint8Array(), wire }
  const { method, scheme, authority, target, headers, body } = parsed
  return {
    method,
    url: `${scheme}://${authority}${target === '*' ? '' : target}`,
    headers,
    sources,
    body,
    wire: isProxied && scheme === 'http' ? wire : inOriginForm(wire, target),
  }
}

/** Null for a message that the tunnel will refuse, too: it says what is wrong with it. */
function tryParse(wire: Uint8Array): ParsedRequest | null {
  try {
    return parseRequest(wire)
  } catch {
    return null
  }
}

/**
 * Notices requests that a program prepares without sending them, and says what would go over the wire. What the
 * client prepares within a call of its own is no dry run.
 */
import { inOriginForm } from '../../http/origin-form'
import { serializeRequest, serializeRequestHead } from '../../http/serialize'
import { PreparedRequest } from '../../requests/prepared-request'
import { Request } from '../../requests/request'
import { Session } from '../../requests/session'
import { pathUrl, requestTarget } from '../../requests/url'
import { wireHeaders } from '../../requests/wire-headers'
import type { HeaderSources } from '../header-source'
import type { PreparedMessage, StackPlace } from '../sandbox-protocol'
import { wrapMethod } from './wrap-method'

/** Bytes of a body that are shown: one card must not use up what a run may report. */
export const MAX_BODY = 100_000

export interface DryRuns {
  /** What would be sent; null for what is no prepared request, has been sent, or cannot be sent as it is. */
  messageOf(value: unknown): PreparedMessage | null
  undo(): void
}

export interface DryRunOptions {
  readonly placesHere: () => readonly StackPlace[]
  readonly sourcesOf: (request: PreparedRequest) => HeaderSources
  /** Told of each request that the program prepares, with the places of the call. */
  readonly onPrepared: (message: PreparedMessage, places: readonly StackPlace[]) => void
  /** Told when one of those is sent after all. */
  readonly onSent: (id: number) => void
}

/** Watches the client from now on. */
export function watchDryRuns({
  placesHere,
  sourcesOf,
  onPrepared,
  onSent,
}: DryRunOptions): DryRuns {
  const ids = new WeakMap<object, number>()
  /** What has left is no dry run any more: a response shows its request, and nobody is told that it was not sent. */
  const departed = new WeakSet<object>()
  let count = 0
  /** How many watched calls are on the stack. */
  let depth = 0

  function messageOf(value: unknown): PreparedMessage | null {
    try {
      if (!(value instanceof PreparedRequest) || departed.has(value)) return null
      const message = { ...writtenOut(value), sources: sourcesOf(value) }
      const id = ids.get(value) ?? count + 1
      count = Math.max(count, id)
      ids.set(value, id)
      return { id, ...message }
    } catch {
      // The program can have changed it to something that cannot be sent; sending it says what is wrong.
      return null
    }
  }

  function tell(value: unknown, places: readonly StackPlace[]): void {
    const message = places.length > 0 ? messageOf(value) : null
    if (message) onPrepared(message, places)
  }

  function watch(owner: object, name: string, isDryRun: boolean): () => void {
    return wrapMethod(owner, name, (self, call) => {
      const places = isDryRun && depth === 0 ? placesHere() : null
      depth += 1
      let result: unknown
      try {
        result = call()
      } finally {
        depth -= 1
      }
      if (places === null || !(result instanceof Promise)) return result
      return result.then((value: unknown) => {
        const prepared = self instanceof PreparedRequest ? self : value
        if (prepared instanceof PreparedRequest) departed.delete(prepared)
        tell(prepared, places)
        return value
      })
    })
  }

  const undo = [
    watch(Request.prototype, 'prepare', true),
    watch(PreparedRequest.prototype, 'prepare', true),
    watch(Session.prototype, 'prepareRequest', true),
    watch(Session.prototype, 'request', false),
    wrapMethod(Session.prototype, 'send', (_session, call, [request]) => {
      if (typeof request === 'object' && request !== null) {
        const id = ids.get(request)
        if (id !== undefined) onSent(id)
        departed.add(request)
      }
      return call()
    }),
  ]
  return {
    messageOf,
    undo: () => {
      for (const step of undo.reverse()) step()
    },
  }
}

function writtenOut(request: PreparedRequest): Omit<PreparedMessage, 'id' | 'sources'> {
  const { method, url } = request
  const headers = wireHeaders(request)
  const whole = bytesOf(request.body)
  const body = whole.slice(0, MAX_BODY)
  const head = { method, url: requestTarget(url), headers }
  const isKnown = isRead(request.body)
  const message = isKnown ? serializeRequest({ ...head, body }) : serializeRequestHead(head)
  const wire = inOriginForm(message, pathUrl(url))
  return {
    method,
    url,
    headers: headers.map(([name, value]) => [name, String(value)] as const),
    body: body.slice().buffer,
    wire: wire.buffer,
    rest: whole.length > MAX_BODY ? 'long' : isKnown ? 'none' : 'stream',
  }
}

function isRead(body: PreparedRequest['body']): boolean {
  return body === null || typeof body === 'string' || body instanceof Uint8Array
}

/** Nothing of a stream or a Blob: reading it would take it away from whoever sends it. */
function bytesOf(body: PreparedRequest['body']): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return body instanceof Uint8Array ? body : new Uint8Array()
}

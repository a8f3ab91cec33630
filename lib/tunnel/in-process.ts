/**
 * The tunnel without a socket, for tests and the lesson checker: the same messages, byte for byte, to a
 * virtual internet in this process.
 */
import { ConnectionFailure, type Route, type VirtualInternet } from '../hosts/virtual-host'
import { MalformedMessage } from '../http/malformed-message'
import type { Learner } from '../http/message'
import { type ParsedRequest, parseRequest } from '../http/parse-request'
import { serializeResponse } from '../http/serialize'
import type { TunnelAnswer, TunnelChannel } from './channel'
import type { Problem, ProblemKind } from './problem'
import { type Caller, hostRequest } from './server-request'
import { TunnelTransport } from './transport'

/** Who the hosts think is asking. */
const REMOTE_ADDRESS = '127.0.0.1'

const SOMEBODY: Learner = { id: REMOTE_ADDRESS, seed: 0 }

/** A transport to a virtual internet of this process. */
export class InProcessTransport extends TunnelTransport {
  /** @param learner whose state the hosts see. */
  constructor(internet: VirtualInternet, learner: Learner = SOMEBODY) {
    super(inProcessChannel(internet, learner))
  }
}

/** Answers as `POST /tunnel` does. */
export function inProcessChannel(
  internet: VirtualInternet,
  learner: Learner = SOMEBODY,
): TunnelChannel {
  return async (bytes, { signal, terms }) => {
    try {
      const message = parseRequest(bytes)
      const { scheme, hostname, port, target } = message
      const caller = { remoteAddress: REMOTE_ADDRESS, learner, terms, signal }
      const route = await internet.connect({ scheme, hostname, port, target, ...caller })
      const body = streamOf(respond(message, route, caller), signal)
      return { status: 200, contentType: 'message/http', facts: route.facts, body }
    } catch (error) {
      if (error instanceof MalformedMessage) {
        return problem('malformed-message', 400, { detail: `${error.message}.` })
      }
      if (error instanceof ConnectionFailure) {
        const { kind, message: detail, code } = error
        return problem(kind, 502, { detail, ...(code === undefined ? {} : { code }) })
      }
      if (signal.aborted) throw error
      const reason = error instanceof Error ? error.message : String(error)
      return problem('host-failed', 500, { detail: `The virtual host failed: ${reason}` })
    }
  }
}

async function* respond(
  message: ParsedRequest,
  route: Route,
  caller: Caller,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { method, version } = message
  const response = await route.handle(hostRequest(message, route, caller))
  yield* serializeResponse(response, { method, version })
}

/** Pulls one piece at a time; to cancel it, or to abort the signal, ends the generator. */
function streamOf(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  // Not awaited: a host that waits for something else comes to its end later, or never.
  const leave = () => void pieces.return().catch(() => {})
  signal.addEventListener('abort', leave, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next()
        signal.throwIfAborted()
        if (!next.done) return controller.enqueue(next.value)
        signal.removeEventListener('abort', leave)
        controller.close()
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
}

function problem(
  kind: ProblemKind,
  status: number,
  facts: Pick<Problem, 'detail' | 'code'>,
): TunnelAnswer {
  const document: Problem = { type: `urn:roundtrip:problem:${kind}`, title: kind, status, ...facts }
  const body = new Blob([JSON.stringify(document)]).stream()
  return { status, contentType: 'application/problem+json', facts: null, body }
}

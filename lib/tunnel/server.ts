/**
 * The server side of the tunnel: one POSTed `message/http` request to one virtual host, its raw response back.
 * The outer headers leave when the host accepts the connection, the response as the host produces it. Nothing
 * is forwarded: the host is a function of this process.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ConnectionFailure, type Route, type VirtualInternet } from '../hosts/virtual-host'
import type { ConnectionFacts, ConnectionTerms } from '../http/connection-terms'
import { MalformedMessage } from '../http/malformed-message'
import type { Learner } from '../http/message'
import { type ParsedRequest, parseRequest } from '../http/parse-request'
import { serializeResponse } from '../http/serialize'
import {
  FACTS_FIELD,
  LEARNER_FIELD,
  MalformedField,
  readLearner,
  readTerms,
  TERMS_FIELD,
  writeFacts,
} from './outer-fields'
import { admit, tooLarge } from './server-admission'
import { endUnread, hasUnreadBody, readBody } from './server-body'
import { ExchangeLife } from './server-life'
import { DEFAULT_TUNNEL_LIMITS, ExchangeSlots, type Slot, type TunnelLimits } from './server-limits'
import { peerAddress } from './server-peer'
import { networkRefusal, sendProblem, TunnelRefusal } from './server-problem'
import { hostRequest } from './server-request'
import { breakOff, writeAll } from './server-stream'

export interface TunnelOptions {
  readonly internet: VirtualInternet
  readonly limits?: Partial<TunnelLimits>
  /** Gets one line about a host that failed by its own fault. @default console.error */
  readonly log?: (line: string) => void
}

export type RequestListener = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** What the steps of one exchange share. */
interface Exchange {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly peer: string
  readonly learner: Learner
  readonly terms: ConnectionTerms
  readonly life: ExchangeLife
}

/** Makes the handler of `POST /tunnel`. Its promise resolves when the exchange is over, whatever came of it. */
export function createTunnel({
  internet,
  limits,
  log = console.error,
}: TunnelOptions): RequestListener {
  const slots = new ExchangeSlots({ ...DEFAULT_TUNNEL_LIMITS, ...limits })

  return async (req, res) => {
    const peer = peerAddress(req)
    const { exchangeTime } = slots.limits
    const life = new ExchangeLife(res, exchangeTime, () => tooSlow(exchangeTime))
    let slot: Slot | undefined
    try {
      admit(req, slots.limits.messageBytes)
      const exchange: Exchange = { req, res, peer, life, ...callerOf(req, peer) }
      slot = takeSlot(slots, peer)
      const message = await readMessage(exchange, slots.limits, slot)
      const route = await connect(internet, message, exchange)
      await answer(route, message, exchange)
      res.end()
    } catch (error) {
      giveUp(error, { req, res, life }, log)
    } finally {
      life.stop()
      slot?.release()
    }
  }
}

/** Who asks, and how. @throws TunnelRefusal */
function callerOf({ headers }: IncomingMessage, peer: string): Pick<Exchange, 'learner' | 'terms'> {
  const field = (name: string) => headers[name.toLowerCase()]?.toString()
  try {
    return {
      learner: readLearner(field(LEARNER_FIELD), peer),
      terms: readTerms(field(TERMS_FIELD)),
    }
  } catch (error) {
    if (!(error instanceof MalformedField)) throw error
    throw new TunnelRefusal('malformed-message', error.message)
  }
}

function tooSlow(milliseconds: number): TunnelRefusal {
  return new TunnelRefusal(
    'too-slow',
    `An exchange may take at most ${milliseconds / 1000} seconds.`,
  )
}

function takeSlot(slots: ExchangeSlots, peer: string): Slot {
  const slot = slots.take(peer)
  if (typeof slot === 'object') return slot
  const { exchangesPerPeer, exchanges } = slots.limits
  throw slot === 'peer'
    ? new TunnelRefusal(
        'too-many-exchanges',
        `${peer} has ${exchangesPerPeer} exchanges under way, which is the limit; let one end first.`,
      )
    : new TunnelRefusal(
        'too-many-exchanges',
        `${exchanges} exchanges are under way, which is the limit; try again in a moment.`,
        { status: 503 },
      )
}

async function readMessage(
  { req, life }: Exchange,
  limits: TunnelLimits,
  slot: Slot,
): Promise<ParsedRequest> {
  let size = 0
  let refusal: TunnelRefusal | undefined
  const body = readBody(req, (bytes) => {
    size += bytes
    if (size > limits.messageBytes) refusal = tooLarge(limits.messageBytes)
    else if (!slot.hold(bytes)) {
      const detail = 'The messages under way take all the room there is; try again in a moment.'
      refusal = new TunnelRefusal('too-many-exchanges', detail, { status: 503 })
    }
    return refusal === undefined
  })
  const bytes = await life.race(body)
  if (bytes === null) throw refusal ?? tooLarge(limits.messageBytes)
  try {
    return parseRequest(bytes, limits)
  } catch (error) {
    if (!(error instanceof MalformedMessage)) throw error
    const kind = error.kind === 'too-many-headers' ? 'too-many-headers' : 'malformed-message'
    throw new TunnelRefusal(kind, `${error.message}.`)
  }
}

async function connect(
  internet: VirtualInternet,
  { scheme, hostname, port, target }: ParsedRequest,
  { peer, life, learner, terms }: Exchange,
): Promise<Route> {
  try {
    const { signal } = life
    const caller = { remoteAddress: peer, learner, terms, signal }
    return await life.race(internet.connect({ scheme, hostname, port, target, ...caller }))
  } catch (error) {
    if (error instanceof ConnectionFailure) throw networkRefusal(error, hostname)
    if (life.isOver) throw error
    throw new HostFault(`${scheme}://${hostname}:${port}`, error, hostname)
  }
}

async function answer(route: Route, message: ParsedRequest, exchange: Exchange): Promise<void> {
  const { res, life, learner, terms, peer } = exchange
  const { handle, facts } = route
  res.writeHead(200, {
    'Content-Type': 'message/http',
    'Cache-Control': 'no-store, no-transform',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    'Server-Timing': serverTiming(facts),
    [FACTS_FIELD]: writeFacts(facts),
  })
  res.flushHeaders()
  const { method, scheme, authority, hostname, version } = message
  const caller = { remoteAddress: peer, learner, terms, signal: life.signal }
  const request = hostRequest(message, route, caller)
  try {
    const response = await life.race(Promise.resolve(handle(request)))
    await writeAll(res, serializeResponse(response, { method, version }), life)
  } catch (error) {
    if (error instanceof ConnectionFailure || life.isOver) throw error
    throw new HostFault(`${method} ${scheme}://${authority}${request.target}`, error, hostname)
  }
}

/** For the browser's own tools, which draw it. */
function serverTiming({ timing }: ConnectionFacts): string {
  const { lookup, connect, tls } = timing
  return `lookup;dur=${lookup}, connect;dur=${connect}, tls;dur=${tls}`
}

/** A virtual host that threw what it must not throw: a defect of ours, not a lesson. */
class HostFault extends Error {
  override readonly name = 'HostFault'
  constructor(
    what: string,
    override readonly cause: unknown,
    readonly host: string,
  ) {
    const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    super(`${what} failed: ${text.replace(/\p{Cc}+/gu, ' ')}`)
  }
}

/** A failure before the outer headers is a problem; one after them can only break the stream. */
function giveUp(
  error: unknown,
  { req, res, life }: Pick<Exchange, 'req' | 'res' | 'life'>,
  log: (line: string) => void,
): void {
  if (error instanceof HostFault) log(`tunnel: ${error.message}`)
  else if (!(error instanceof TunnelRefusal || error instanceof ConnectionFailure || life.isOver)) {
    log(`tunnel: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (res.headersSent || res.destroyed) {
    breakOff(res)
    return
  }
  const refusal =
    error instanceof TunnelRefusal
      ? error
      : new TunnelRefusal(
          'host-failed',
          'The virtual host failed by its own fault; the server log has the reason.',
          error instanceof HostFault ? { host: error.host } : {},
        )
  sendProblem(res, refusal.problem, { close: hasUnreadBody(req) })
  endUnread(req, res)
}

/**
 * Puts a host behind plain HTTP, for curl and any other client: `IncomingMessage` to `HttpRequest` and back,
 * byte for byte, with header order, spelling and duplicates. What it answers never runs on the site's origin.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ConnectionFailure } from '../hosts/virtual-host'
import { type Framing, readFraming } from '../http/framing'
import { assertSendable } from '../http/headers'
import type { HeaderList, Host, HttpResponse } from '../http/message'
import { frameResponse } from '../http/serialize'
import { endUnread, hasUnreadBody, readBody } from '../tunnel/server-body'
import { ExchangeLife } from '../tunnel/server-life'
import {
  DEFAULT_TUNNEL_LIMITS,
  ExchangeSlots,
  type Slot,
  type TunnelLimits,
} from '../tunnel/server-limits'
import { peerAddress } from '../tunnel/server-peer'
import { breakOff, writeAll } from '../tunnel/server-stream'
import { directHead } from './direct-head'
import { DirectRequest } from './direct-request'
import { sendText } from './send-text'

export interface DirectMountOptions {
  readonly host: Host
  readonly limits?: Partial<TunnelLimits>
  /** Gets one line about a host that failed by its own fault. @default console.error */
  readonly log?: (line: string) => void
}

const NO_BODY = new Uint8Array()

/** What the steps of one exchange share. */
interface Exchange {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly peer: string
  readonly life: ExchangeLife
  readonly slot: Slot
}

/** A refusal of the mount itself, before the host was asked. */
class Refusal {
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {}
}

/**
 * The handler. Targets reach the host as they came, mount prefix included. Its promise resolves when the
 * exchange is over, whatever came of it; undefined says that it already is.
 */
export function createDirectMount({
  host,
  limits,
  log = console.error,
}: DirectMountOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> | undefined {
  // Programs and load tests come from one address, so that all of them together are the only limit.
  const slots = new ExchangeSlots({
    ...DEFAULT_TUNNEL_LIMITS,
    exchangesPerPeer: DEFAULT_TUNNEL_LIMITS.exchanges,
    ...limits,
  })
  const { exchangeTime, messageBytes } = slots.limits

  return (req, res) => {
    const peer = peerAddress(req)
    const slot = slots.take(peer)
    if (typeof slot === 'string') {
      refuse(req, res, new Refusal(503, 'Too many requests are under way; try again in a moment.'))
      return
    }
    const life = new ExchangeLife(res, exchangeTime, tooSlow)
    const exchange: Exchange = { req, res, peer, life, slot }
    let rest: Promise<void> | undefined
    try {
      rest = hasUnreadBody(req)
        ? readWithin(exchange, messageBytes).then((body) => ask(host, exchange, body))
        : ask(host, exchange, NO_BODY)
    } catch (error) {
      giveUp(error, exchange, log)
    }
    if (rest !== undefined) {
      return rest.catch((error) => giveUp(error, exchange, log)).finally(() => end(exchange))
    }
    end(exchange)
  }
}

function end({ life, slot }: Exchange): void {
  life.stop()
  slot.release()
}

function tooSlow(): Refusal {
  return new Refusal(504, 'The answer took too long.')
}

/** Undefined when the answer is given: without a promise where the host and its body need none. */
function ask(host: Host, exchange: Exchange, body: Uint8Array): Promise<void> | undefined {
  const { req, life, peer } = exchange
  const answer = host(new DirectRequest(req, body, peer, life))
  if (answer instanceof Promise) {
    return life.race(answer).then((response) => send(response, exchange))
  }
  return send(answer, exchange)
}

async function readWithin({ req, life, slot }: Exchange, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, `A request body may have at most ${limit} bytes.`)
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge
  let size = 0
  const body = await life.race(
    readBody(req, (bytes) => {
      size += bytes
      return size <= limit && slot.hold(bytes)
    }),
  )
  if (body !== null) return body
  if (size > limit) throw tooLarge
  throw new Refusal(
    503,
    'The requests under way take all the room there is; try again in a moment.',
  )
}

/** Undefined when everything is written. */
function send(response: HttpResponse, { req, res, life }: Exchange): Promise<void> | undefined {
  // Its bytes would be taken for those of the next answers on this connection.
  if (response.verbatim !== undefined) {
    breakOff(res)
    return
  }
  const method = req.method ?? 'GET'
  const version = req.httpVersion === '1.0' ? 10 : 11
  res.writeHead(response.status, response.reason, directHead(response, method, version))
  const { body } = response
  if (body === null || body instanceof Uint8Array || method === 'HEAD') {
    if (body instanceof Uint8Array) endWith(res, body)
    else res.end()
    return
  }
  const framing = readFraming(frameResponse(response, method, version))
  return sendStream(body, framing, response.trailers, res, life)
}

/** Bytes up to which Node joins head and body for less than it takes to hand over two pieces. */
const JOINED = 4096

function endWith(res: ServerResponse, body: Uint8Array): void {
  if (body.length === 0) res.end()
  else if (body.length > JOINED) res.end(body)
  // Latin-1 has a letter for each byte, so that nothing is lost.
  else res.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1')
}

async function sendStream(
  body: AsyncIterable<Uint8Array>,
  framing: Framing,
  trailers: HeaderList | undefined,
  res: ServerResponse,
  life: ExchangeLife,
): Promise<void> {
  let missing = framing.kind === 'length' ? framing.length : 0
  flushSoon(res)
  await writeAll(res, body, life, (piece) => {
    missing -= piece.length
    if (framing.kind === 'length' && missing < 0)
      throw new RangeError('The body is longer than its Content-Length.')
  })
  if (trailers !== undefined && framing.kind === 'chunked') {
    assertSendable(trailers)
    res.addTrailers(trailers.map(([name, value]): [string, string] => [name, value]))
  }
  // The client would wait for the rest on a connection that stays open.
  if (missing > 0) breakOff(res)
  else res.end()
}

/** The head need not wait for the first piece; those that are there at once leave together with it. */
function flushSoon(res: ServerResponse): void {
  const { socket } = res
  socket?.cork()
  res.flushHeaders()
  setImmediate(() => socket?.uncork())
}

function giveUp(error: unknown, { req, res, life }: Exchange, log: (line: string) => void): void {
  const isExpected = error instanceof Refusal || error instanceof ConnectionFailure || life.isOver
  if (!isExpected) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    log(`${req.method} ${req.url} failed: ${text.replace(/\p{Cc}+/gu, ' ')}`)
  }
  // A connection that a host breaks on purpose is broken here, too.
  if (res.headersSent || res.destroyed || error instanceof ConnectionFailure) breakOff(res)
  else if (error instanceof Refusal) refuse(req, res, error)
  else
    refuse(
      req,
      res,
      new Refusal(500, 'The host failed by its own fault; the server log has the reason.'),
    )
}

function refuse(req: IncomingMessage, res: ServerResponse, { status, sentence }: Refusal): void {
  sendText(res, status, sentence, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': 'sandbox',
    ...(status === 503 ? { 'Retry-After': '1' } : {}),
    ...(hasUnreadBody(req) ? { Connection: 'close' } : {}),
  })
  endUnread(req, res)
}

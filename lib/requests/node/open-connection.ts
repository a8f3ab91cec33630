/**
 * Opens connections: directly or through a proxy, with TLS where the URL asks for it. Undici's own connect timeout
 * is up to a second late, so this has its own.
 */
import { promises as dns } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { isIP, connect as netConnect, type Socket } from 'node:net'
import { connect as tlsConnect } from 'node:tls'
import { startDeadline } from '../deadline'
import type { ProxyServer } from '../proxy-server'
import type { TlsSettings } from './tls-settings'

export interface ConnectionSettings {
  readonly tls: TlsSettings
  /** A proxy to tunnel through; null for a direct connection. */
  readonly tunnel: ProxyServer | null
  /** For a proxy that is itself spoken to over TLS. */
  readonly proxyTls: TlsSettings
}

export interface ConnectionTarget {
  readonly hostname: string
  readonly port: number
  readonly secure: boolean
}

/** Why there is no connection, other than the system's own errors. */
export class ConnectionNotMade extends Error {
  constructor(
    readonly reason: 'timeout' | 'proxy',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

/** Idle time before the system probes whether the other side is still there. */
const KEEP_ALIVE_MS = 60_000

/**
 * A connection that is ready for a request.
 *
 * As in urllib3, the addresses of a name are tried one after the other, and each may take the whole timeout. What
 * follows on an address that answered, TLS and the proxy's tunnel, counts as a part of its time. So does the look-up
 * of the name, on its own; urllib3 lets that take as long as it likes.
 *
 * @param connectTimeout SECONDS; null waits as long as the system does
 * @param abandoned Ends the attempt; it rejects with the signal's reason.
 * @throws ConnectionNotMade, or the system's error of the last address
 */
export async function openConnection(
  target: ConnectionTarget,
  settings: ConnectionSettings,
  connectTimeout: number | null,
  abandoned: AbortSignal,
): Promise<Socket> {
  const { hostname, port } = settings.tunnel ?? target
  const limit = () => timeLimit(hostname, connectTimeout, abandoned)
  let failure: unknown
  for (const host of await addresses(hostname, connectTimeout, limit)) {
    const { signal, stop } = limit()
    try {
      const socket = await established(netConnect({ host, port }), 'connect', signal).catch(
        (error: unknown) => {
          failure = error
          return null
        },
      )
      if (socket !== null) return await upgraded(socket, target, settings, signal)
      if (abandoned.aborted) break
    } finally {
      stop()
    }
  }
  throw settings.tunnel === null ? failure : proxyFailure(failure, abandoned)
}

interface TimeLimit {
  readonly signal: AbortSignal
  stop(): void
}

function timeLimit(hostname: string, seconds: number | null, abandoned: AbortSignal): TimeLimit {
  const expiry = new AbortController()
  const stop = startDeadline(seconds, () => {
    expiry.abort(new ConnectionNotMade('timeout', `No connection to ${hostname} in time.`))
  })
  return { signal: AbortSignal.any([abandoned, expiry.signal]), stop }
}

/** What to connect to. Without a timeout, Node tries the addresses of a name itself, and overtakes the slow ones. */
async function addresses(
  hostname: string,
  connectTimeout: number | null,
  limit: () => TimeLimit,
): Promise<readonly string[]> {
  if (connectTimeout === null || isIP(hostname)) return [hostname]
  const { signal, stop } = limit()
  try {
    const found = await Promise.race([
      dns.lookup(hostname, { all: true, verbatim: true }),
      aborted(signal),
    ])
    return found.map(({ address }) => address)
  } finally {
    stop()
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** What has to be said on a fresh connection before it is one to the target. */
async function upgraded(
  socket: Socket,
  target: ConnectionTarget,
  { tls, tunnel, proxyTls }: ConnectionSettings,
  signal: AbortSignal,
): Promise<Socket> {
  let through = socket
  if (tunnel !== null) {
    try {
      if (tunnel.secure) through = await overTls(through, tunnel.hostname, proxyTls, signal)
      through = await openTunnel(through, tunnel, target, signal)
    } catch (error) {
      throw proxyFailure(error, signal)
    }
  }
  return target.secure ? await overTls(through, target.hostname, tls, signal) : through
}

function overTls(
  socket: Socket,
  hostname: string,
  tls: TlsSettings,
  signal: AbortSignal,
): Promise<Socket> {
  const secured = tlsConnect({
    ...tls,
    socket,
    // The name that the certificate must have: the URL's, whatever the Host header says.
    ...(isIP(hostname) ? { host: hostname } : { servername: hostname }),
    ALPNProtocols: ['http/1.1'],
  })
  return established(secured, 'secureConnect', signal)
}

function proxyFailure(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return asError(signal.reason)
  if (error instanceof ConnectionNotMade) return error
  return new ConnectionNotMade('proxy', wordsOf(error), error)
}

/** Node joins the failures of several addresses in an error without a message. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** The socket when it is ready for use; it is destroyed when it does not get there. */
function established(
  socket: Socket,
  ready: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Socket> {
  socket.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_MS)
  // Between being ready and belonging to undici it may fail; whoever uses it next hears of that.
  socket.on('error', () => {})
  return new Promise((resolve, reject) => {
    const onAbort = () => socket.destroy(asError(signal.reason))
    const onClose = () => reject(new Error('The connection was closed while it was opened.'))
    const settle = () => {
      signal.removeEventListener('abort', onAbort)
      socket.off('error', onError).off('close', onClose)
    }
    const onError = (error: Error) => {
      settle()
      reject(error)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    socket.once('error', onError).once('close', onClose)
    socket.once(ready, () => {
      settle()
      resolve(socket)
    })
  })
}

/** RFC 9110 section 9.3.6: asks the proxy, over the connection to it, for a tunnel. */
function openTunnel(
  connection: Socket,
  { authorization }: ProxyServer,
  { hostname, port }: ConnectionTarget,
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => connection,
      method: 'CONNECT',
      path: authority,
      headers: {
        Host: authority,
        ...(authorization === null ? {} : { 'Proxy-Authorization': authorization }),
      },
      signal,
    })
    const refuse = (status: number | undefined, words: string | undefined) => {
      connection.destroy()
      const message = `Tunnel connection failed: ${status} ${words}`
      reject(new ConnectionNotMade('proxy', message))
    }
    request.once('connect', (response, _socket, head) => {
      if (response.statusCode !== 200) return refuse(response.statusCode, response.statusMessage)
      if (head.length > 0) connection.unshift(head)
      resolve(connection)
    })
    request.once('response', (response) => refuse(response.statusCode, response.statusMessage))
    request.on('error', reject)
    request.end()
  })
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value))
}

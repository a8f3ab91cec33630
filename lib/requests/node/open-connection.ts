/**
 * Opens connections for undici: directly or through a proxy, with TLS where the URL asks for it, all of it
 * within the connect timeout. Undici's own connect timeout is up to a second late, so this has its own.
 */
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, connect as netConnect, type Socket } from 'node:net'
import { connect as tlsConnect } from 'node:tls'
import type { buildConnector } from 'undici'
import { startDeadline } from '../deadline'
import type { ProxyServer } from '../proxy-server'
import type { TlsSettings } from './tls-settings'

export interface ConnectionSettings {
  readonly tls: TlsSettings
  /** A proxy to tunnel through; null for a direct connection. */
  readonly tunnel: ProxyServer | null
  /** Seconds until the connection stands, TLS included; null waits as long as the system does. */
  readonly connectTimeout: number | null
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

/** What undici calls for each connection that it needs. */
export function connector(settings: ConnectionSettings): buildConnector.connector {
  return ({ hostname, port, protocol }, callback) => {
    const secure = protocol === 'https:'
    const target = { hostname, port: Number(port || (secure ? 443 : 80)), secure }
    const attempt = new AbortController()
    const stop = startDeadline(settings.connectTimeout, () => {
      attempt.abort(new ConnectionNotMade('timeout', `No connection to ${hostname} in time.`))
    })
    open(target, settings, attempt.signal)
      .finally(stop)
      .then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(asError(error), null),
      )
  }
}

interface Target {
  readonly hostname: string
  readonly port: number
  readonly secure: boolean
}

async function open(
  target: Target,
  { tls, tunnel }: ConnectionSettings,
  signal: AbortSignal,
): Promise<Socket> {
  const through = tunnel === null ? null : await openTunnel(tunnel, target, tls, signal)
  if (!target.secure) {
    const { hostname: host, port } = target
    return await established(through ?? netConnect({ host, port }), 'connect', signal)
  }
  const socket = tlsConnect({
    ...pem(tls),
    ...(through === null ? { host: target.hostname, port: target.port } : { socket: through }),
    // The name that the certificate must have: the URL's, whatever the Host header says.
    ...(isIP(target.hostname) ? { host: target.hostname } : { servername: target.hostname }),
    ALPNProtocols: ['http/1.1'],
  })
  return await established(socket, 'secureConnect', signal)
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

/** RFC 9110 section 9.3.6: asks the proxy for a tunnel. */
function openTunnel(
  proxy: ProxyServer,
  { hostname, port }: Target,
  tls: TlsSettings,
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`
  const { authorization } = proxy
  return new Promise((resolve, reject) => {
    const request = (proxy.secure ? httpsRequest : httpRequest)({
      ...(proxy.secure ? pem(tls) : {}),
      host: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      headers: {
        Host: authority,
        ...(authorization === null ? {} : { 'Proxy-Authorization': authorization }),
      },
      agent: false,
      signal,
    })
    const refuse = (status: number | undefined, words: string | undefined) => {
      const message = `Tunnel connection failed: ${status} ${words}`
      reject(new ConnectionNotMade('proxy', message))
    }
    request.once('connect', (response, socket, head) => {
      if (head.length > 0) socket.unshift(head)
      // Node types it as a Duplex; for a CONNECT it is the connection itself.
      if (response.statusCode === 200) return resolve(socket as Socket)
      socket.destroy()
      refuse(response.statusCode, response.statusMessage)
    })
    request.once('response', (response) => {
      request.destroy()
      refuse(response.statusCode, response.statusMessage)
    })
    request.once('error', (error) => {
      if (signal.aborted) reject(signal.reason)
      else reject(new ConnectionNotMade('proxy', error.message, error))
    })
    request.end()
  })
}

/** Node wants lists that it may change. */
function pem({ ca, ...rest }: TlsSettings) {
  return ca === undefined ? rest : { ...rest, ca: [...ca] }
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value))
}

/** Servers on loopback that answer as a test wants, byte for byte where it must be. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { TLSSocket } from 'node:tls'

export interface Loopback {
  readonly port: number
  /** How many connections were opened so far. */
  readonly connections: () => number
  /** How many are open now. */
  readonly open: () => number
  /** How many were open at once, at most. */
  readonly peak: () => number
  close(): Promise<void>
}

interface Listening {
  listen(port: number, host: string, ready: () => void): unknown
  close(done: () => void): unknown
  address(): AddressInfo | string | null
  on(event: 'connection', listener: (socket: Socket) => void): unknown
}

async function start(server: Listening): Promise<Loopback> {
  const open = new Set<Socket>()
  let connections = 0
  let peak = 0
  server.on('connection', (socket) => {
    connections += 1
    open.add(socket)
    peak = Math.max(peak, open.size)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    connections: () => connections,
    open: () => open.size,
    peak: () => peak,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
      }),
  }
}

export function httpServer(answer: RequestListener): Promise<Loopback> {
  return start(createServer({ keepAliveTimeout: 60_000 }, answer))
}

export function httpsServer(options: ServerOptions, answer: RequestListener): Promise<Loopback> {
  const server = createTlsServer(options, answer)
  server.on('tlsClientError', () => {})
  return start(server)
}

/** Calls back with each connection once the first bytes have come: what then happens is the test's business. */
export function rawServer(answer: (socket: Socket, head: string) => void): Promise<Loopback> {
  return start(
    createTcpServer((socket) => {
      socket.once('data', (head) => answer(socket, head.toString('latin1')))
    }),
  )
}

/** Accepts connections and never says a word, not even in a TLS handshake. */
export function silentServer(): Promise<Loopback> {
  return start(createTcpServer((socket) => socket.resume()))
}

/** A port that nobody listens on: it was free a moment ago. */
export async function closedPort(): Promise<number> {
  const server = await silentServer()
  await server.close()
  return server.port
}

export interface ForwardProxy extends Loopback {
  /** Request lines as they came: absolute form, or CONNECT. */
  readonly lines: readonly string[]
}

export interface ForwardProxyOptions {
  /** It answers 407 to whoever has none. */
  readonly credentials?: string
  /** It is spoken to over TLS. */
  readonly tls?: ServerOptions
  /** Called for each TLS connection. */
  readonly onSecure?: (socket: TLSSocket) => unknown
}

/** A proxy that forwards to loopback. */
export async function forwardProxy({
  credentials,
  tls,
  onSecure,
}: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const lines: string[] = []
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`
  const answer: RequestListener = (request, response) => {
    lines.push(`${request.method} ${request.url}`)
    if (wanted && request.headers['proxy-authorization'] !== wanted) {
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="loopback"' }).end()
      return
    }
    const target = new URL(request.url ?? '')
    const headers = { Via: '1.1 loopback', 'X-Forwarded': target.pathname }
    response.writeHead(200, headers).end('through the proxy')
  }
  const server: Server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer)
  server.on('tlsClientError', () => {})
  if (onSecure) server.on('secureConnection', onSecure)
  server.on('connect', (request, client: Duplex) => {
    lines.push(`CONNECT ${request.url}`)
    if (wanted && request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')
      return
    }
    tunnel(client, Number(request.url?.split(':').at(-1)))
  })
  return { ...(await start(server)), lines }
}

function tunnel(client: Duplex, port: number): void {
  const target = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    target.pipe(client).pipe(target)
  })
  target.on('error', () => client.destroy())
  client.on('error', () => target.destroy()).on('close', () => target.destroy())
}

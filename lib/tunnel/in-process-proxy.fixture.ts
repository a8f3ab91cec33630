/**
 * A forward proxy on loopback behind which the virtual internet is the whole world: it ends TLS with certificates
 * of an authority of its own, so that a program outside can believe it is on the real network.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import type { VirtualHost, VirtualInternet } from '../hosts/virtual-host'
import { usualTerms } from '../http/connection-terms'
import type { HttpRequest, HttpResponse, Learner } from '../http/message'
import type { KeyPair } from '../requests/node/certificates.fixture'

export interface InternetProxy {
  /** For `HTTPS_PROXY`. */
  readonly url: string
  /** Method, URL and status of each exchange. */
  readonly exchanges: readonly string[]
  /** Authorities of the tunnels that were opened. */
  readonly tunnels: readonly string[]
  close(): Promise<void>
}

const REMOTE_ADDRESS = '127.0.0.1'
const SOMEBODY: Learner = { id: REMOTE_ADDRESS, seed: 0 }

/** @param pair The certificate for the names of all hosts that are asked. */
export async function internetProxy(
  internet: VirtualInternet,
  pair: KeyPair,
): Promise<InternetProxy> {
  const exchanges: string[] = []
  const tunnels: string[] = []
  const open = new Set<Duplex>()
  const hosts = new WeakMap<object, VirtualHost>()
  const left = new AbortController()

  const behind = createServer((req, res) => {
    const host = hosts.get(req.socket)
    if (host === undefined) throw new Error('A connection that no tunnel leads to.')
    answer(host, req, res, left.signal).then(
      (exchange) => exchanges.push(exchange),
      // The client left, or the host gave up: either way there is nobody to answer.
      () => res.destroy(),
    )
  })

  const proxy = createServer((_req, res) => res.writeHead(501).end())
  proxy.on('connect', async (req: IncomingMessage, socket: Duplex) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    const authority = req.url ?? ''
    const { hostname, port } = new URL(`https://${authority}`)
    const at = { hostname, port: Number(port || 443), scheme: 'https' } as const
    try {
      const caller = { remoteAddress: REMOTE_ADDRESS, learner: SOMEBODY, terms: usualTerms }
      const { host } = await internet.connect({ ...at, ...caller, signal: left.signal })
      tunnels.push(authority)
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      const secure = new TLSSocket(socket, { isServer: true, ...pair })
      secure.on('error', () => {})
      hosts.set(secure, host)
      behind.emit('connection', secure)
    } catch {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')
    }
  })

  await new Promise<void>((ready) => proxy.listen(0, REMOTE_ADDRESS, ready))
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://${REMOTE_ADDRESS}:${port}`,
    exchanges,
    tunnels,
    close: () =>
      new Promise((done) => {
        left.abort()
        for (const socket of open) socket.destroy()
        proxy.close(() => done())
      }),
  }
}

async function answer(
  host: VirtualHost,
  req: IncomingMessage,
  res: ServerResponse,
  signal: AbortSignal,
): Promise<string> {
  const request = await requestOf(req, signal)
  const response = await host.handle(request)
  await write(response, res)
  return `${request.method} https://${request.authority}${request.target} ${response.status}`
}

async function requestOf(req: IncomingMessage, signal: AbortSignal): Promise<HttpRequest> {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk)
  const headers: [string, string][] = []
  for (let i = 0; i + 1 < req.rawHeaders.length; i += 2) {
    headers.push([req.rawHeaders[i] ?? '', req.rawHeaders[i + 1] ?? ''])
  }
  return {
    method: req.method ?? 'GET',
    scheme: 'https',
    authority: req.headers.host ?? '',
    target: req.url ?? '/',
    headers,
    body: Buffer.concat(chunks),
    remoteAddress: REMOTE_ADDRESS,
    learner: SOMEBODY,
    signal,
  }
}

async function write(response: HttpResponse, res: ServerResponse): Promise<void> {
  const { status, reason, headers, body } = response
  res.sendDate = false
  for (const [name, value] of headers) res.appendHeader(name, value)
  res.writeHead(status, reason)
  if (body === null || body instanceof Uint8Array) {
    res.end(body ?? undefined)
    return
  }
  for await (const piece of body) res.write(piece)
  res.end()
}

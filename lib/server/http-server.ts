/** The one HTTP server, with limits that a slow or endless client runs into, and words for a taken port. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Settings } from './settings'

/** The address cannot be listened on; its message is the one line to print. */
export class ListenFailure extends Error {
  override readonly name = 'ListenFailure'
}

export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: 32 * 1024,
      // Milliseconds: for the header section, for the whole request, between two requests.
      headersTimeout: 20_000,
      requestTimeout: 150_000,
      keepAliveTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    },
    listener,
  )
  // All of them count: Node would drop those beyond 1000 without a word. The size is limited above.
  server.maxHeadersCount = 0
  server.maxConnections = 8192
  // Silence on a connection, longer than an exchange of the tunnel may take.
  server.setTimeout(150_000)
  return server
}

/** Listens. @returns the port. @throws ListenFailure */
export async function listen(
  server: Server,
  { host, port }: Pick<Settings, 'host' | 'port'>,
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const other = port === 65_535 ? port - 1 : port + 1
    return new ListenFailure(
      `port ${port} is already in use; set PORT to another one, e.g. PORT=${other} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new ListenFailure(`port ${port} needs more rights; set PORT to one above 1023`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ListenFailure(`HOST '${host}' is not an address of this machine (${error.code})`)
  }
  return error
}

/** The lines to print once it answers: the address, and for all addresses those of the network. */
export function readyLines({ host, basePath }: Settings, port: number): string[] {
  const url = (name: string) =>
    `http://${name.includes(':') ? `[${name}]` : name}:${port}${basePath}`
  if (!isEveryAddress(host)) return [`ready on ${url(host)}`]
  return [
    `ready on ${url('127.0.0.1')}`,
    ...networkAddresses().map((address) => `in this network: ${url(address)}`),
  ]
}

/** Whether listening on this host means every address of the machine. */
export function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** The IPv4 addresses by which others of the network reach this machine. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
}

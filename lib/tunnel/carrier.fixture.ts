/**
 * Takes the messages of fake transports through the whole tunnel: the client's transport, HTTP on loopback to a
 * server as the course's own, a host that asks the test for its answer, and back.
 */
import type { Carrier, FakeServer } from '../requests/fake-transport.fixture'
import { readAll } from '../requests/read-all'
import type { RawResponse, TransportRequest } from '../requests/transport'
import { createHttpServer, listen } from '../server/http-server'
import { createRoutes } from '../server/routes'
import { differences } from './carrier-differences.fixture'
import { catchAll, type Trip, trips } from './carrier-host.fixture'
import { fetchChannel } from './fetch-channel'
import { createTunnel, type RequestListener } from './server'
import { TunnelTransport } from './transport'

export interface TunnelCarrier extends Carrier {
  /** Requests that `POST /tunnel` got. */
  readonly requests: number
  /** Ends the exchanges that nobody read to their end, and gives what went wrong since the last time. */
  endTest(): string[]
  close(): void
}

/**
 * Starts the server.
 * @param tunnel What stands at `/tunnel`, to see what comes of a tunnel that does not work.
 */
export async function startCarrier(tunnel?: RequestListener): Promise<TunnelCarrier> {
  let faults: string[] = []
  let ofTest = new AbortController()
  let requests = 0
  let count = 0
  const underWay = new Map<string, Trip>()
  const log = (line: string) => void faults.push(line)
  const listener = tunnel ?? createTunnel({ internet: catchAll, log })
  const server = createHttpServer(
    createRoutes({
      basePath: '',
      tunnel(req, res) {
        requests += 1
        const [, id = ''] = req.url?.split('?') ?? []
        return trips.run(underWay.get(id), () => listener(req, res))
      },
      ...elsewhere,
    }),
  )
  const port = await listen(server, { host: '127.0.0.1', port: 0 })

  async function carry(request: TransportRequest, to: FakeServer): Promise<RawResponse> {
    const [body, copy] = split(request.body)
    const trip: Trip = { handed: request, server: to }
    count += 1
    const id = String(count)
    underWay.set(id, trip)
    const transport = new TunnelTransport(fetchChannel(`http://127.0.0.1:${port}/tunnel?${id}`))
    const signal = AbortSignal.any([ofTest.signal, ...(request.signal ? [request.signal] : [])])
    try {
      const response = await transport.exchange({ ...request, body, signal })
      if (trip.arrived === undefined) faults.push(`${request.url} was answered by nobody.`)
      return response
    } finally {
      underWay.delete(id)
      if (trip.arrived !== undefined) faults.push(...differences(trip, await bytesOf(copy)))
    }
  }

  return {
    get requests() {
      return requests
    },
    split(request) {
      const [kept, carried] = split(request.body)
      return [
        { ...request, body: kept },
        { ...request, body: carried },
      ]
    },
    carry,
    endTest() {
      const found = faults
      faults = []
      ofTest.abort(new Error('The test is over.'))
      ofTest = new AbortController()
      return found
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Nothing of the server but the tunnel is asked. */
const elsewhere = { httpbin: refuse, healthz: refuse, runnerFrame: refuse, pages: refuse }

function refuse(): never {
  throw new Error('Only the tunnel is here.')
}

type Body = TransportRequest['body']

function split(body: Body): [Body, Body] {
  return body instanceof ReadableStream ? body.tee() : [body, body]
}

async function bytesOf(body: Body): Promise<Uint8Array> {
  return body instanceof ReadableStream ? readAll(body) : (body ?? new Uint8Array())
}

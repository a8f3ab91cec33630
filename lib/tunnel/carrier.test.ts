import { afterEach, describe, expect, it } from 'vitest'
import type { VirtualInternet } from '../hosts/virtual-host'
import type { HttpRequest } from '../http/message'
import { FakeFailure, FakeTransport, setCarrier } from '../requests/fake-transport.fixture'
import { readAll } from '../requests/read-all'
import type { TransportRequest } from '../requests/transport'
import { startCarrier, type TunnelCarrier } from './carrier.fixture'
import { catchAll } from './carrier-host.fixture'
import { createTunnel, type RequestListener } from './server'

let carrier: TunnelCarrier | undefined

async function carryBy(tunnel?: RequestListener): Promise<TunnelCarrier> {
  carrier = await startCarrier(tunnel)
  setCarrier(carrier)
  return carrier
}
afterEach(() => {
  setCarrier(null)
  carrier?.close()
})

const message = (change: Partial<TransportRequest> = {}): TransportRequest => ({
  method: 'PUT',
  url: 'https://u:p@Odd_host.test:8443/a%zz?b#c',
  headers: [
    ['x-B', ' é '],
    ['X-a', '1'],
    ['x-B', '2'],
  ],
  body: new Uint8Array([0, 255]),
  connectTimeout: 5,
  readTimeout: 5,
  verify: true,
  cert: null,
  proxy: null,
  ...change,
})

describe('a carried message', () => {
  it('is one request to the tunnel, and arrives as it was handed over', async () => {
    const { endTest } = await carryBy()
    const seen: TransportRequest[] = []
    const transport = new FakeTransport((request) => {
      seen.push(request)
      return { status: 207, reason: 'Odd', headers: [['Set-Cookie', 'a']], body: 'text' }
    })
    const response = await transport.exchange(message())
    expect(carrier?.requests).toBe(1)
    expect(seen).toMatchObject([
      {
        method: 'PUT',
        url: 'https://Odd_host.test:8443/a%zz?b',
        body: new Uint8Array([0, 255]),
        headers: [
          ['Host', 'Odd_host.test:8443'],
          ['x-B', 'é'],
          ['X-a', '1'],
          ['x-B', '2'],
          ['Content-Length', '2'],
        ],
      },
    ])
    expect(transport.sent).toEqual([message()])
    expect(response).toMatchObject({
      status: 207,
      reason: 'Odd',
      headers: [
        ['Set-Cookie', 'a'],
        ['Content-Length', '4'],
      ],
    })
    expect(endTest()).toEqual([])
  })

  it('has its streamed body collected, and what was handed over can still be read', async () => {
    const { endTest } = await carryBy()
    const transport = new FakeTransport(({ body }) => ({ body: body as Uint8Array }))
    const body = new Blob(['streamed']).stream()
    const headers = [['Transfer-Encoding', 'chunked']] as const
    const response = await transport.exchange(message({ body, headers }))
    const bodies = [response.body, transport.last.body].map((stream) =>
      new Response(stream as BodyInit).text(),
    )
    expect(await Promise.all(bodies)).toEqual(['streamed', 'streamed'])
    expect(endTest()).toEqual([])
  })

  it.each([
    ['refused', /Connection refused. So the test wants it\./],
    ['dns', /Failed to resolve 'odd_host.test'\. So/],
    ['slow', /Read timed out. \(read timeout=0.01\)/],
  ] as const)('can fail: %s', async (kind, words) => {
    const { endTest } = await carryBy()
    const transport = new FakeTransport(undefined, () => new FakeFailure(kind))
    const readTimeout = kind === 'slow' ? 0.01 : null
    await expect(transport.exchange(message({ readTimeout }))).rejects.toThrow(words)
    expect(carrier?.requests).toBe(1)
    expect(endTest()).toEqual([])
  })

  it('does not outlast its test', async () => {
    const { endTest } = await carryBy()
    let cancelled = false
    const cancel = () => {
      cancelled = true
    }
    const transport = new FakeTransport(() => ({ body: new ReadableStream({ cancel }) }))
    const { body } = await transport.exchange(message())
    endTest()
    await expect(readAll(body ?? new ReadableStream())).rejects.toThrow('The test is over.')
    await expect.poll(() => cancelled).toBe(true)
  })
})

describe('a tunnel that does not work', () => {
  it('fails what is sent through it', async () => {
    await carryBy(async (_req, res) => void res.writeHead(500).end())
    const sending = new FakeTransport().exchange(message())
    await expect(sending).rejects.toThrow("The course's server answered 500")
  })

  it('shows itself when it answers in the place of the host', async () => {
    const { endTest } = await carryBy(async (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'message/http' }).end('HTTP/1.1 200 OK\r\n\r\n')
    })
    expect(await new FakeTransport().exchange(message())).toMatchObject({ status: 200 })
    expect(endTest()).toEqual([expect.stringMatching(/^https:.* was answered by nobody\.$/)])
  })

  it.each<[what: string, change: (request: HttpRequest) => Partial<HttpRequest>]>([
    ['method', () => ({ method: 'put' })],
    ['URL', () => ({ scheme: 'http' })],
    ['URL', () => ({ authority: 'odd_host.test:8443' })],
    ['URL', ({ target }) => ({ target: decodeURI(target.replace('%zz', '%41')) })],
    ['headers', ({ headers }) => ({ headers: headers.slice(0, -1) })],
    ['headers', ({ headers }) => ({ headers: headers.toReversed() })],
    ['headers', ({ headers }) => ({ headers: headers.map(([n, v]) => [n.toLowerCase(), v]) })],
    ['body', ({ body }) => ({ body: body.subarray(1) })],
  ])('shows itself when it changes what it carries, row %#: %s', async (what, change) => {
    const changing: VirtualInternet = {
      hosts: [],
      async connect(connection) {
        const route = await catchAll.connect(connection)
        return { ...route, handle: (request) => route.handle({ ...request, ...change(request) }) }
      },
    }
    const { endTest } = await carryBy(createTunnel({ internet: changing }))
    await new FakeTransport().exchange(message())
    const faults = endTest()
    expect(faults).toContainEqual(expect.stringContaining(`${what}: handed over `))
  })
})

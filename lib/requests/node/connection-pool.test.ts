import { afterEach, describe, expect, test, vi } from 'vitest'
import { HTTPAdapter, type HTTPAdapterOptions } from '../adapters'
import { Session } from '../session'
import { httpServer, type Loopback } from './loopback.fixture'
import { NodeTransport } from './node-transport'

const closing: { close(): Promise<void> | void }[] = []

afterEach(async () => {
  // Sessions before servers, as they were made after them.
  for (const one of closing.splice(0).reverse()) await one.close()
})

/** A server whose answers wait until so many requests are there; `release` lets all go. */
async function server(together = 1) {
  let waiting: (() => void)[] = []
  let needed = together
  const loopback: Loopback = await httpServer((request, response) => {
    if (request.url === '/reset') return void request.socket.resetAndDestroy()
    waiting.push(() => response.end('ok'))
    if (waiting.length >= needed) release()
  })
  const release = () => {
    const ready = waiting
    waiting = []
    for (const answer of ready) answer()
  }
  closing.push(loopback)
  return {
    ...loopback,
    url: `http://127.0.0.1:${loopback.port}/`,
    waiting: () => waiting.length,
    release,
    answerAtOnce: () => {
      needed = 1
      release()
    },
  }
}

function session(options: HTTPAdapterOptions): Session {
  const all = new Session({ trustEnv: false })
  all.mount('http://', new HTTPAdapter({ transport: new NodeTransport(), ...options }))
  closing.push(all)
  return all
}

function atOnce(count: number, ask: () => Promise<{ text: string }>): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, async () => (await ask()).text))
}

describe('poolMaxsize', () => {
  test('more connections are opened when it takes more, but only so many are kept', async () => {
    const { url, connections, open, peak } = await server(5)
    const all = session({ poolMaxsize: 2 })
    expect(await atOnce(5, () => all.get(url))).toEqual(Array(5).fill('ok'))
    expect(peak()).toBe(5)
    await vi.waitFor(() => expect(open()).toBe(2))
    await atOnce(5, () => all.get(url))
    expect(connections()).toBe(8)
    await vi.waitFor(() => expect(open()).toBe(2))
  })

  test('what is kept is used again', async () => {
    const { url, connections } = await server()
    const all = session({ poolMaxsize: 2 })
    for (let i = 0; i < 4; i += 1) await all.get(url)
    expect(connections()).toBe(1)
  })

  test('is of one origin', async () => {
    const [one, other] = [await server(), await server()]
    const all = session({ poolMaxsize: 1 })
    for (const { url } of [one, other, one, other]) await all.get(url)
    expect([one.connections(), other.connections()]).toEqual([1, 1])
  })
})

describe('poolBlock', () => {
  test('no more connections than that are ever open; all requests are answered', async () => {
    const { url, connections, peak } = await server(2)
    const all = session({ poolMaxsize: 2, poolBlock: true })
    expect(await atOnce(6, () => all.get(url))).toEqual(Array(6).fill('ok'))
    expect(peak()).toBe(2)
    expect(connections()).toBe(2)
  })

  test('a request that fails gives its place to the next', async () => {
    const { url, peak } = await server()
    const all = session({ poolMaxsize: 1, poolBlock: true })
    const failing = all.get(`${url}reset`)
    const waiting = all.get(url)
    await expect(failing).rejects.toMatchObject({ name: 'ConnectionError' })
    expect((await waiting).text).toBe('ok')
    expect(peak()).toBe(1)
  })

  test('one that is given up while it waits takes nobody\u2019s place', async () => {
    const held = await server(2)
    const all = session({ poolMaxsize: 1, poolBlock: true })
    const first = all.get(held.url)
    const abort = new AbortController()
    const second = all.get(held.url, { signal: abort.signal })
    const third = all.get(held.url)
    await vi.waitFor(() => expect(held.waiting()).toBe(1))
    abort.abort('enough')
    await expect(second).rejects.toBe('enough')
    held.answerAtOnce()
    expect((await first).text).toBe('ok')
    expect((await third).text).toBe('ok')
    expect(held.connections()).toBe(1)
  })

  test('one that is given up while its answer is waited for makes room', async () => {
    const held = await server(2)
    const all = session({ poolMaxsize: 1, poolBlock: true })
    const abort = new AbortController()
    const first = all.get(held.url, { signal: abort.signal })
    const second = all.get(held.url)
    await vi.waitFor(() => expect(held.waiting()).toBe(1))
    abort.abort('enough')
    await expect(first).rejects.toBe('enough')
    expect((await second).text).toBe('ok')
  })

  test('a streamed response has its connection until it is closed', async () => {
    const endless = await httpServer((_request, response) => void response.write('begin'))
    closing.push(endless)
    const url = `http://127.0.0.1:${endless.port}/`
    const all = session({ poolMaxsize: 1, poolBlock: true })
    const first = await all.get(url, { stream: true })
    let answered = false
    const second = all.get(url, { stream: true }).then((response) => {
      answered = true
      return response
    })
    const unhurried = new Session({ trustEnv: false })
    unhurried.mount('http://', new HTTPAdapter({ transport: new NodeTransport() }))
    closing.push(unhurried)
    // By the time a later request of another session has been answered, this one would have been, too.
    await (await unhurried.get(url, { stream: true })).close()
    expect(answered).toBe(false)
    await first.close()
    await (await second).close()
  })
})

describe('poolConnections', () => {
  test('the pool that was not used for longest is dropped', async () => {
    const [one, two, three] = [await server(), await server(), await server()]
    const all = session({ poolConnections: 2 })
    for (const { url } of [one, two, one, three]) await all.get(url)
    await vi.waitFor(() => expect(two.open()).toBe(0))
    for (const { url } of [one, three, two]) await all.get(url)
    expect([one, two, three].map(({ connections }) => connections())).toEqual([1, 2, 1])
  })

  test('a connection in use is closed only after its answer', async () => {
    const [held, other] = [await server(2), await server()]
    const all = session({ poolConnections: 1 })
    const first = all.get(held.url)
    await vi.waitFor(() => expect(held.waiting()).toBe(1))
    await all.get(other.url)
    held.release()
    expect((await first).text).toBe('ok')
    await vi.waitFor(() => expect(held.open()).toBe(0))
  })
})

describe('whose pools', () => {
  test('adapters that name no limit share the transport\u2019s connections', async () => {
    const { url, connections } = await server()
    const transport = new NodeTransport()
    for (let i = 0; i < 2; i += 1) await session({ transport }).get(url)
    expect(connections()).toBe(1)
  })

  test('an adapter that does has its own, and closes them', async () => {
    const { url, connections, open } = await server()
    const transport = new NodeTransport()
    await session({ transport }).get(url)
    const own = session({ transport, poolMaxsize: 3 })
    await own.get(url)
    expect(connections()).toBe(2)
    await own.close()
    await vi.waitFor(() => expect(open()).toBe(0))
    expect((await own.get(url)).text).toBe('ok')
  })
})

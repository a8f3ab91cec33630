import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HTTPAdapter } from '../requests/adapters'
import requests, { Session } from '../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from './carrier-network.fixture'

const HTTPBIN = 'https://httpbin.org'
const TROUBLE = 'https://trouble.test'

let network: CourseNetwork
let session: Session

afterEach(async () => {
  await session.close()
  network.close()
  expect(network.faults).toEqual([])
})

/** What httpbin's machine has counted for the learner. */
async function counted(): Promise<{ opened: number; requests: number; peak: number }> {
  const { machines } = (await requests.get(`${TROUBLE}/connections/httpbin.org`)).json()
  return machines[0]
}

function reused(): boolean[] {
  return network.facts.splice(0).map((facts) => facts?.isReused ?? false)
}

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
    session = new Session()
  })

  test('ten calls of a session go over one connection, ten of requests.get over ten', async () => {
    for (let i = 0; i < 10; i += 1) await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([false, ...Array(9).fill(true)])
    expect(await counted()).toEqual({ host: 'httpbin.org', opened: 1, requests: 10, peak: 1 })
    await session.delete(`${TROUBLE}/connections`)
    for (let i = 0; i < 10; i += 1) await requests.get(`${HTTPBIN}/get`)
    expect(await counted()).toMatchObject({ opened: 10, requests: 10, peak: 1 })
  })

  test('the host tells which connection it was', async () => {
    const told = async (by: Session | typeof requests) =>
      (await by.get(`${TROUBLE}/connection`)).json()
    expect(await told(session)).toEqual({ connection: 1, request: 1 })
    expect(await told(session)).toEqual({ connection: 1, request: 2 })
    expect(await told(requests)).toEqual({ connection: 2, request: 1 })
    expect(await told(session)).toEqual({ connection: 1, request: 3 })
    const other = new Session()
    expect(await told(other)).toEqual({ connection: 3, request: 1 })
    await other.close()
  })

  test('calls at the same time have connections of their own', async () => {
    const calls = Array.from({ length: 3 }, () => session.get(`${HTTPBIN}/delay/0.05`))
    await Promise.all(calls)
    expect(await counted()).toMatchObject({ opened: 3, requests: 3, peak: 3 })
  })

  test('a blocking pool never has more than its size under way', async () => {
    session.mount(`${HTTPBIN}/`, new HTTPAdapter({ poolMaxsize: 3, poolBlock: true }))
    await Promise.all(Array.from({ length: 10 }, () => session.get(`${HTTPBIN}/delay/0.02`)))
    expect(await counted()).toMatchObject({ opened: 3, requests: 10, peak: 3 })
  })

  test('a connection that is busy is not taken; one whose body was closed is not used again', async () => {
    const held = await session.get(`${HTTPBIN}/stream-bytes/100000`, { stream: true })
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([false, false])
    await held.close()
    await session.get(`${HTTPBIN}/get`)
    await Promise.all([session.get(`${HTTPBIN}/get`), session.get(`${HTTPBIN}/get`)])
    expect(reused()).toEqual([true, true, false])
  })

  test('a body that is read to its end gives the connection back', async () => {
    const held = await session.get(`${HTTPBIN}/stream/3`, { stream: true })
    await held.read()
    await session.head(`${HTTPBIN}/get`)
    await session.get(`${HTTPBIN}/status/204`)
    expect(reused()).toEqual([false, true, true])
  })
})

describe('a connection ends', () => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier: 'through a server' })
    session = new Session()
    await session.get(`${HTTPBIN}/get`)
    network.facts.length = 0
  })

  test('when the client asks for it', async () => {
    await session.get(`${HTTPBIN}/get`, { headers: { Connection: 'close' } })
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([true, false])
  })

  test('with its session, which can go on', async () => {
    await session.close()
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([false])
  })

  test('with a timeout', async () => {
    await expect(session.get(`${HTTPBIN}/delay/5`, { timeout: [5, 0.05] })).rejects.toThrow(
      'Read timed out. (read timeout=0.05)',
    )
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([true, false])
  })

  test('when a failure of the machine was asked for: it comes with the next call', async () => {
    await session.get(`${TROUBLE}/next/1/refused/httpbin.org`)
    await expect(session.get(`${HTTPBIN}/get`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect((await session.get(`${HTTPBIN}/get`)).statusCode).toBe(200)
  })

  test('at another machine, scheme or check of the certificate there is another', async () => {
    await session.get('http://httpbin.org/get')
    await session.get(`${HTTPBIN}/get`, { cert: 'playground-client.pem' })
    await session.get('https://library.test/')
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([false, false, false, true])
  })

  test('redirects of one machine go over one connection', async () => {
    await session.get(`${HTTPBIN}/redirect/2`)
    expect(reused()).toEqual([true, true, true])
  })

  test('of another learner, though the name be the same, it is another', async () => {
    const seeds = [1, 2]
    network.close()
    network = await courseNetwork({ learner: () => ({ id: 'mara', seed: seeds.shift() ?? 0 }) })
    await session.get(`${HTTPBIN}/get`)
    await session.get(`${HTTPBIN}/get`)
    expect(reused()).toEqual([false, false])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HTTPAdapter, Retry } from '../../requests/adapters'
import requests, { Session } from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { failureOf } from './failure.fixture'

const ORDERS = 'https://flaky.test/orders'
const key = { 'Idempotency-Key': 'two-teas' }
const json = { teas: 2 }

let network: CourseNetwork
afterEach(() => {
  network.close()
  expect(network.faults).toEqual([])
})

const made = async () => (await requests.get(ORDERS)).json().orders
const arrived = async () => (await requests.get('https://flaky.test/hits/orders')).json().requests

function retrying(): Session {
  const session = new Session()
  const retries = new Retry({
    total: 2,
    backoffFactor: 0,
    statusForcelist: [503],
    allowedMethods: null,
  })
  session.mount('https://', new HTTPAdapter({ maxRetries: retries }))
  return session
}

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test('an order whose answer got lost is made all the same', async () => {
    expect(await failureOf(requests.post(`${ORDERS}?lose=1`, { json }))).toMatchObject({
      name: 'ConnectionError',
      code: 'ECONNRESET',
    })
    expect(await made()).toEqual([{ number: 1, ordered: json, idempotency_key: null }])
  })

  test.each(['reset', 'closed', '503'])('sent again after %s it is made twice', async (mode) => {
    const response = await retrying().post(`${ORDERS}?lose=1&mode=${mode}`, { json })
    expect(response.statusCode).toBe(201)
    expect(response.json()).toMatchObject({ number: 2, replayed: false })
    expect(await made()).toHaveLength(2)
    expect(await arrived()).toBe(2)
  })

  test.each(['reset', 'closed', '503'])('but once with a key, after %s', async (mode) => {
    const url = `${ORDERS}?lose=1&mode=${mode}`
    const response = await retrying().post(url, { json, headers: key })
    expect(response.json()).toEqual({
      number: 1,
      ordered: json,
      idempotency_key: 'two-teas',
      replayed: true,
    })
    expect(await made()).toHaveLength(1)
    expect(await arrived()).toBe(2)
  })
})

describe('orders', () => {
  beforeEach(async () => {
    network = await courseNetwork()
  })

  test('a key belongs to one order, with or without quotes', async () => {
    await requests.post(ORDERS, { json, headers: key })
    const quoted = { 'Idempotency-Key': '"two-teas"' }
    expect((await requests.post(ORDERS, { json, headers: quoted })).json().replayed).toBe(true)
    const other = await requests.post(ORDERS, { json: { teas: 3 }, headers: key })
    expect(other.statusCode).toBe(422)
    expect(other.json().message).toBe(
      'The Idempotency-Key belongs to order 1, which is another one; take a new key for a new order.',
    )
  })

  test('can be taken back', async () => {
    await requests.post(ORDERS, { data: 'one oolong' })
    expect(await made()).toEqual([{ number: 1, ordered: 'one oolong', idempotency_key: null }])
    expect((await requests.delete(ORDERS)).json()).toEqual({ orders: [] })
    expect([await made(), await arrived()]).toEqual([[], 0])
  })

  test('are limited', async () => {
    for (let i = 0; i < 50; i += 1) await requests.post(ORDERS, { json })
    expect((await requests.post(ORDERS, { json })).statusCode).toBe(409)
    expect((await requests.post(ORDERS, { data: 'x'.repeat(1001) })).statusCode).toBe(413)
    const long = { 'Idempotency-Key': 'x'.repeat(101) }
    expect((await requests.post(ORDERS, { json, headers: long })).statusCode).toBe(400)
    expect((await requests.post(`${ORDERS}?mode=boom`)).json().message).toBe(
      'The `mode` must be one of reset, closed, timeout, 503.',
    )
    expect((await requests.post(`${ORDERS}?lose=101`)).statusCode).toBe(400)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../http/message'
import { ask, passingClock } from '../ask.fixture'
import { shop } from './index'

let host: Host
beforeEach(() => {
  host = shop({ clock: passingClock(), random: () => 0.7 }).handle
})

const mint = { items: [{ tea: 'mint', cups: 2 }] }
const send = (method: string, target: string, json: unknown) =>
  ask(host, target, {
    method,
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify(json),
  })
/** Without that of yesterday. */
const ordered = async () => ((await ask(host, '/orders')).json() as unknown[]).slice(1)

describe('orders as JSON', () => {
  it('are taken, with their total', async () => {
    const answer = await send('POST', '/orders', { items: [...mint.items, { tea: 'assam' }] })
    expect([answer.status, answer.header('Location')]).toEqual([201, '/orders/2'])
    expect(answer.json()).toMatchObject({ total: 10, items: [{ cups: 2 }, { cups: 1 }] })
    expect((await ask(host, '/orders/2')).json()).toEqual(answer.json())
  })

  it('are replaced by PUT, and changed by PATCH', async () => {
    await send('POST', '/orders', { ...mint, name: 'Jo' })
    const patched = await send('PATCH', '/orders/2', { items: [{ tea: 'chai', cups: 1 }] })
    expect(patched.json()).toMatchObject({ name: 'Jo', items: [{ tea: 'chai' }] })
    expect((await send('PUT', '/orders/2', mint)).json()).toMatchObject({ name: '' })
    expect((await ask(host, '/orders/2', { method: 'DELETE' })).status).toBe(204)
    expect((await ask(host, '/orders/2')).status).toBe(404)
  })

  it.each([
    [{}, 'items'],
    [{ items: [] }, 'items'],
    [{ items: [{ tea: 'water' }] }, 'items.0.tea'],
    [{ items: [{ tea: 'mint', cups: '2' }] }, 'items.0.cups'],
    [{ items: [{ tea: '__proto__' }] }, 'items.0.tea'],
  ])('like %j are 422, naming %s', async (order, field) => {
    const answer = await send('POST', '/orders', order)
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ field }] })
  })

  it('as a form are 415', async () => {
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const
    const answer = await ask(host, '/orders', { method: 'POST', headers, body: 'tea=mint' })
    expect([answer.status, answer.text]).toEqual([
      415,
      expect.stringContaining('The server got a form (`tea=mint`), and says it wants JSON'),
    ])
  })

  it('are forgotten beyond 30', async () => {
    for (let count = 0; count < 40; count++) await send('POST', '/orders', mint)
    expect((await ask(host, '/orders')).json()).toHaveLength(30)
    await ask(host, '/orders', { method: 'DELETE' })
    expect(await ordered()).toHaveLength(0)
  })
})

describe('the order form', () => {
  const fill = (body: string, type = 'application/x-www-form-urlencoded') =>
    ask(host, '/order-form', { method: 'POST', headers: [['Content-Type', type]], body })

  it('takes toppings under one name', async () => {
    const answer = await fill('tea=mint&topping=honey&topping=ice&cups=2')
    expect([answer.status, answer.json()]).toEqual([
      201,
      { tea: 'mint', cups: 2, toppings: ['honey', 'ice'], total: 8.8 },
    ])
  })

  it('says what is wrong with a field, and with JSON', async () => {
    const wrong = await fill('tea=water&cups=0&topping=salt')
    const { errors } = wrong.json() as { errors: { field: string }[] }
    expect([wrong.status, errors.map(({ field }) => field)]).toEqual([
      422,
      ['tea', 'cups', 'topping.0'],
    ])
    const json = await fill('{"tea": "mint"}', 'application/json')
    expect([json.status, json.text]).toEqual([
      415,
      expect.stringContaining('The server got JSON, and says it wants a form'),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { ask, passingClock, type Question } from '../ask.fixture'
import { testEveryEndpoint } from '../every-endpoint.fixture'
import { shop } from './index'

const services = () => ({ clock: passingClock(), random: () => 0.7 })
const open = () => shop(services()).handle
const inWorld = (seed: number): Question => ({ learner: { id: 'mara', seed } })

testEveryEndpoint(() => shop(services()), { 'GET /profile': 401 })

describe('the menu', () => {
  const host = open()

  it('has other teas and prices in other worlds', async () => {
    const second = async (seed: number) =>
      ((await ask(host, '/menu', inWorld(seed))).json() as { teas: { price: number }[] }).teas[1]
    expect(await second(0)).toMatchObject({ name: 'Thé à la menthe', price: 3.4 })
    const prices = [await second(0), await second(2), await second(5)].map((tea) => tea?.price)
    expect(new Set(prices).size).toBe(3)
  })

  it('can be empty, or no JSON', async () => {
    const offer = await ask(host, '/offers/today')
    expect([offer.status, offer.bytes]).toEqual([204, null])
    expect((await ask(host, '/offers/today', inWorld(2))).json()).toHaveProperty('price')
    const page = await ask(host, '/menu.html')
    expect(page.header('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.text).toMatch(/^<!doctype html>/)
  })

  it.each([
    ['/menu.txt', 'utf-8', 'utf-8'],
    ['/menu-latin1', 'ISO-8859-1', 'utf-8'],
    ['/menu-utf8', 'utf-8', 'latin1'],
    ['/menu-plain', undefined, 'utf-8'],
    ['/menu-utf16', 'utf-16', 'utf-16le'],
  ])('%s says %s, and is %s', async (target, label, truth) => {
    const answer = await ask(host, target)
    const charset = /charset=(.*)/.exec(answer.header('Content-Type') ?? '')?.[1]
    expect(charset).toBe(label)
    const text = new TextDecoder(truth).decode(answer.bytes ?? undefined)
    expect(text).toBe((await ask(host, '/menu.txt')).text)
  })

  it('has letters in windows-1252 that latin-1 has not', async () => {
    const { bytes } = await ask(host, '/menu-windows-1252')
    expect(bytes).toContain(0x92)
  })

  it('read by its wrong label is garbled', async () => {
    const { bytes } = await ask(host, '/menu-latin1')
    const latin1 = [...(bytes ?? [])].map((byte) => String.fromCharCode(byte)).join('')
    expect(latin1).toContain('ThÃ© Ã\xa0 la menthe')
    expect((await ask(host, '/menu-utf8')).text).toContain('Th� � la menthe')
  })
})

describe('short links', () => {
  const host = open()

  it.each([301, 302, 303, 307, 308])('/s/%i leads to /landing', async (status) => {
    for (const method of ['GET', 'POST', 'HEAD']) {
      const answer = await ask(host, `/s/${status}`, { method })
      expect([answer.status, answer.header('Location')]).toEqual([status, '/landing'])
    }
  })

  it('tour over another number of hops in another world', async () => {
    const hops = async (seed: number) => {
      const passed: string[] = []
      for (let target: string | undefined = '/s/tour'; target?.startsWith('/s/'); ) {
        passed.push(target)
        target = (await ask(host, target, inWorld(seed))).header('Location')
        if (target?.startsWith('/landing/')) passed.push(target)
      }
      return passed
    }
    expect(await hops(0)).toEqual(['/s/tour', '/s/tour-1', '/s/tour-2', '/landing/garden'])
    const other = await hops(2)
    expect(other.at(-1)).toBe('/landing/cellar')
    expect(other).not.toHaveLength(4)
  })

  it('can go round, away, and nowhere', async () => {
    const back = (await ask(host, '/s/loop')).header('Location') ?? ''
    expect((await ask(host, back)).header('Location')).toBe('/s/loop')
    expect((await ask(host, '/s/away')).header('Location')).toBe('https://library.test/')
    expect((await ask(host, '/s/gone')).status).toBe(410)
    expect((await ask(host, '/s/tour-9')).status).toBe(404)
  })

  it('show on arrival how one came, and no secrets', async () => {
    const arrived = await ask(host, '/landing/garden', {
      method: 'PUT',
      headers: [
        ['Content-Type', 'text/plain'],
        ['Authorization', 'Basic c2VjcmV0'],
      ],
      body: 'tea, please',
    })
    expect(arrived.json()).toEqual({
      place: 'garden',
      method: 'PUT',
      type: 'text/plain',
      body: 'tea, please',
    })
  })
})

/** The exercises of the lessons that ask shop.test, solved with our client. */
import { describe, expect, it } from 'vitest'
import { TooManyRedirects } from '../../requests/exceptions'
import requests, { Session } from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { fieldValue } from '../header-fields'
import { library } from '../library/index'
import { shop } from './index'

const URL = 'https://shop.test'
const inWorlds = it.each([[0], [2]])

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, (services) => [shop(services), library(services)], solve)

const cookiesOf = ({ sent }: Exercise) =>
  sent.map(({ headers }) => fieldValue(headers, 'Cookie') ?? '')

describe('module 1', () => {
  it('3.1 prints the price of the second tea, another one in world 2', async () => {
    const price = async (seed: number) => {
      let found = 0
      await play(seed, async () => {
        found = (await requests.get(`${URL}/menu`)).json().teas[1].price
      })
      return found
    }
    expect(await price(0)).toBe(3.4)
    expect(await price(2)).not.toBe(3.4)
  })

  inWorlds('3.2 repairs mojibake without asking again, in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const truth = (await requests.get(`${URL}/menu.txt`)).text
      for (const [page, encoding] of [
        ['menu-latin1', 'utf-8'],
        ['menu-utf8', 'iso-8859-1'],
        ['menu-plain', 'utf-8'],
      ] as const) {
        const response = await requests.get(`${URL}/${page}`)
        expect(response.text, page).not.toBe(truth)
        response.encoding = encoding
        expect(response.text, page).toBe(truth)
      }
      expect(sent).toHaveLength(4)
      expect((await requests.get(`${URL}/menu-utf16`)).text).toBe(truth)
      expect((await requests.get(`${URL}/menu-windows-1252`)).text).toContain('Aujourd’hui')
    })
  })

  it('3.3 tells JSON, nothing, and a page apart', async () => {
    await play(0, async () => {
      const parse = async (path: string) => {
        const response = await requests.get(`${URL}${path}`)
        try {
          return response.json()
        } catch {
          return null
        }
      }
      expect(await parse('/menu')).toHaveProperty('teas')
      expect(await parse('/offers/today')).toBeNull()
      expect(await parse('/menu.html')).toBeNull()
    })
  })

  it('4.1 prints media types without parameters', async () => {
    await play(0, async () => {
      const types: string[] = []
      for (const path of ['/menu', '/menu.html', '/menu.txt']) {
        const response = await requests.get(`${URL}${path}`)
        types.push(response.headers['content-type']?.split(';')[0] ?? '')
      }
      expect(types).toEqual(['application/json', 'text/html', 'text/plain'])
    })
  })

  it('4.1 prints those of three samples, each of which is another one in world 2', async () => {
    const types = async (seed: number) => {
      const found: string[] = []
      await play(seed, async () => {
        for (const number of [1, 2, 3]) {
          const response = await requests.get(`${URL}/samples/${number}`)
          found.push(response.headers['content-type']?.split(';')[0] ?? '')
        }
        expect((await requests.get(`${URL}/samples/4`)).statusCode).toBe(404)
      })
      return found
    }
    const first = await types(0)
    const second = await types(2)
    expect(first).toEqual(['application/json', 'text/html', 'text/csv'])
    expect([...second].sort()).toEqual([...first].sort())
    expect(second.some((type, index) => type === first[index])).toBe(false)
  })
})

describe('module 2', () => {
  it('8.1 orders two teas as JSON', async () => {
    await play(0, async ({ sent }) => {
      const order = { items: [{ tea: 'mint', cups: 2 }, { tea: 'assam' }] }
      const response = await requests.post(`${URL}/orders`, { json: order })
      expect([response.statusCode, response.json().total]).toEqual([201, 10])
      expect(JSON.parse(new TextDecoder().decode(sent[0]?.body))).toEqual(order)
    })
  })

  it('8.2 is refused a form where JSON is wanted', async () => {
    await play(0, async () => {
      const response = await requests.post(`${URL}/orders`, { data: { tea: 'mint' } })
      expect(response.statusCode).toBe(415)
      expect(response.json().message).toMatch(/got a form \(`tea=mint`\), and says it wants JSON/)
    })
  })

  inWorlds('8.3 sends a repeated key in a form in world %i', async (seed) => {
    await play(seed, async () => {
      const response = await requests.post(`${URL}/order-form`, {
        data: { tea: 'chai', topping: ['honey', 'ice'] },
      })
      expect([response.statusCode, response.json().toppings]).toEqual([201, ['honey', 'ice']])
    })
  })
})

describe('module 5', () => {
  inWorlds('18.1 logs in and reads the profile in world %i', async (seed) => {
    await play(seed, async (exercise) => {
      await using session = new Session()
      await session.post(`${URL}/login`, { data: { user: 'mara', password: 'earl grey' } })
      const profile = await session.get(`${URL}/profile`)
      expect(profile.json().points === 120).toBe(seed === 0)
      expect(cookiesOf(exercise)).toEqual(['', expect.stringMatching(/^session=[a-z0-9]{24}$/)])
      const bodies = exercise.sent.map(({ body }) => new TextDecoder().decode(body))
      expect(bodies.filter((body) => body.includes('earl'))).toHaveLength(1)
      expect((await requests.get(`${URL}/profile`)).statusCode).toBe(401)
      await session.post(`${URL}/logout`)
      expect(session.cookies.size).toBe(0)
    })
  })

  it('18.3 carries each cookie where it belongs', async () => {
    await play(0, async (exercise) => {
      const session = new Session()
      for (const scope of ['two', 'path', 'secure', 'brief']) {
        await session.get(`${URL}/cookies/${scope}`)
      }
      const carried = async (url: string) => {
        await session.get(url)
        return (cookiesOf(exercise).at(-1) ?? '')
          .split('; ')
          .map((pair) => pair.split('=', 1)[0])
          .sort()
      }
      expect(await carried(`${URL}/cookies`)).toEqual(['brief', 'host', 'secure', 'site'])
      expect(await carried(`${URL}/x/cookies`)).toEqual(['brief', 'host', 'path', 'secure', 'site'])
      expect(await carried('http://shop.test/y/cookies')).toEqual(['brief', 'host', 'site'])
      expect(await carried('https://a.shop.test/cookies')).toEqual(['site'])
      await exercise.wait(11)
      expect(await carried('http://shop.test/cookies')).toEqual(['host', 'site'])
      await session.get('http://b.shop.test/cookies/none')
      expect(await carried('http://shop.test/cookies')).toEqual(['host'])
    })
  })

  it('keeps a basket in a cookie', async () => {
    await play(0, async () => {
      const session = new Session()
      await session.post(`${URL}/basket`, { data: { tea: 'mint' } })
      await session.post(`${URL}/basket`, { data: { tea: 'chai' } })
      await session.post(`${URL}/basket`, { data: { tea: 'mint' } })
      expect((await session.get(`${URL}/basket`)).json()).toMatchObject({
        items: [
          { tea: 'mint', cups: 2 },
          { tea: 'chai', cups: 1 },
        ],
      })
      await session.delete(`${URL}/basket`)
      expect((await session.get(`${URL}/basket`)).json().items).toEqual([])
    })
  })

  it('20.1 counts the hops of the tour, others in world 2', async () => {
    const tour = async (seed: number) => {
      let found: unknown[] = []
      await play(seed, async () => {
        const response = await requests.get(`${URL}/s/tour`)
        found = [response.url, response.history.length]
      })
      return found
    }
    expect(await tour(0)).toEqual([`${URL}/landing/garden`, 3])
    const [url, hops] = await tour(2)
    expect(url).toBe(`${URL}/landing/cellar`)
    expect(hops).not.toBe(3)
  })

  it.each([
    [0, 'https://library.test/'],
    [2, 'https://files.test/'],
  ])('20.2 finds where a short link leads without going there in world %i', async (seed, where) => {
    await play(seed, async ({ sent }) => {
      const response = await requests.head(`${URL}/s/away`)
      expect(response.headers.Location).toBe(where)
      expect(sent.map(({ authority }) => authority)).toEqual(['shop.test'])
      await expect(requests.get(`${URL}/s/loop`)).rejects.toThrow(TooManyRedirects)
    })
  })

  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'tea=mint'],
    [308, 'POST', 'tea=mint'],
  ])('20.3 a POST over %i arrives as %s', async (status, method, body) => {
    await play(0, async () => {
      const response = await requests.post(`${URL}/s/${status}`, { data: { tea: 'mint' } })
      expect(response.json()).toMatchObject({ method, body })
    })
  })
})

/** The exercises of the lessons that ask library.test, solved with our client, in two worlds at least. */
import { describe, expect, it } from 'vitest'
import { HTTPError } from '../../requests/exceptions'
import requests, { Session } from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { files } from '../files/index'
import { fieldValue } from '../header-fields'
import { library } from './index'

const URL = 'https://library.test'
const inWorlds = it.each([[0], [2]])

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, (services) => [library(services), files(services)], solve)

/** One page by cursor. */
interface Page {
  readonly books: readonly unknown[]
  readonly next: string | null
}

const targets = ({ sent }: Exercise) => sent.map(({ method, target }) => `${method} ${target}`)

describe('module 1', () => {
  it('1.2 greets the library', async () => {
    await play(0, async ({ sent }) => {
      const response = await requests.get(`${URL}/`)
      expect([response.statusCode, response.json().name]).toEqual([200, 'The library'])
      expect(sent).toMatchObject([{ method: 'GET', authority: 'library.test' }])
    })
  })

  it('2.2 finds one room missing, and in world 2 the other one', async () => {
    const lines = async (seed: number) => {
      const printed: string[] = []
      await play(seed, async () => {
        for (const room of ['north', 'south']) {
          const response = await requests.get(`${URL}/rooms/${room}`)
          printed.push(`${room} ${response.ok ? 'open' : 'missing'}`)
          if (!response.ok) expect(() => response.raiseForStatus()).toThrow(HTTPError)
        }
      })
      return printed
    }
    expect(await lines(0)).toEqual(['north open', 'south missing'])
    expect(await lines(2)).toEqual(['north missing', 'south open'])
  })

  inWorlds('4.3 reads how many calls remain, as a number, in world %i', async (seed) => {
    await play(seed, async () => {
      const first = Number((await requests.get(`${URL}/quota`)).headers['ratelimit-remaining'])
      const second = Number((await requests.get(`${URL}/quota`)).headers['RateLimit-Remaining'])
      expect(first - second).toBe(1)
      expect(first === 59).toBe(seed === 0)
    })
  })
})

describe('module 2', () => {
  inWorlds('5.1 searches books about Python after 2015 in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const response = await requests.get(`${URL}/books`, {
        params: { lang: 'python', after: 2015, author: null },
      })
      expect(sent[0]?.target).toBe('/books?lang=python&after=2015')
      expect(response.json().length).toBeGreaterThanOrEqual(2)
    })
  })

  it('5.2 gives two tags under one name', async () => {
    await play(0, async ({ sent }) => {
      const response = await requests.get(`${URL}/books`, { params: { tag: ['ships', 'maps'] } })
      expect(sent[0]?.target).toBe('/books?tag=ships&tag=maps')
      expect(response.json()).toMatchObject([{ title: 'An Atlas of Harbours' }])
    })
  })

  it('5.3 makes the library receive C++', async () => {
    await play(0, async ({ sent }) => {
      const response = await requests.get(`${URL}/books`, { params: { title: 'C++' } })
      expect(sent[0]?.target).toBe('/books?title=C%2B%2B')
      expect(response.json()).toMatchObject([{ title: 'A Pinch of C++' }])
    })
  })

  it('6.1 gets the timetable as CSV', async () => {
    await play(0, async () => {
      const response = await requests.get(`${URL}/timetable`, { headers: { Accept: 'text/csv' } })
      expect(response.headers['Content-Type']).toBe('text/csv; charset=utf-8')
      expect(response.text).toMatch(/^stop,time\r\n/)
      const none = await requests.get(`${URL}/timetable`, { headers: { Accept: 'text/html' } })
      expect(none.statusCode).toBe(406)
    })
  })

  inWorlds('6.3 prefers French, and falls back to English in world %i', async (seed) => {
    await play(seed, async () => {
      const response = await requests.get(`${URL}/timetable`, {
        headers: { 'Accept-Language': 'fr, en;q=0.5' },
      })
      expect([response.statusCode, response.headers['content-language']]).toEqual([
        200,
        seed === 2 ? 'en' : 'fr',
      ])
    })
  })

  it('7.1 adds, renames and removes a book', async () => {
    await play(0, async (exercise) => {
      const added = await requests.post(`${URL}/shelf`, { json: { title: 'Mos' } })
      const place = `${URL}${added.headers.Location}`
      expect(added.statusCode).toBe(201)
      const renamed = await requests.patch(place, { json: { title: 'Moss' } })
      expect(renamed.json().title).toBe('Moss')
      expect((await requests.delete(place)).statusCode).toBe(204)
      expect((await requests.get(`${URL}/shelf`)).json()).toHaveLength(2)
      expect(targets(exercise).slice(0, 3)).toEqual([
        'POST /shelf',
        'PATCH /shelf/3',
        'DELETE /shelf/3',
      ])
      expect((await requests.options(place)).headers.Allow).toContain('PATCH')
      expect((await requests.head(`${URL}/shelf`)).text).toBe('')
    })
  })

  it('7.3 PUT twice is once, and POST twice is twice', async () => {
    await play(0, async () => {
      for (let time = 0; time < 2; time++) {
        await requests.put(`${URL}/shelf/moss`, { json: { title: 'Moss' } })
        await requests.post(`${URL}/shelf`, { json: { title: 'Pickles' } })
      }
      const shelf = (await requests.get(`${URL}/shelf`)).json() as { title: string }[]
      expect(
        shelf
          .map(({ title }) => title)
          .slice(2)
          .sort(),
      ).toEqual(['Moss', 'Pickles', 'Pickles'])
    })
  })
})

describe('module 4', () => {
  inWorlds('17.1 fetches 12 pages without being refused in world %i', async (seed) => {
    await play(seed, async ({ seconds, wait }) => {
      const statuses = new Set<number>()
      for (let page = 1; page <= 12; page++) {
        const response = await requests.get(`${URL}/archive/${page}`)
        statuses.add(response.statusCode)
        if (response.headers['RateLimit-Remaining'] === '0') {
          await wait(Number(response.headers['RateLimit-Reset']))
        }
      }
      expect([...statuses]).toEqual([200])
      expect(seconds()).toBeLessThanOrEqual(12)
    })
  })

  inWorlds('17.2 obeys Retry-After, seconds or date, in world %i', async (seed) => {
    await play(seed, async ({ wait }) => {
      for (let page = 1; page <= 5; page++) await requests.get(`${URL}/archive/${page}`)
      const refused = await requests.get(`${URL}/archive/6`)
      const after = refused.headers['Retry-After'] ?? ''
      expect(refused.statusCode).toBe(429)
      expect(/^\d+$/.test(after)).toBe(seed === 0)
      const now = Date.parse(refused.headers.Date ?? '')
      await wait(seed === 0 ? Number(after) : (Date.parse(after) - now) / 1000)
      expect((await requests.get(`${URL}/archive/6`)).statusCode).toBe(200)
    })
  })
})

describe('module 5', () => {
  inWorlds('21.1 costs no body the second time in world %i', async (seed) => {
    await play(seed, async () => {
      const first = await requests.get(`${URL}/opening-hours`)
      const second = await requests.get(`${URL}/opening-hours`, {
        headers: { 'If-None-Match': first.headers.ETag ?? '' },
      })
      expect([second.statusCode, second.content.length]).toEqual([304, 0])
    })
  })

  inWorlds('21.2 asks again only when max-age is over in world %i', async (seed) => {
    await play(seed, async ({ sent, seconds, wait }) => {
      let fresh: { people: number; until: number } | undefined
      const seen: number[] = []
      async function people() {
        if (fresh === undefined || seconds() >= fresh.until) {
          const response = await requests.get(`${URL}/reading-room`)
          const maxAge = Number(/max-age=(\d+)/.exec(response.headers['Cache-Control'] ?? '')?.[1])
          fresh = { people: response.json().people, until: seconds() + maxAge }
        }
        return fresh.people
      }
      for (let time = 0; time < 9; time++) {
        seen.push(await people())
        await wait(10)
      }
      expect(sent).toHaveLength(3)
      expect(seen).toHaveLength(9)
    })
  })

  inWorlds('21.3 overwrites no colleague in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const board = `${URL}/notice-board`
      const statuses: number[] = []
      let lines: string[] = []
      for (let status = 0; status !== 200; ) {
        const read = await requests.get(board)
        lines = [...read.json().lines, 'Mine']
        const headers = { 'If-Match': read.headers.ETag ?? '' }
        status = (await requests.put(board, { json: { lines }, headers })).statusCode
        statuses.push(status)
      }
      expect(statuses).toEqual([412, 200])
      expect(lines).toHaveLength(3)
      expect((await requests.get(board)).json().lines).toEqual(lines)
      expect(sent).toHaveLength(5)
    })
  })
})

describe('module 6', () => {
  it.each([
    [0, 57],
    [1, 1],
    [3, 0],
  ])('22.1 counts the books of world %i', async (seed, count) => {
    await play(seed, async () => {
      let byNumber = 0
      let url: string | undefined = `${URL}/books`
      while (url !== undefined) {
        const response = await requests.get(url)
        byNumber += response.json().length
        url = response.links.next?.url
      }
      let byCursor = 0
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page = (await requests.get(`${URL}/books`, { params: { cursor } })).json()
        byCursor += page.books.length
        cursor = page.next
      }
      expect([byNumber, byCursor]).toEqual([count, count])
    })
  })

  inWorlds('22.2 stops at the first match in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      let found: { title: string } | undefined
      let url: string | undefined = `${URL}/books`
      while (url !== undefined && found === undefined) {
        const response = await requests.get(url)
        found = response.json().find(({ tags }: { tags: string[] }) => tags.includes('games'))
        url = response.links.next?.url
      }
      expect(found).toBeDefined()
      expect(sent.length).toBeLessThanOrEqual(6)
      expect(url).toBeDefined()
    })
  })

  inWorlds('23.1 prints alerts as they arrive in world %i', async (seed) => {
    await play(seed, async ({ seconds }) => {
      const response = await requests.get(`${URL}/alerts`, { stream: true })
      const times: number[] = []
      for await (const line of response.iterLines({ decodeUnicode: true })) {
        expect(JSON.parse(line)).toHaveProperty('message')
        times.push(seconds())
      }
      expect(times).toHaveLength(6)
      expect(times[0]).toBeLessThan(times[5] ?? 0)
    })
  })

  it('23.3 leaves after three events', async () => {
    await play(0, async () => {
      const response = await requests.get(`${URL}/events`, { stream: true })
      const ids: string[] = []
      for await (const { id, event, data } of response.iterEvents()) {
        expect([event, JSON.parse(data)]).toEqual(['lent', { title: expect.any(String) }])
        if (ids.push(id) === 3) break
      }
      await response.close()
      expect(ids).toEqual(['1', '2', '3'])
      const listeners = (await requests.get(`${URL}/events/listeners`)).json()
      expect(listeners).toEqual({ open: 0, left: 1, ended: 0 })
    })
  })
})

describe('capstone A', () => {
  inWorlds('keeps the token to the library, also behind a redirect, in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      await using session = new Session()
      const { token } = (await session.post(`${URL}/cards`)).json()
      session.headers.set('Authorization', `Bearer ${token}`)
      expect((await session.post(`${URL}/loans`, { json: { book: 5 } })).statusCode).toBe(201)
      expect((await session.get(`${URL}/loans`)).json()).toMatchObject([{ id: 5 }])
      const cover = await session.get(`${URL}/books/5/cover`)
      expect(cover.headers['content-type']).toBe('image/svg+xml')
      const last = sent.at(-1)
      expect(last?.authority).toBe('files.test')
      expect(fieldValue(last?.headers ?? [], 'Authorization')).toBeUndefined()
    })
  })
})

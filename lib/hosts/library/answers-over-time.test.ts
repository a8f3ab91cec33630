import { describe, expect, it } from 'vitest'
import { ask, passingClock, questionTo, stillClock } from '../ask.fixture'
import { library } from './index'

describe('the archive', () => {
  it('gives 12 pages to who waits, in 8 seconds', async () => {
    const clock = passingClock()
    const { handle } = library({ clock, random: () => 0 })
    const start = clock.now()
    const statuses: number[] = []
    for (let page = 1; page <= 12; ) {
      const answer = await ask(handle, `/archive/${page}`)
      statuses.push(answer.status)
      if (answer.status === 200) page += 1
      else clock.pass(1000 * Number(answer.header('Retry-After')))
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect(clock.now() - start).toBe(8_000)
  })

  it('tells in world 2 a date that is late enough', async () => {
    const clock = passingClock()
    clock.pass(500)
    const { handle } = library({ clock, random: () => 0 })
    const learner = { id: 'mara', seed: 2 }
    for (let page = 1; page <= 5; page++) await ask(handle, `/archive/${page}`, { learner })
    const refused = await ask(handle, '/archive/6', { learner })
    expect([refused.status, refused.header('Retry-After')]).toEqual([
      429,
      'Sat, 01 Jun 2024 12:00:06 GMT',
    ])
    expect(refused.header('RateLimit-Remaining')).toBe('0')
    clock.pass(Date.parse(refused.header('Retry-After') ?? '') - clock.now())
    expect((await ask(handle, '/archive/6', { learner })).status).toBe(200)
  })

  it('counts the quota down, from another number in another world', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const remaining = async (seed: number) =>
      (await ask(handle, '/quota', { learner: { id: 'mara', seed } })).header('RateLimit-Remaining')
    expect([await remaining(0), await remaining(0)]).toEqual(['59', '58'])
    expect(await remaining(2)).not.toBe('59')
  })
})

describe('what may be kept', () => {
  it('is 304 by its tag and by its date', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const hours = await ask(handle, '/opening-hours')
    expect(hours.header('Cache-Control')).toBe('max-age=60')
    for (const [condition, validator] of [
      ['If-None-Match', 'ETag'],
      ['If-Modified-Since', 'Last-Modified'],
    ] as const) {
      const headers = [[condition, hours.header(validator) ?? '']] as const
      const again = await ask(handle, '/opening-hours', { headers })
      expect([again.status, again.bytes, again.header('ETag')]).toEqual([
        304,
        null,
        hours.header('ETag'),
      ])
    }
  })

  it('is fresh for exactly as long as it says', async () => {
    const clock = passingClock()
    // To 12:00:07.
    clock.pass(6100)
    const { handle } = library({ clock, random: () => 0 })
    const first = await ask(handle, '/reading-room')
    expect(first.header('Cache-Control')).toBe('max-age=23')
    clock.pass(22_999)
    expect((await ask(handle, '/reading-room')).text).toBe(first.text)
    clock.pass(1)
    const later = await ask(handle, '/reading-room')
    expect(later.header('ETag')).not.toBe(first.header('ETag'))
    expect(later.header('Cache-Control')).toBe('max-age=30')
  })
})

describe('the timetable', () => {
  const { handle } = library({ clock: stillClock(), random: () => 0 })
  const fetch = (accept: string, language: string, seed = 0) =>
    ask(handle, '/timetable', {
      headers: [
        ['Accept', accept],
        ['Accept-Language', language],
      ],
      learner: { id: 'mara', seed },
    })

  it.each([
    ['*/*', '*', 'application/json', 'en'],
    ['text/csv', 'fr', 'text/csv; charset=utf-8', 'fr'],
    ['image/*, text/csv;q=0.1', 'en;q=0.1, fr-CA', 'image/svg+xml', 'fr'],
  ])('for %s and %s is %s in %s', async (accept, language, type, tag) => {
    const answer = await fetch(accept, language)
    expect(answer.header('Content-Type')).toBe(type)
    expect(answer.header('Content-Language')).toBe(tag)
    expect(answer.header('Vary')).toBe('Accept, Accept-Language')
  })

  it('has no French in world 2', async () => {
    expect((await fetch('*/*', 'fr, en;q=0.5', 2)).header('Content-Language')).toBe('en')
    const none = await fetch('*/*', 'fr', 2)
    expect(none.status).toBe(406)
    expect(none.json()).toMatchObject({ available: ['en'] })
  })

  it('says which forms there are', async () => {
    const none = await fetch('text/html', 'en')
    expect([none.status, none.header('Vary')]).toEqual([406, 'Accept, Accept-Language'])
    expect(none.text).toContain('application/json, text/csv, image/svg+xml')
  })
})

describe('streams', () => {
  it('send alerts one by one, a second apart', async () => {
    const clock = stillClock()
    const { handle } = library({ clock, random: () => 0 })
    const { body } = await handle(questionTo('/alerts'))
    const alerts = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    const first = await alerts.next()
    expect(clock.slept).toEqual([])
    expect(new TextDecoder().decode(first.value as Uint8Array)).toMatch(/^\{"id":1,.*\}\n$/)
    await alerts.next()
    expect(clock.slept).toEqual([1000])
  })

  it('count who leaves', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const listeners = async () => (await ask(handle, '/events/listeners')).json()
    const { body } = await handle(questionTo('/events'))
    let seen = 0
    for await (const event of body as AsyncIterable<Uint8Array>) {
      expect(new TextDecoder().decode(event)).toMatch(/^id: \d+\nevent: lent\ndata: \{.*\}\n\n$/)
      expect(await listeners()).toEqual({ open: 1, left: 0, ended: 0 })
      seen += 1
      if (seen === 3) break
    }
    expect(await listeners()).toEqual({ open: 0, left: 1, ended: 0 })
  })

  it('go on after the last event that was seen', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const answer = await ask(handle, '/events', { headers: [['Last-Event-ID', '7']] })
    expect(answer.text).toMatch(/^id: 8\n/)
    expect(answer.text.match(/^id: /gm)).toHaveLength(100)
  })
})

describe('members', () => {
  it('are known by their token, another one in every world', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const tokenIn = async (seed: number) => {
      const card = await ask(handle, '/cards', { method: 'POST', learner: { id: 'mara', seed } })
      return (card.json() as { token: string }).token
    }
    const loans = (authorization: string) =>
      ask(handle, '/loans', { headers: [['Authorization', authorization]] })
    expect((await loans(`Bearer ${await tokenIn(0)}`)).status).toBe(200)
    const stranger = await loans(`Bearer ${await tokenIn(2)}`)
    expect(stranger.status).toBe(401)
    expect(stranger.header('WWW-Authenticate')).toContain('error="invalid_token"')
    expect(stranger.text).not.toContain('card-')
    expect((await ask(handle, '/loans')).header('WWW-Authenticate')).toBe('Bearer realm="library"')
  })

  it('take a book home once', async () => {
    const { handle } = library({ clock: stillClock(), random: () => 0 })
    const { token } = (await ask(handle, '/cards', { method: 'POST' })).json() as { token: string }
    const lend = (book: number) =>
      ask(handle, '/loans', {
        method: 'POST',
        headers: [
          ['Authorization', `bearer ${token}`],
          ['Content-Type', 'application/json'],
        ],
        body: JSON.stringify({ book }),
      })
    const cover = 'https://files.test/covers/5.svg'
    expect((await lend(5)).json()).toEqual([{ id: 5, title: 'A Timetable for Two', cover }])
    expect([(await lend(5)).status, (await lend(99)).status]).toEqual([409, 422])
  })
})

import { describe, expect, it } from 'vitest'
import { ask, type Question, stillClock } from '../ask.fixture'
import { testEveryEndpoint } from '../every-endpoint.fixture'
import { library } from './index'

const services = () => ({ clock: stillClock(), random: () => 0.7 })
const open = () => library(services()).handle
const shared = open()
const inWorld = (seed: number): Question => ({ learner: { id: 'mara', seed } })
const search = async (query: string) =>
  (await ask(shared, `/search?${query}`)).json() as { title: string; year: number }[]

testEveryEndpoint(() => library(services()))

describe('the catalogue', () => {
  it('finds two books about railways after 2015', async () => {
    expect(await search('about=railways&after=2015')).toEqual([
      { title: 'Distant Signals', author: 'Mara Oduya', year: 2018, shelf: 'B4' },
      { title: 'The Night Mail', author: 'Tomas Lindqvist', year: 2021, shelf: 'C1' },
    ])
  })

  it.each([
    ['about=Railways&about=post', ['The Night Mail']],
    ['title=c%2B%2B', ['A Pinch of C++']],
    ['author=zo%C3%AB', ['The Cartographer’s Error']],
    ['about=tea&before=2016', ['The Teahouse Ledger']],
    ['about=nothing', []],
  ])('finds by %s', async (query, titles) => {
    expect((await search(query)).map(({ title }) => title)).toEqual(titles)
  })

  it('says what a year is', async () => {
    const answer = await ask(shared, '/search?after=soon')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('`after` must be a year such as 2015')
  })

  it('shows one book, or says that there is none', async () => {
    expect((await ask(shared, '/books/1')).json()).toMatchObject({
      id: 1,
      title: 'Distant Signals',
    })
    for (const id of ['9999', '01', '__proto__', '%zz']) {
      expect((await ask(shared, `/books/${id}`)).status).toBe(404)
    }
  })

  it('links from its front page to pages that exist', async () => {
    const { links } = (await ask(shared, '/')).json() as { links: Record<string, string> }
    for (const link of Object.values(links)) expect((await ask(shared, link)).status).toBe(200)
  })

  it('tells which methods a page answers', async () => {
    const refused = await ask(shared, '/search', { method: 'DELETE' })
    expect([refused.status, refused.header('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const asked = await ask(shared, '/shelf/1', { method: 'OPTIONS' })
    expect(asked.status).toBe(204)
    expect(asked.header('Allow')).toBe('DELETE, GET, HEAD, OPTIONS, PATCH, PUT')
    expect((await ask(shared, '/nowhere')).status).toBe(404)
    expect((await ask(shared, '/', { method: 'HEAD' })).bytes).toBeNull()
  })
})

describe('worlds', () => {
  it.each([0, 2, 4, 5, 6, 7])('%i has young books about Python', async (seed) => {
    const found = (await ask(shared, '/books?lang=python&after=2015', inWorld(seed))).json()
    expect((found as unknown[]).length).toBeGreaterThanOrEqual(2)
    for (const book of found as { lang: string; year: number }[]) {
      expect(book).toMatchObject({ lang: 'python' })
      expect(book.year).toBeGreaterThan(2015)
    }
  })

  it('differ in their books, rooms and hours', async () => {
    for (const target of ['/books', '/rooms/north', '/opening-hours', '/timetable', '/shelf']) {
      const [usual, other] = [await ask(shared, target), await ask(shared, target, inWorld(2))]
      expect(other.text, target).not.toBe(usual.text)
      expect((await ask(shared, target, inWorld(2))).text).toBe(other.text)
    }
  })
})

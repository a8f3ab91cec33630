import { describe, expect, it } from 'vitest'
import { ask, stillClock } from '../ask.fixture'
import { createLibrary } from './index'

const library = createLibrary({ clock: stillClock(), random: () => 0.7 })
const search = async (query: string) =>
  (await ask(library, `/search?${query}`)).json() as { title: string; year: number }[]

describe('the library', () => {
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
    const answer = await ask(library, '/search?after=soon')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('`after` must be a year such as 2015')
  })

  it('shows one book, or says that there is none', async () => {
    expect((await ask(library, '/books/1')).json()).toMatchObject({
      id: 1,
      title: 'Distant Signals',
    })
    for (const id of ['9999', '01', '__proto__', '%zz']) {
      expect((await ask(library, `/books/${id}`)).status).toBe(404)
    }
  })

  it('links from its front page to pages that exist', async () => {
    const { links } = (await ask(library, '/')).json() as { links: Record<string, string> }
    for (const link of Object.values(links)) expect((await ask(library, link)).status).toBe(200)
  })

  it('tells which methods a page answers', async () => {
    const refused = await ask(library, '/search', { method: 'DELETE' })
    expect([refused.status, refused.header('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const asked = await ask(library, '/search', { method: 'OPTIONS' })
    expect([asked.status, asked.header('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect((await ask(library, '/nowhere')).status).toBe(404)
    expect((await ask(library, '/', { method: 'HEAD' })).bytes).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { ask, stillClock } from '../ask.fixture'
import { library } from './index'

const { handle } = library({ clock: stillClock(), random: () => 0.7 })
const fetch = (target: string, seed = 0) =>
  ask(handle, target, { authority: 'library.test', learner: { id: 'mara', seed } })

/** The address that Link has for a relation, without its origin. */
function linkOf(link: string | undefined, relation: string): string | undefined {
  return new RegExp(`<http://library.test([^>]*)>; rel="${relation}"`).exec(link ?? '')?.[1]
}

describe('pages by number', () => {
  it.each([
    [0, 57],
    [1, 1],
    [3, 0],
  ])('of world %i lead to %i books, each once', async (seed, count) => {
    const ids: number[] = []
    let target: string | undefined = '/books'
    while (target !== undefined) {
      const page = await fetch(target, seed)
      ids.push(...(page.json() as { id: number }[]).map(({ id }) => id))
      target = linkOf(page.header('Link'), 'next')
    }
    expect(ids).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  })

  it('keep the criteria in their links', async () => {
    const page = await fetch('/books?tag=ships&tag=maps&per_page=1&title=%61')
    expect(linkOf(page.header('Link'), 'first')).toBe(
      '/books?tag=ships&tag=maps&per_page=1&title=%61&page=1',
    )
    expect(page.json()).toMatchObject([{ title: 'An Atlas of Harbours' }])
  })

  it('are empty beyond the last, and lead back', async () => {
    const page = await fetch('/books?page=99')
    expect(page.json()).toEqual([])
    expect(linkOf(page.header('Link'), 'prev')).toBe('/books?page=6')
    expect(linkOf(page.header('Link'), 'next')).toBeUndefined()
  })
})

describe('pages by cursor', () => {
  it.each([
    [0, [19, 19, 19, 0]],
    [1, [1]],
    [3, [0]],
  ])('of world %i have %j books', async (seed, sizes) => {
    const found: number[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await fetch(`/books?cursor=${cursor}`, seed)
      const { books, next } = page.json() as { books: unknown[]; next: string | null }
      expect(linkOf(page.header('Link'), 'next')).toBe(
        next === null ? undefined : `/books?cursor=${next}`,
      )
      found.push(books.length)
      cursor = next
    }
    expect(found).toEqual(sizes)
  })
})

it.each([
  ['page=0', '`page` must be a number from 1 to'],
  ['page=x', '`page` must be a number from 1 to'],
  ['per_page=51', '`per_page` must be a number from 1 to 50'],
  ['cursor=nonsense', 'The `cursor` is not one of ours'],
  ['tags=ships', 'There is no parameter `tags`'],
  ['lang=pyton', 'not `pyton`; try python'],
])('%s is 400', async (query, words) => {
  const answer = await fetch(`/books?${query}`)
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(words)])
})

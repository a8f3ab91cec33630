import { describe, expect, it } from 'vitest'
import type { Question } from '../ask.fixture'
import { githubUnderTest } from './github.fixture'

interface Match {
  readonly property: string
  readonly fragment: string
  readonly matches: readonly { readonly text: string; readonly indices: readonly number[] }[]
}
interface Item {
  readonly name: string
  readonly login: string
  readonly title: string
  readonly full_name: string
  readonly description: string
  readonly text_matches?: readonly Match[]
}
interface Found {
  readonly total_count: number
  readonly items: readonly Item[]
}

/** A search with the limits of a learner who has not searched yet. */
async function search(what: string, query: string, question?: Question): Promise<Found> {
  const answer = await githubUnderTest().asMe(`/search/${what}?${query}`, question)
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)])
  return answer.json() as Found
}
const named = async (query: string) =>
  (await search('repositories', query)).items.map(({ name }) => name)

describe('/search/repositories', () => {
  it.each([
    'q=requests%2Blanguage%3Apython',
    'q=requests+language:python',
    'q=requests%20language:Python',
  ])('finds requests first for %s', async (query) => {
    const { items, total_count } = await search('repositories', query)
    expect(items[0]).toMatchObject({ name: 'requests', full_name: 'psf/requests' })
    expect(items[0]?.description).not.toBe('')
    expect(total_count).toBe(items.length)
    expect(items.length).toBeGreaterThan(3)
    expect(items.map(({ name }) => name)).not.toContain('requests-js')
    expect(items[0]).not.toHaveProperty('text_matches')
  })

  it.each([
    ['q=user:lowtide', ['patient', 'tidewatch', 'ebb']],
    ['q=user:lowtide+language:python', ['patient', 'tidewatch']],
    ['q=user:lowtide+-language:python', ['ebb']],
    ['q=user:lowtide+NOT+tide', ['patient', 'ebb']],
    ['q=user:Ferrous+stars:>=2900', ['courier', 'oxide']],
    ['q=stars:>5000+forks:<1000', ['courier', 'dial']],
    ['q=topic:tea+topic:timer', ['steep', 'ten-minutes']],
    ['q=org:teahouse+user:kettleblack+kettle', ['kettle', 'pot']],
    ['q=language:c%2B%2B', ['kettle']],
    ['q=tea+in:name', ['tea-timer']],
    ['q=created:2012-01-01..2012-05-31', ['requests-oauth', 'exchange']],
    ['q=archived:true+pushed:<2017-01-01', ['exchange']],
    ['q=license:gpl-3.0+language:java', ['bookmobile']],
    ['q=repo:harbour-lights/points', ['points']],
    ['q=is:private', ['diary']],
    ['q=%22signal+box%22', ['signalbox', 'lamp-room']],
  ])('%s', async (query, names) => {
    expect(await named(query)).toEqual(names)
  })

  it('shows private repositories to their owner only', async () => {
    const answer = await githubUnderTest().get('/search/repositories?q=diary')
    expect(answer.json()).toMatchObject({ total_count: 0 })
    expect(await named('q=diary')).toEqual(['diary'])
  })

  it.each(['application/vnd.github.v3.text-match+json', 'application/vnd.github.text-match+json'])(
    'shows where the words were found for %s',
    async (accept) => {
      const { items } = await search('repositories', 'q=requests+language:python', {
        headers: [['Accept', accept]],
      })
      expect(items[0]?.text_matches).toEqual([
        {
          object_url: 'https://api.github.com/repos/psf/requests',
          object_type: 'Repository',
          property: 'name',
          fragment: 'requests',
          matches: [{ text: 'requests', indices: [0, 8] }],
        },
        expect.objectContaining({ property: 'description' }),
      ])
      for (const { fragment, matches } of items.flatMap((item) => item.text_matches ?? [])) {
        for (const { text, indices } of matches) expect(fragment.slice(...indices)).toBe(text)
      }
    },
  )

  it('leads through its pages by Link', async () => {
    const { asMe } = githubUnderTest()
    const seen: string[] = []
    const relations: string[] = []
    let target: string | undefined = '/search/repositories?q=stars:%3E0&per_page=25'
    while (target !== undefined) {
      const answer = await asMe(target)
      seen.push(...(answer.json() as Found).items.map(({ full_name }) => full_name))
      const link = answer.header('Link') ?? ''
      relations.push([...link.matchAll(/rel="(\w+)"/g)].map(([, name]) => name).join(' '))
      const next = /<https:\/\/api\.github\.com([^>]*)>; rel="next"/.exec(link)
      target = next?.[1]
    }
    expect(relations).toEqual(['next last', 'prev next last first', 'prev first'])
    expect(new Set(seen).size).toBe((await search('repositories', 'q=stars:>0')).total_count)
  })

  it('gives a hundred at most, and thirty to nonsense', async () => {
    for (const [size, count] of [
      ['1000', 66],
      ['0', 30],
      ['x', 30],
      ['1', 1],
    ] as const) {
      const { items } = await search('repositories', `q=stars:>=0+is:public&per_page=${size}`)
      expect(items.length).toBe(count)
    }
  })

  it('sorts by stars, forks and updates, either way', async () => {
    const down = await named('q=language:go+user:copperwire&sort=stars')
    expect(down).toEqual(['dial', 'switchboard', 'party-line', 'busy-signal'])
    const up = await named('q=language:go+user:copperwire&sort=forks&order=asc')
    expect(up).toEqual(down.toReversed())
    expect((await named('q=user:copperwire&sort=updated')).at(-1)).toBe('exchange')
  })

  it.each(['', 'q=', 'q=+'])('needs a query, not `%s`', async (query) => {
    const answer = await githubUnderTest().get(`/search/repositories?${query}`)
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'Search', field: 'q', code: 'missing' }],
    })
  })

  it.each([
    ['q=user:nobody-here', 'cannot be searched'],
    [`q=${'tea+'.repeat(80)}`, 'longer than 256 characters'],
    [`q=${'topic:tea+'.repeat(200)}`, 'longer than 1000 characters'],
  ])('refuses %s', async (query, message) => {
    const answer = await githubUnderTest().get(`/search/repositories?${query}`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
  })

  it('shows the first thousand results only', async () => {
    const status = async (page: string) =>
      (await githubUnderTest().get(`/search/repositories?q=tea&${page}`)).status
    expect(await status('per_page=100&page=11')).toBe(422)
    expect(await status('per_page=100&page=10')).toBe(200)
    expect(await status('per_page=30&page=34')).toBe(200)
  })

  it('finds nothing for words that nobody wrote', async () => {
    const nothing = { total_count: 0, incomplete_results: false, items: [] }
    expect(await search('repositories', 'q=zzzz')).toEqual(nothing)
  })

  it('has other figures with another seed, and the same first hit', async () => {
    const seeded = { learner: { id: 'mara', seed: 2 } }
    const { items } = await search('repositories', 'q=requests+language:python', seeded)
    expect(items[0]?.name).toBe('requests')
    const before = await search('repositories', 'q=requests+language:python')
    expect(items[0]).not.toEqual(before.items[0])
  })
})

describe('/search/issues', () => {
  const titled = async (query: string) =>
    (await search('issues', query)).items.map(({ title }) => title)

  it.each([
    ['q=glossary', 2],
    ['q=glossary+in:title', 1],
    ['q=is:pr+is:open', 2],
    ['q=is:merged+author:username', 1],
    ['q=label:%22help+wanted%22+repo:harbour-lights/signalbox+is:open', 3],
    ['q=repo:harbour-lights/signalbox+comments:>2', 5],
    ['q=commenter:username+no:assignee+state:closed', 2],
    ['q=author:night-mail+assignee:tomas-vrba', 2],
    ['q=repo:username/diary', 1],
  ])('%s finds %i', async (query, count) => {
    expect(await titled(query)).toHaveLength(count)
  })

  it('sorts by creation and comments', async () => {
    const [first] = await titled('q=repo:harbour-lights/signalbox&sort=created&order=asc')
    expect(first).toBe('Ring the bell when a train leaves')
    const { items } = await search('issues', 'q=kettle&sort=comments')
    expect(items[0]?.title).toContain('kettle')
  })

  it('finds what the learner wrote', async () => {
    const { asMe, send } = githubUnderTest()
    await send('POST', '/repos/teahouse/menu/issues', { title: 'Where is the zarphatee?' })
    const answer = await asMe('/search/issues?q=zarphatee')
    expect(answer.json()).toMatchObject({ total_count: 1 })
  })
})

describe('/search/users, /search/commits, /search/code', () => {
  it.each([
    ['users', 'q=mara', 1],
    ['users', 'q=type:org', 5],
    ['users', 'q=location:uji+type:user', 1],
    ['users', 'q=followers:>2+repos:>1', 4],
    ['commits', 'q=begin+user:teahouse', 6],
    ['code', 'q=darjeeling', 2],
    ['code', 'q=filename:readme.md+repo:teahouse/menu', 1],
  ])('%s: %s finds %i', async (what, query, count) => {
    expect((await search(what, query)).total_count).toBe(count)
  })

  it('want credentials for code', async () => {
    expect((await githubUnderTest().get('/search/code?q=tea')).status).toBe(401)
  })
})

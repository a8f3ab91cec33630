import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const signalbox = '/repos/harbour-lights/signalbox'

interface Issue {
  readonly number: number
  readonly state: string
  readonly updated_at: string
  readonly created_at: string
  readonly comments: number
  readonly labels: readonly { readonly name: string }[]
  readonly pull_request?: unknown
}

async function list(query: string, target = `${signalbox}/issues`): Promise<readonly Issue[]> {
  const answer = await githubUnderTest().asMe(`${target}?per_page=100&${query}`)
  expect(answer.status).toBe(200)
  return answer.json() as readonly Issue[]
}
const numbers = (issues: readonly Issue[]) => issues.map(({ number }) => number)

describe('/repos/{owner}/{repo}/issues', () => {
  it('shows open ones, the newest first', async () => {
    const issues = await list('')
    expect(new Set(issues.map(({ state }) => state))).toEqual(new Set(['open']))
    expect(numbers(issues)).toEqual(numbers(issues).toSorted((a, b) => b - a))
    const repository = (await githubUnderTest().get(signalbox)).json()
    expect(repository).toMatchObject({ open_issues_count: issues.length })
  })

  it('has sixty in all, pull requests among them', async () => {
    const issues = await list('state=all')
    expect(issues).toHaveLength(60)
    const pulls = issues.filter((issue) => issue.pull_request !== undefined)
    expect(numbers(pulls)).toEqual(numbers(await list('state=all', `${signalbox}/pulls`)))
  })

  it.each([
    ['labels=bug,help wanted', [55, 28]],
    ['labels=Good%20First%20Issue&state=closed', [11]],
    ['creator=kettleblack', [47]],
    ['assignee=jun-hayashi', [24]],
    ['assignee=none&labels=documentation', [42]],
    ['since=2024-05-20T00:00:00Z', [60, 59]],
    ['sort=updated&since=2024-05-01', [60, 59, 58]],
    ['sort=created&direction=asc&labels=bug', [28, 35, 50, 55, 56]],
    ['labels=nothing', []],
  ])('%s', async (query, expected) => {
    expect(numbers(await list(query))).toEqual(expected)
  })

  it('sorts by comments', async () => {
    const counts = (await list('sort=comments')).map(({ comments }) => comments)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('comes in pages', async () => {
    const { get } = githubUnderTest()
    const seen: number[] = []
    let target: string | undefined = `${signalbox}/issues?state=all&per_page=7`
    while (target !== undefined) {
      const answer = await get(target)
      seen.push(...numbers(answer.json() as Issue[]))
      target = /<https:\/\/api\.github\.com([^>]*)>; rel="next"/.exec(
        answer.header('Link') ?? '',
      )?.[1]
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index))
  })

  it.each(['state=ajar', 'sort=title', 'direction=left', 'since=yesterday'])(
    '%s is 422 with the field',
    async (query) => {
      const answer = await githubUnderTest().get(`${signalbox}/issues?${query}`)
      const [field, value] = query.split('=')
      expect(answer.status).toBe(422)
      expect(answer.json()).toMatchObject({
        errors: [{ resource: 'Issue', field, code: 'invalid', value }],
      })
    },
  )

  it('has one by its number, and says where a number is nothing', async () => {
    const { get } = githubUnderTest()
    expect((await get(`${signalbox}/issues/12`)).json()).toMatchObject({
      title: 'Fog',
      comments: 3,
      user: { login: 'leif-strand' },
      labels: [{ name: 'enhancement' }],
      author_association: 'MEMBER',
      closed_by: null,
    })
    expect((await get(`${signalbox}/issues/61`)).status).toBe(404)
  })
})

describe('/issues', () => {
  it('are those of the caller', async () => {
    expect(numbers(await list('', '/issues'))).toEqual([1])
    const created = await list('filter=created&state=all', '/issues')
    expect(created.length).toBeGreaterThan(5)
    expect((await list('filter=all&state=all', '/issues')).length).toBe(created.length)
    expect((await githubUnderTest().get('/issues')).status).toBe(401)
  })
})

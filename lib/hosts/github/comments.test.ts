import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const issues = '/repos/harbour-lights/signalbox/issues'

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

describe('comments', () => {
  it('are those of an issue, as many as it says', async () => {
    const { get } = githubUnderTest()
    const comments = (await get(`${issues}/57/comments`)).json() as Comment[]
    expect(comments.map(({ user }) => user.login)).toEqual(['mara-quill', 'tomas-vrba', 'username'])
    expect((await get(`${issues}/57`)).json()).toMatchObject({ comments: comments.length })
    const later = await get(`${issues}/57/comments?since=2024-04-16T00:00:00Z`)
    expect(later.json()).toHaveLength(2)
  })

  it('of a whole repository can be sorted', async () => {
    const { get } = githubUnderTest()
    const ids = async (query: string) =>
      ((await get(`${issues}/comments?per_page=100&${query}`)).json() as Comment[]).map(
        ({ id }) => id,
      )
    const all = await ids('')
    expect(all.length).toBeGreaterThan(60)
    expect(await ids('sort=created&direction=desc')).toEqual(all.toReversed())
  })

  it('can be added, changed and taken away', async () => {
    const { asMe, get, send } = githubUnderTest()
    const made = await send('POST', `${issues}/57/comments`, { body: 'I have begun.' })
    expect(made.status).toBe(201)
    const { id } = made.json() as Comment
    expect(made.header('Location')).toBe(`https://api.github.com${issues}/comments/${id}`)
    expect((await get(`${issues}/57`)).json()).toMatchObject({
      comments: 4,
      updated_at: '2024-06-01T12:00:00Z',
    })
    const changed = await send('PATCH', `${issues}/comments/${id}`, { body: 'I am done.' })
    expect(changed.json()).toMatchObject({ id, body: 'I am done.' })
    expect((await asMe(`${issues}/comments/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await get(`${issues}/comments/${id}`)).status).toBe(404)
    expect((await get(`${issues}/57`)).json()).toMatchObject({ comments: 3 })
  })

  it('of the fixture can be taken away, by whoever wrote them', async () => {
    const { asMe, get } = githubUnderTest()
    const [last] = ((await get(`${issues}/57/comments`)).json() as Comment[]).slice(-1)
    const target = `${issues}/comments/${last?.id}`
    expect((await asMe(target, { method: 'DELETE' })).status).toBe(204)
    expect((await get(target)).status).toBe(404)
    expect((await get(`${issues}/57`)).json()).toMatchObject({ comments: 2 })
    const jo = { learner: { id: 'jo', seed: 0 } }
    expect((await get(target, jo)).status).toBe(200)
  })

  it('need credentials, a text, and to be yours', async () => {
    const { get, send } = githubUnderTest()
    const target = `${issues}/57/comments`
    expect((await get(target, { method: 'POST', body: '{"body":"x"}' })).status).toBe(401)
    const empty = await send('POST', target, {})
    expect(empty.json()).toMatchObject({
      errors: [{ resource: 'IssueComment', field: 'body', code: 'missing_field' }],
    })
    const [first] = (await get(target)).json() as Comment[]
    const other = await send('PATCH', `${issues}/comments/${first?.id}`, { body: 'x' })
    expect(other.status).toBe(403)
    expect((await send('POST', `${issues}/999/comments`, { body: 'x' })).status).toBe(404)
  })
})

import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const signalbox = '/repos/harbour-lights/signalbox'
const issues = `${signalbox}/issues`

describe('POST …/issues', () => {
  it('makes an issue that its learner alone sees', async () => {
    const { asMe, get, send } = githubUnderTest()
    const made = await send('POST', issues, {
      title: 'Lamp',
      body: 'On.',
      labels: ['bug', 'lamp'],
      assignees: ['Tomas-Vrba'],
    })
    expect([made.status, made.reason]).toEqual([201, 'Created'])
    expect(made.header('Location')).toBe(`https://api.github.com${issues}/61`)
    expect(made.json()).toMatchObject({
      number: 61,
      state: 'open',
      title: 'Lamp',
      body: 'On.',
      user: { login: 'username' },
      assignee: { login: 'tomas-vrba' },
      labels: [
        { name: 'bug', default: true },
        { name: 'lamp', default: false },
      ],
      created_at: '2024-06-01T12:00:00Z',
    })
    expect((await get(`${issues}/61`)).json()).toMatchObject({ title: 'Lamp' })
    expect((await asMe(`${signalbox}/labels/lamp`)).status).toBe(200)
    const jo = { learner: { id: 'jo', seed: 0 } }
    expect((await get(`${issues}/61`, jo)).status).toBe(404)
    const before = (await get(signalbox, jo)).json() as { open_issues_count: number }
    const after = (await get(signalbox)).json() as { open_issues_count: number }
    expect(after.open_issues_count).toBe(before.open_issues_count + 1)
  })

  it.each([
    [{}, 'title', 'missing_field'],
    [{ title: '' }, 'title', 'missing_field'],
    [{ title: null, body: 'x' }, 'title', 'missing_field'],
    [{ title: 1 }, 'title', 'invalid'],
    [{ title: 'x'.repeat(257) }, 'title', 'custom'],
    [{ title: 'x', body: 7 }, 'body', 'invalid'],
    [{ title: 'x', body: 'x'.repeat(65_537) }, 'body', 'custom'],
    [{ title: 'x', labels: 'bug' }, 'labels', 'invalid'],
    [{ title: 'x', labels: [1] }, 'labels', 'invalid'],
    [{ title: 'x', assignees: ['nobody-here'] }, 'assignees', 'invalid'],
  ])('%j is 422 and names %s', async (sent, field, code) => {
    const answer = await githubUnderTest().send('POST', issues, sent)
    expect([answer.status, answer.reason]).toEqual([422, 'Unprocessable Entity'])
    expect(answer.json()).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'Issue', field, code }],
      documentation_url: 'https://docs.github.com/rest/issues/issues#create-an-issue',
    })
  })

  it.each([
    ['{', 'Problems parsing JSON'],
    ['\xff', 'Problems parsing JSON'],
    ['title=x', 'Problems parsing JSON'],
    ['[]', 'Body should be a JSON object'],
    ['null', 'Body should be a JSON object'],
  ])('%j is 400', async (body, message) => {
    const answer = await githubUnderTest().asMe(issues, { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ message })
  })

  it('needs credentials', async () => {
    const { get } = githubUnderTest()
    const answer = await get(issues, { method: 'POST', body: '{"title":"x"}' })
    expect(answer.status).toBe(401)
    expect(answer.json()).toMatchObject({ message: 'Requires authentication' })
  })

  it('is refused where a repository is archived, or is not', async () => {
    const { send } = githubUnderTest()
    const archived = await send('POST', '/repos/copperwire/exchange/issues', { title: 'x' })
    expect(archived.status).toBe(403)
    expect(archived.json()).toMatchObject({ message: expect.stringContaining('archived') })
    expect((await send('POST', '/repos/copperwire/nope/issues', { title: 'x' })).status).toBe(404)
  })

  it('keeps a bounded number for a learner', async () => {
    const { send, get, pass } = githubUnderTest()
    for (let count = 0; count < 100; count++) {
      expect((await send('POST', issues, { title: `${count}` })).status).toBe(201)
      pass(10)
    }
    const refused = await send('POST', issues, { title: 'one more' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('100 issues for you at most. POST /_roundtrip/forget')
    expect((await get('/_roundtrip/written')).json()).toMatchObject({
      issues: { kept: 100, most: 100 },
    })
    expect((await get('/_roundtrip/forget', { method: 'POST' })).status).toBe(204)
    expect((await send('POST', issues, { title: 'again' })).json()).toMatchObject({ number: 61 })
  })

  it('keeps a bounded number of characters', async () => {
    const { send } = githubUnderTest()
    const long = 'x'.repeat(20_000)
    expect((await send('POST', issues, { title: 'x', body: long })).status).toBe(201)
    expect((await send('POST', issues, { title: 'x', body: long })).status).toBe(403)
    expect((await send('POST', issues, { title: 'x', body: 'short' })).json()).toMatchObject({
      number: 62,
    })
  })

  it('writes half characters as U+FFFD', async () => {
    const { asMe } = githubUnderTest()
    const body = '{"title":"a\\ud800b","labels":["\\udc00"]}'
    const answer = await asMe(issues, { method: 'POST', body })
    expect(answer.json()).toMatchObject({ title: 'a\ufffdb', labels: [{ name: '\ufffd' }] })
  })
})

describe('PATCH …/issues/{number}', () => {
  it('closes and opens an issue', async () => {
    const { send } = githubUnderTest()
    const patch = async (body: unknown) => (await send('PATCH', `${issues}/57`, body)).json()
    expect(await patch({ state: 'closed', state_reason: 'not_planned' })).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_at: '2024-06-01T12:00:00Z',
    })
    expect(await patch({ state: 'open' })).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
    })
  })

  it('changes what it names, and nothing else', async () => {
    const { get, send } = githubUnderTest()
    const before = (await get(`${issues}/12`)).json() as object
    await send('PATCH', `${issues}/12`, { body: null, labels: ['question'] })
    const after = (await get(`${issues}/12`)).json()
    expect(after).toEqual({
      ...before,
      body: null,
      labels: [expect.objectContaining({ name: 'question' })],
      updated_at: '2024-06-01T12:00:00Z',
    })
  })

  it.each([
    [{ title: '' }, 'title'],
    [{ state: 'ajar' }, 'state'],
    [{ state_reason: 'tired' }, 'state_reason'],
  ])('%j is 422', async (sent, field) => {
    const answer = await githubUnderTest().send('PATCH', `${issues}/12`, sent)
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({ errors: [{ field }] })
  })

  it('needs credentials, and an issue', async () => {
    const { get, send } = githubUnderTest()
    expect((await get(`${issues}/12`, { method: 'PATCH', body: '{}' })).status).toBe(401)
    expect((await send('PATCH', `${issues}/999`, {})).status).toBe(404)
  })
})

import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const get = (query: string) => ask(createHttpbin(), `/problem${query}`)

describe('/problem', () => {
  it('is 400 and about nothing in particular by itself', async () => {
    const answer = await get('')
    expect([answer.status, answer.header('Content-Type')]).toEqual([
      400,
      'application/problem+json',
    ])
    expect(answer.json()).toEqual({ type: 'about:blank', title: 'Bad Request', status: 400 })
  })

  it('holds what the query says, members of its own included', async () => {
    const answer = await get('?status=422&type=/tea&title=T&detail=D&instance=/1&__proto__=p')
    expect([answer.status, answer.reason]).toEqual([422, 'UNPROCESSABLE ENTITY'])
    expect(answer.text).toBe(`{
  "__proto__": "p",
  "detail": "D",
  "instance": "/1",
  "status": 422,
  "title": "T",
  "type": "/tea"
}
`)
  })

  it.each(['?status=200', '?status=600', '?status=x', '?title=a&title=b'])(
    'refuses %s',
    async (query) => {
      const answer = await get(query)
      expect([answer.status, answer.header('Content-Type')]).toEqual([
        400,
        'text/plain; charset=utf-8',
      ])
    },
  )
})

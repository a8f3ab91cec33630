import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('/bearer', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['Bearer Bearer', 'Bearer'],
    ['Bearer  a b', ' a b'],
  ])('shows the token of %j', async (authorization, token) => {
    const answer = await ask(httpbin, '/bearer', { headers: [['Authorization', authorization]] })
    expect(answer.json()).toEqual({ authenticated: true, token })
  })

  it.each([undefined, '', 'Bearer', 'bearer abc', 'Basic abc', ' Bearer abc'])(
    'asks for one when there is %j',
    async (authorization) => {
      const answer = await ask(httpbin, '/bearer', {
        headers: authorization === undefined ? [] : [['Authorization', authorization]],
      })
      expect([answer.status, answer.header('WWW-Authenticate')]).toEqual([401, 'Bearer'])
      expect([answer.text, answer.header('Content-Type')]).toEqual(['', 'text/html; charset=utf-8'])
    },
  )
})

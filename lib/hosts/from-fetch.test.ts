import { describe, expect, it } from 'vitest'
import { ask } from './ask.fixture'
import { fromFetch } from './from-fetch'

describe('a Fetch-style handler as a host', () => {
  const echo = fromFetch(async (request) => {
    const headers = new Headers({ 'X-Method': request.method, 'X-Url': request.url })
    headers.append('Set-Cookie', 'a=1')
    headers.append('Set-Cookie', 'b=2')
    return new Response(`${request.headers.get('x-tea')}|${await request.text()}`, {
      status: 201,
      headers,
    })
  })

  it('gets the request and gives its response', async () => {
    const answer = await ask(echo, '/x%20y?z=1', {
      method: 'POST',
      headers: [['X-Tea', 'green']],
      body: 'hello',
    })
    expect(answer).toMatchObject({ status: 201, reason: 'Created', text: 'green|hello' })
    expect(answer.header('X-Url')).toBe('http://host.test/x%20y?z=1')
    expect(answer.headers.filter(([name]) => name === 'set-cookie')).toHaveLength(2)
  })

  it('drops the body of GET, which Fetch cannot carry', async () => {
    expect((await ask(echo, '/', { body: 'lost' })).text).toBe('null|')
  })

  it.each([
    ['TRACE', '/', 'host.test', 501],
    ['GET', '/', 'not a host', 400],
    ['B@D', '/', 'host.test', 400],
  ])('answers %s %s to %s itself with %i', async (method, target, authority, status) => {
    expect((await ask(echo, target, { method, authority })).status).toBe(status)
  })

  it('turns Response.error() into a reset connection', async () => {
    const broken = fromFetch(() => Response.error())
    await expect(ask(broken, '/')).rejects.toMatchObject({ kind: 'reset' })
  })
})

import { describe, expect, it } from 'vitest'
import { ask, askMessage, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'
import { titleCase } from './request-echo'

const httpbin = createHttpbin()

describe('/headers', () => {
  it('shows what arrived in title case, joins repeats, and invents nothing', async () => {
    const headers = [
      ['x-tokenauth', 'a'],
      ['DNT', '1'],
      ['X-A', 'one'],
      ['x-a', 'two'],
      ['X-Forwarded-For', '203.0.113.9'],
      ['Via', 'proxy'],
      ['__proto__', 'p'],
      ['Name', 'caf\u00e9'],
    ] as const
    const answer = await ask(httpbin, '/headers', { headers })
    expect(answer.json()).toEqual({
      headers: JSON.parse(
        '{"Dnt":"1","Host":"host.test","Name":"caf\u00e9","X-A":"one,two","X-Tokenauth":"a","__Proto__":"p"}',
      ) as object,
    })
    const all = await ask(httpbin, '/headers?show_env', { headers })
    expect(all.json()).toMatchObject({
      headers: { Via: 'proxy', 'X-Forwarded-For': '203.0.113.9' },
    })
  })

  it.each([
    ['x-a1b-2c', 'X-A1B-2C'],
    ['X-TokenAuth', 'X-Tokenauth'],
    ['content-md5', 'Content-Md5'],
    ['WWW-AUTHENTICATE', 'Www-Authenticate'],
    ["it's_a", "It'S_A"],
  ])('writes %s as %s', (name, title) => expect(titleCase(name)).toBe(title))
})

describe('/ip and /user-agent', () => {
  it('tell the peer, or what proxies say about it', async () => {
    expect((await ask(httpbin, '/ip')).json()).toEqual({ origin: '192.0.2.7' })
    const proxied = await ask(httpbin, '/ip', {
      headers: [['X-Forwarded-For', '203.0.113.9, 198.51.100.1']],
    })
    expect(proxied.json()).toEqual({ origin: '203.0.113.9, 198.51.100.1' })
  })

  it('tell the agent, or null', async () => {
    expect((await ask(httpbin, '/user-agent')).json()).toEqual({ 'user-agent': null })
    const named = await ask(httpbin, '/user-agent', { headers: [['user-agent', 'me/1']] })
    expect(named.json()).toEqual({ 'user-agent': 'me/1' })
  })
})

describe('the url', () => {
  const url = async (target: string, headers: [string, string][] = []) =>
    ((await ask(httpbin, target, { headers })).json() as { url: string }).url

  it.each([
    ['/get?a=%zz&b=%FF&c=%2F%20+%26', '/get?a=%zz&b=%FF&c=%2F%20+%26'],
    ['/get?a=%41%7e', '/get?a=A~'],
    ['/get?caf%C3%A9', '/get?café'],
    ['/get?%E6%97%A5%FF', '/get?%E6%97%A5%FF'],
    ['/get?', '/get'],
    ['/get?a?b#c', '/get?a?b#c'],
  ])('of %s', async (target, shown) => expect(await url(target)).toBe(`http://host.test${shown}`))

  it('has the scheme that a proxy in front reports', async () => {
    expect(await url('/get', [['X-Forwarded-Proto', 'https']])).toBe('https://host.test/get')
    expect(await url('/get', [['X-Forwarded-Protocol', 'https']])).toBe('https://host.test/get')
    expect(await url('/get', [['X-Forwarded-Ssl', 'on']])).toBe('https://host.test/get')
    expect(await url('/get', [['X-Forwarded-Ssl', 'off']])).toBe('http://host.test/get')
  })

  it('has the host of the connection when there is no Host field', async () => {
    const question = { ...questionTo('/get', { authority: 'host.test:81' }), headers: [] }
    expect((await askMessage(httpbin, question)).json()).toMatchObject({
      headers: {},
      url: 'http://host.test:81/get',
    })
  })
})

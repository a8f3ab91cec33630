import { beforeEach, describe, expect, it } from 'vitest'
import { allValues } from '../../http/headers'
import type { Host } from '../../http/message'
import { ask, passingClock, type Question } from '../ask.fixture'
import { shop } from './index'

let host: Host
let clock: ReturnType<typeof passingClock>
beforeEach(() => {
  clock = passingClock()
  host = shop({ clock, random: () => 0.7 }).handle
})

const post = (target: string, body: string, question: Question = {}) =>
  ask(host, target, {
    method: 'POST',
    body,
    ...question,
    headers: [['Content-Type', 'application/x-www-form-urlencoded'], ...(question.headers ?? [])],
  })
const logIn = () => post('/login', 'user=mara&password=earl+grey')
const profile = (cookie: string, seed = 0) =>
  ask(host, '/profile', { headers: [['Cookie', cookie]], learner: { id: 'mara', seed } })

describe('the account', () => {
  it('is opened by the form, and remembered by the cookie', async () => {
    const answer = await logIn()
    const field = answer.header('Set-Cookie') ?? ''
    expect(field).toMatch(/^session=[a-z0-9]{24}; HttpOnly; Path=\/; SameSite=Lax$/)
    const [cookie = ''] = field.split(';')
    expect((await profile(cookie)).json()).toMatchObject({ user: 'mara', points: 120 })
    const gone = await post('/logout', '', { headers: [['Cookie', cookie]] })
    expect(gone.header('Set-Cookie')).toMatch(/^session=; Expires=Thu, 01 Jan 1970.*Max-Age=0/)
    expect((await profile(cookie)).status).toBe(401)
  })

  it('forgets after an hour, and beyond five sessions', async () => {
    const sessions: string[] = []
    for (let count = 0; count < 6; count++) {
      sessions.push((await logIn()).header('Set-Cookie')?.split(';')[0] ?? '')
    }
    expect(new Set(sessions).size).toBe(6)
    expect((await profile(sessions[0] ?? '')).status).toBe(401)
    expect((await profile(sessions[5] ?? '')).status).toBe(200)
    clock.pass(3_600_000)
    expect((await profile(sessions[5] ?? '')).status).toBe(401)
  })

  it.each([
    ['user=mara&password=wrong', 403],
    ['user=jo&password=earl+grey', 403],
    ['user=mara', 422],
    ['', 415],
  ])('is not opened by %s', async (form, status) => {
    const headers =
      form === '' ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as const]
    const answer = await ask(host, '/login', { method: 'POST', headers, body: form })
    expect([answer.status, answer.header('Set-Cookie')]).toEqual([status, undefined])
    expect(answer.text).not.toContain('wrong"')
  })

  it('says to strangers how to get in', async () => {
    const stranger = await profile('session=none')
    expect(stranger.header('WWW-Authenticate')).toContain('form-action="/login"')
  })
})

describe('cookie scopes', () => {
  const set = async (scope: string) =>
    allValues((await ask(host, `/cookies/${scope}`)).headers, 'Set-Cookie')

  it.each([
    ['host', ['host=oolong; Path=/']],
    ['site', ['site=oolong; Domain=shop.test; Path=/']],
    ['path', ['path=oolong; Path=/x']],
    ['brief', ['brief=oolong; Max-Age=10; Path=/']],
    ['secure', ['secure=oolong; Secure; Path=/']],
    ['two', ['host=oolong; Path=/', 'site=oolong; Domain=shop.test; Path=/']],
  ])('%s is %j', async (scope, fields) => {
    expect(await set(scope)).toEqual(fields)
  })

  it('none takes all back', async () => {
    const fields = await set('none')
    expect(fields).toHaveLength(5)
    for (const field of fields) expect(field).toMatch(/Expires=Thu, 01 Jan 1970.*Max-Age=0/)
  })

  it('shows what came, whatever its name', async () => {
    const answer = await ask(host, '/x/cookies', {
      authority: 'a.shop.test',
      headers: [['Cookie', '__proto__=1; site=oolong']],
    })
    expect(answer.json()).toMatchObject({ host: 'a.shop.test', scheme: 'http' })
    expect(answer.text).toContain('"__proto__": "1"')
  })
})

describe('the basket', () => {
  it('lives in the cookie', async () => {
    const first = await post('/basket', 'tea=mint')
    const headers = [['Cookie', first.header('Set-Cookie')?.split(';')[0] ?? '']] as const
    const second = await post('/basket', 'tea=mint', { headers })
    expect(second.header('Set-Cookie')).toBe('basket=mint*2; Path=/')
    expect(second.json()).toEqual({ items: [{ tea: 'mint', cups: 2, price: 3.4 }], total: 6.8 })
    expect((await ask(host, '/basket')).json()).toEqual({ items: [], total: 0 })
  })

  it('does not take what the shop never gave', async () => {
    const headers = [
      ['Cookie', 'basket=mint*2.water*5.chai*0.chai*-1.__proto__*3.assam*1e9'],
    ] as const
    expect((await ask(host, '/basket', { headers })).json()).toMatchObject({
      items: [{ tea: 'mint', cups: 2 }],
    })
  })
})

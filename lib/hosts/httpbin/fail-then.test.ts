import { describe, expect, it } from 'vitest'
import { ask, stillClock } from '../ask.fixture'
import { createHttpbin } from './index'

const fresh = () => createHttpbin({ clock: stillClock() })
const learner = (id: string) => ({ learner: { id, seed: 0 } })

describe('/fail/…/then/…', () => {
  it('fails so many times, and then works for good', async () => {
    const httpbin = fresh()
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await ask(httpbin, '/fail/2/then/201')).status)
    expect(statuses).toEqual([503, 503, 201, 201, 201])
  })

  it('tells the attempt, and how to go on', async () => {
    const httpbin = fresh()
    const target = '/fail/1/then/200?key=tea&status=500&retry-after=2'
    const failure = await ask(httpbin, target)
    expect([failure.status, failure.reason]).toEqual([500, 'INTERNAL SERVER ERROR'])
    expect(failure.header('Retry-After')).toBe('2')
    expect(failure.json()).toEqual({ attempt: 1, failures_left: 0, key: 'tea', status: 500 })
    const success = await ask(httpbin, target)
    expect([success.status, success.reason, success.header('Retry-After')]).toEqual([
      200,
      'OK',
      undefined,
    ])
  })

  it('can fail by a date, which is never past', async () => {
    const httpbin = fresh()
    const date = async (form: string) =>
      (await ask(httpbin, `/fail/9/then/200?retry-after=${form}`)).header('Retry-After')
    // The clock stands at 12:00:00.9.
    expect(await date('date')).toBe('Sat, 01 Jun 2024 12:00:02 GMT')
    expect(await date('date:5')).toBe('Sat, 01 Jun 2024 12:00:06 GMT')
    expect(await date('0')).toBe('0')
  })

  it('counts each key and each learner apart, and any method', async () => {
    const httpbin = fresh()
    const get = async (key: string, id: string, method = 'GET') =>
      (await ask(httpbin, `/fail/1/then/200?key=${key}`, { ...learner(id), method })).status
    expect(await get('a', 'mara')).toBe(503)
    expect(await get('b', 'mara')).toBe(503)
    expect(await get('__proto__', 'mara')).toBe(503)
    expect(await get('a', 'noor')).toBe(503)
    expect(await get('a', 'mara', 'POST')).toBe(200)
    expect(await get('__proto__', 'mara', 'HEAD')).toBe(200)
    expect(await get('a', 'noor')).toBe(200)
  })

  it('does not mix up a key with a path', async () => {
    const httpbin = fresh()
    await ask(httpbin, '/fail/1/then/200')
    expect((await ask(httpbin, '/fail/1/then/200?key=1/200')).status).toBe(503)
    expect((await ask(httpbin, '/fail/1/then/200')).status).toBe(200)
  })

  it('begins again where that is wanted', async () => {
    const httpbin = fresh()
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) {
      statuses.push((await ask(httpbin, '/fail/2/then/200?again=true')).status)
    }
    expect(statuses).toEqual([503, 503, 200, 503, 503, 200])
  })

  it('is set back by /fail/reset, one key or all of the learner', async () => {
    const httpbin = fresh()
    const attempt = async (key: string, id = 'mara') =>
      (await ask(httpbin, `/fail/9/then/200?key=${key}`, learner(id))).json()
    for (const key of ['a', 'b']) await attempt(key)
    await attempt('a', 'noor')
    expect((await ask(httpbin, '/fail/reset?key=a')).json()).toEqual({ forgotten: 1 })
    expect((await ask(httpbin, '/fail/reset?key=unknown')).json()).toEqual({ forgotten: 0 })
    expect(await attempt('a')).toMatchObject({ attempt: 1 })
    expect(await attempt('b')).toMatchObject({ attempt: 2 })
    expect((await ask(httpbin, '/fail/reset', { method: 'POST' })).json()).toEqual({ forgotten: 2 })
    expect(await attempt('b')).toMatchObject({ attempt: 1 })
    expect(await attempt('a', 'noor')).toMatchObject({ attempt: 2 })
  })

  it('remembers so many keys and learners', async () => {
    const httpbin = createHttpbin({ limits: { keys: 3, learners: 2 } })
    const attempt = async (key: string, id = 'mara') =>
      (await ask(httpbin, `/fail/9/then/200?key=${key}`, learner(id))).json()
    for (const key of ['a', 'b', 'c', 'a', 'd']) await attempt(key)
    expect(await attempt('a')).toMatchObject({ attempt: 3 })
    expect(await attempt('b')).toMatchObject({ attempt: 1 })
    for (const id of ['noor', 'ole']) await attempt('a', id)
    expect(await attempt('a')).toMatchObject({ attempt: 1 })
    expect((await ask(httpbin, '/fail/9/then/200?key=abcd')).status).toBe(400)
  })

  it.each([
    ['/fail/101/then/200', '100 times'],
    ['/fail/1/then/99', '200 to 599'],
    ['/fail/1/then/200?status=100', '200 to 599'],
    ['/fail/1/then/200?status=x', 'whole number'],
    ['/fail/1/then/200?retry-after=soon', 'number of seconds'],
    ['/fail/1/then/200?retry-after=-1', 'number of seconds'],
    ['/fail/1/then/200?retry-after=86401', 'number of seconds'],
    ['/fail/1/then/200?again=maybe', 'true or false'],
  ])('refuses %s, and counts nothing', async (target, words) => {
    const httpbin = fresh()
    const answer = await ask(httpbin, target)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
    expect((await ask(httpbin, '/fail/reset')).json()).toEqual({ forgotten: 0 })
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../http/message'
import { ask, type Question, stillClock } from '../ask.fixture'
import { library } from './index'

let host: Host
beforeEach(() => {
  host = library({ clock: stillClock(), random: () => 0.7 }).handle
})

const send = (method: string, target: string, json?: unknown, question: Question = {}) =>
  ask(host, target, {
    method,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...question,
    headers: [['Content-Type', 'application/json'], ...(question.headers ?? [])],
  })
const titles = async () =>
  ((await ask(host, '/shelf')).json() as { title: string }[]).map(({ title }) => title)

describe('the shelf', () => {
  it('takes a book, changes it, and gives it back', async () => {
    const added = await send('POST', '/shelf', { title: 'Moss' })
    expect([added.status, added.header('Location')]).toEqual([201, '/shelf/3'])
    const patched = await send('PATCH', '/shelf/3', { title: 'Mosses', note: 'green' })
    expect(patched.json()).toEqual({
      id: '3',
      title: 'Mosses',
      author: '',
      year: null,
      note: 'green',
    })
    expect(await titles()).toEqual(['Leaves and Water', 'Narrow Gauge', 'Mosses'])
    expect((await send('DELETE', '/shelf/3')).status).toBe(204)
    expect((await send('DELETE', '/shelf/3')).status).toBe(404)
    expect(await titles()).toEqual(['Leaves and Water', 'Narrow Gauge'])
  })

  it('has one book after two PUTs, and two after two POSTs', async () => {
    const book = { title: 'Moss' }
    const statuses = []
    for (const [method, target] of [
      ['PUT', '/shelf/moss'],
      ['PUT', '/shelf/moss'],
      ['POST', '/shelf'],
      ['POST', '/shelf'],
    ] as const) {
      statuses.push((await send(method, target, book)).status)
    }
    expect(statuses).toEqual([201, 200, 201, 201])
    expect((await titles()).filter((title) => title === 'Moss')).toHaveLength(3)
  })

  it('is another one for every learner, and can be put back', async () => {
    await send('POST', '/shelf', { title: 'Moss' })
    const others = await ask(host, '/shelf', { learner: { id: 'jo', seed: 0 } })
    expect(others.json()).toHaveLength(2)
    expect((await send('DELETE', '/shelf')).status).toBe(204)
    expect(await titles()).toHaveLength(2)
  })

  it('refuses what is no JSON, naming what came', async () => {
    const form = await ask(host, '/shelf', {
      method: 'POST',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: 'title=Moss',
    })
    expect([form.status, form.header('Accept')]).toEqual([415, 'application/json'])
    expect(form.text).toContain('The server got a form (`title=Moss`), and says it wants JSON')
  })

  it('lists what is wrong', async () => {
    const answer = await send('POST', '/shelf', { title: '', year: 'x', colour: 1 })
    expect(answer.status).toBe(422)
    expect((answer.json() as { errors: { field: string }[] }).errors.map((e) => e.field)).toEqual([
      'title',
      'year',
      '',
    ])
    expect(await titles()).toHaveLength(2)
  })

  it('writes only over the version that If-Match names', async () => {
    const tag = (await ask(host, '/shelf/1')).header('ETag') ?? ''
    const headers = [['If-Match', tag]] as const
    expect((await send('PATCH', '/shelf/1', { note: 'mine' }, { headers })).status).toBe(200)
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      const late = await send(method, '/shelf/1', { title: 'Late' }, { headers })
      expect(late.status).toBe(412)
      expect(late.text).toContain('changed since you read it')
    }
    expect((await ask(host, '/shelf/1')).json()).toMatchObject({ note: 'mine' })
    const once = { headers: [['If-None-Match', '*']] as const }
    expect((await send('PUT', '/shelf/1', { title: 'Late' }, once)).status).toBe(412)
  })

  it('answers 304 to who has it', async () => {
    const tag = (await ask(host, '/shelf')).header('ETag') ?? ''
    const again = await ask(host, '/shelf', { headers: [['If-None-Match', tag]] })
    expect([again.status, again.bytes]).toEqual([304, null])
  })

  it('is full at 40 books', async () => {
    for (let count = 2; count < 40; count++) await send('POST', '/shelf', { title: 'Moss' })
    expect((await send('POST', '/shelf', { title: 'Moss' })).status).toBe(409)
    expect((await send('PUT', '/shelf/new', { title: 'Moss' })).status).toBe(409)
    expect((await send('PUT', '/shelf/3', { title: 'Moss' })).status).toBe(200)
  })

  it('takes any name as a name', async () => {
    expect((await send('PUT', '/shelf/constructor', { title: 'Moss' })).status).toBe(201)
    expect((await ask(host, '/shelf/toString')).status).toBe(404)
    expect((await send('PUT', '/shelf/a%2Fb', { title: 'Moss' })).status).toBe(400)
  })
})

describe('the notice board', () => {
  const write = (lines: string[], tag?: string) =>
    send('PUT', '/notice-board', { lines }, tag ? { headers: [['If-Match', tag]] } : {})

  it('cannot be written unread', async () => {
    const unread = await write(['Mine'])
    expect([unread.status, unread.header('ETag')]).toEqual([428, undefined])
  })

  it('has changed when you write, once', async () => {
    const read = async () => {
      const answer = await ask(host, '/notice-board')
      return { lines: (answer.json() as { lines: string[] }).lines, tag: answer.header('ETag') }
    }
    const first = await read()
    expect((await write([...first.lines, 'Mine'], first.tag)).status).toBe(412)
    const second = await read()
    expect(second.lines).toHaveLength(first.lines.length + 1)
    expect((await write([...second.lines, 'Mine'], second.tag)).status).toBe(200)
    expect((await read()).lines).toEqual([...second.lines, 'Mine'])
    await send('DELETE', '/notice-board')
    expect((await read()).lines).toEqual(first.lines)
  })
})

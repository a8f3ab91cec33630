import { describe, expect, it } from 'vitest'
import type { HttpResponse } from '../http/message'
import { ask, questionTo } from './ask.fixture'
import { OpenConnections } from './open-connections'
import { overConnection } from './over-connection'
import { ConnectionFailure } from './virtual-host'

const mara = { id: 'mara', seed: 0 }
const at = { where: 'https a.test 443', hostname: 'a.test' }

describe('connections that stand', () => {
  it('are found by name and place, each learner\u2019s own', () => {
    const connections = new OpenConnections()
    const opened = connections.open(mara, 'c1', at)
    expect(connections.find(mara, 'c1', at.where)).toBe(opened)
    expect(connections.find(mara, 'c1', 'https b.test 443')).toBeUndefined()
    expect(connections.find(mara, 'c2', at.where)).toBeUndefined()
    expect(connections.find({ id: 'jo', seed: 0 }, 'c1', at.where)).toBeUndefined()
    connections.close(mara, opened)
    expect(connections.find(mara, 'c1', at.where)).toBeUndefined()
  })

  it('and what is told of them, are limited', () => {
    const connections = new OpenConnections()
    for (let i = 0; i < 300; i += 1) {
      connections.open(mara, `c${i}`, { where: at.where, hostname: `${i}.test` })
    }
    expect(connections.find(mara, 'c199', at.where)).toBeUndefined()
    expect(connections.find(mara, 'c200', at.where)?.number).toBe(201)
    expect(connections.machines(mara).size).toBe(50)
    expect(connections.connections(mara)).toHaveLength(100)
    connections.forget(mara)
    expect(connections.machines(mara).size).toBe(0)
    expect(connections.find(mara, 'c299', at.where)).toBeUndefined()
  })
})

describe('messages over one', () => {
  function counted(answer: () => HttpResponse | Promise<HttpResponse>) {
    const connections = new OpenConnections()
    const connection = connections.open(mara, 'c1', at)
    const handle = overConnection(answer, connection, () => connections.close(mara, connection))
    const stands = () => connections.find(mara, 'c1', at.where) !== undefined
    return { connection, handle, stands }
  }
  const ok: HttpResponse = { status: 200, reason: 'OK', headers: [], body: new Uint8Array(1) }
  async function* pieces() {
    yield new Uint8Array(1)
    yield new Uint8Array(1)
  }

  it('are counted, and leave it standing', async () => {
    const { connection, handle, stands } = counted(() => ok)
    await Promise.all([ask(handle, '/'), ask(handle, '/'), ask(handle, '/', { method: 'HEAD' })])
    expect(connection).toMatchObject({
      requests: 3,
      machine: { opened: 1, requests: 3, underWay: 0, peak: 3 },
    })
    expect(stands()).toBe(true)
  })

  it('are under way while their body is read, and not when nobody reads it', async () => {
    const { connection, handle } = counted(() => ({ ...ok, body: pieces() }))
    const read = await handle(questionTo('/'))
    expect(connection.machine.underWay).toBe(0)
    const body = (read.body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    await body.next()
    expect(connection.machine.underWay).toBe(1)
    await body.return?.()
    expect(connection.machine.underWay).toBe(0)
  })

  it.each<[string, () => HttpResponse | Promise<HttpResponse>]>([
    ['says close', () => ({ ...ok, headers: [['Connection', 'close']] })],
    ['breaks the rules', () => ({ ...ok, verbatim: new Uint8Array() })],
    ['fails', () => Promise.reject(new ConnectionFailure('reset', 'Reset.'))],
  ])('end it when the machine %s', async (_what, answer) => {
    const { handle, stands, connection } = counted(answer)
    await ask(handle, '/').catch(() => {})
    expect(stands()).toBe(false)
    expect(connection.machine.underWay).toBe(0)
  })

  it('end it when the client says close, or leaves in the middle of a body', async () => {
    const closing = counted(() => ok)
    await ask(closing.handle, '/', { headers: [['Connection', 'close']] })
    expect(closing.stands()).toBe(false)
    const leaving = counted(() => ({ ...ok, body: pieces() }))
    const { body } = await leaving.handle(questionTo('/'))
    for await (const _piece of body as AsyncIterable<Uint8Array>) break
    expect(leaving.stands()).toBe(false)
  })
})

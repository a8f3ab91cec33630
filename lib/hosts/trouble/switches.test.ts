import { describe, expect, it } from 'vitest'
import { usualTerms } from '../../http/connection-terms'
import { ask } from '../ask.fixture'
import { connectionTo } from '../connection.fixture'
import { createInternet } from '../internet'
import { plannedFailures } from '../switchboard'

async function troubled() {
  const internet = createInternet()
  const trouble = await internet.connect(connectionTo('trouble.test'))
  const connect = (hostname: string, id = 'mara') =>
    internet.connect(connectionTo(hostname, { learner: { id, seed: 0 } }))
  return { internet, connect, ask: (target: string) => ask(trouble.handle, target) }
}

describe('the switches of trouble.test', () => {
  it('make the next connections fail, for one learner', async () => {
    const { ask, connect } = await troubled()
    const answer = await ask('/next/2/refused/api.github.com')
    expect(answer.json()).toEqual({
      failures: [{ host: 'api.github.com', failure: 'refused', left: 2 }],
    })
    await expect(connect('api.github.com')).rejects.toThrow(/refused.*asked for this/)
    expect((await connect('api.github.com', 'jo')).host.names).toContain('api.github.com')
    expect((await connect('library.test')).host.names).toContain('library.test')
    await expect(connect('api.github.com')).rejects.toMatchObject({ kind: 'refused' })
    expect((await connect('api.github.com')).host.names).toContain('api.github.com')
    expect((await ask('/')).json()).toEqual({ failures: [] })
  })

  it('can stay on, and be cleared', async () => {
    const { ask, connect } = await troubled()
    await ask('/always/dns/library.test')
    for (let i = 0; i < 5; i++) await expect(connect('library.test')).rejects.toThrow(/No machine/)
    await ask('/clear')
    expect((await connect('library.test')).host.names).toContain('library.test')
  })

  const atOnce = plannedFailures.filter((kind) => kind !== 'connect-timeout' && kind !== 'impostor')
  it.each(atOnce)('know %s', async (kind) => {
    const { ask, connect } = await troubled()
    await ask(`/next/1/${kind}/httpbin.org`)
    await expect(connect('httpbin.org')).rejects.toMatchObject({ kind })
  })

  it('put an impostor in the place of a machine, whom only a check of the certificate finds out', async () => {
    const { ask: tell, connect, internet } = await troubled()
    await tell('/next/2/impostor/api.github.com')
    await expect(connect('api.github.com')).rejects.toMatchObject({
      kind: 'tls',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    const terms = { ...usualTerms, verify: false, connection: 'c1' }
    const careless = connectionTo('api.github.com', { terms })
    const route = await internet.connect(careless)
    const headers = [['Authorization', 'Basic dXNlcm5hbWU6b3BlbiBzZXNhbWU=']] as const
    const answer = await ask(route.handle, '/user', { authority: 'api.github.com', headers })
    expect(answer.json()).toMatchObject({
      host: 'api.github.com',
      stolen: [{ name: 'Authorization', says: 'username:open sesame' }],
    })
    // The next connection leads to the machine, whatever its name.
    const real = await internet.connect(careless)
    expect(real.host.names).toContain('api.github.com')
    expect(real.facts.isReused).toBe(false)
  })

  it('leave a connection waiting until the client gives up', async () => {
    const { ask, internet } = await troubled()
    await ask('/next/1/connect-timeout/httpbin.org')
    const control = new AbortController()
    const waiting = internet.connect(connectionTo('httpbin.org', { signal: control.signal }))
    control.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
  })

  it.each([
    ['/next/1/refused/api.githb.com', 404, 'The closest is `api.github.com`.'],
    ['/next/1/boom/api.github.com', 404, '`boom` is no failure; choose from dns, refused'],
    ['/next/1001/refused/api.github.com', 400, 'At most 1000 connections'],
    ['/next/x/refused/api.github.com', 404, 'GET / lists'],
  ])('answer %s with %i', async (target, status, message) => {
    const { ask } = await troubled()
    const answer = await ask(target)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(message)
  })
})

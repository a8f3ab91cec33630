import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../http/message'
import { ask, passingClock } from '../ask.fixture'
import { testEveryEndpoint } from '../every-endpoint.fixture'
import { jobs } from './index'

testEveryEndpoint(() => jobs({ clock: passingClock(), random: () => 0.7 }))

let host: Host
let clock: ReturnType<typeof passingClock>
beforeEach(() => {
  clock = passingClock()
  host = jobs({ clock, random: () => 0.7 }).handle
})

async function order(report: string, seed = 0): Promise<string> {
  const answer = await ask(host, '/reports', {
    method: 'POST',
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({ report }),
    learner: { id: 'mara', seed },
  })
  expect([answer.status, answer.header('Retry-After')]).toEqual([202, '1'])
  return answer.header('Location') ?? ''
}
const state = async (location: string) =>
  ((await ask(host, location)).json() as { state: string }).state

describe('a report', () => {
  it('is queued, then running, then somewhere else', async () => {
    const location = await order('visits')
    expect(await state(location)).toBe('queued')
    clock.pass(5999)
    const running = await ask(host, location)
    expect(running.json()).toMatchObject({ state: 'running', percent: 99 })
    expect(running.header('Retry-After')).toBe('2')
    expect((await ask(host, `${location}/result`)).status).toBe(404)
    clock.pass(1)
    const done = await ask(host, location)
    expect([done.status, done.header('Location')]).toEqual([303, `${location}/result`])
    const { rows, total } = (await ask(host, `${location}/result`)).json() as {
      rows: { visits: number }[]
      total: number
    }
    expect(rows.reduce((sum, { visits }) => sum + visits, 0)).toBe(total)
    expect((await ask(host, '/jobs')).json()).toMatchObject([
      { id: 'last-week', state: 'done' },
      { id: 'all-shelves', state: 'running' },
      { polls: 3, cancels: 0 },
    ])
  })

  it('can be cancelled while it runs, which is counted', async () => {
    const location = await order('stocktaking')
    clock.pass(3_600_000)
    expect(await state(location)).toBe('running')
    expect((await ask(host, location, { method: 'DELETE' })).status).toBe(204)
    expect(await state(location)).toBe('cancelled')
    expect((await ask(host, '/jobs')).json()).toMatchObject([
      { cancels: 0 },
      { cancels: 0 },
      { state: 'cancelled', cancels: 1 },
    ])
  })

  it('can fail, and then there is nothing to cancel', async () => {
    const location = await order('damages')
    clock.pass(2000)
    expect((await ask(host, location)).json()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('could not be read'),
    })
    expect((await ask(host, location, { method: 'DELETE' })).status).toBe(409)
  })

  it('takes another time in another world, and is found by its own learner only', async () => {
    const location = await order('visits', 2)
    expect((await ask(host, location)).status).toBe(404)
    clock.pass(6000)
    const learner = { id: 'mara', seed: 2 }
    const outcome = (await ask(host, location, { learner })).status
    clock.pass(6000)
    expect((await ask(host, location, { learner })).status).toBe(303)
    const usual = await order('visits')
    clock.pass(6000)
    expect((await ask(host, usual)).status).toBe(303)
    expect([200, 303]).toContain(outcome)
  })

  it('is forgotten when 20 others were ordered since', async () => {
    const first = await order('visits')
    for (let count = 0; count < 20; count++) await order('visits')
    expect((await ask(host, first)).status).toBe(404)
    expect((await ask(host, '/jobs')).json()).toHaveLength(20)
  })

  it('must be one of those that there are', async () => {
    const body = JSON.stringify({ report: 'weather' })
    const headers = [['Content-Type', 'application/json']] as const
    const answer = await ask(host, '/reports', { method: 'POST', headers, body })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/visits.*damages.*stocktaking/)
  })
})

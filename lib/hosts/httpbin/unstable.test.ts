import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

describe('/unstable', () => {
  it('fails by chance, as often as it should', async () => {
    let chance = 0
    const httpbin = createHttpbin({ random: () => chance })
    const status = async (query: string) => (await ask(httpbin, `/unstable${query}`)).status
    const statuses: number[] = []
    for (chance of [0, 0.29, 0.3, 0.99]) statuses.push(await status('?failure_rate=0.3'))
    expect(statuses).toEqual([500, 500, 200, 200])
    chance = 0.49
    expect(await status('')).toBe(500)
    chance = 0
    expect(await status('?failure_rate=0')).toBe(200)
    chance = 0.999
    expect(await status('?failure_rate=1')).toBe(500)
  })

  it('has the same answer for the same seed, and others for others', async () => {
    const httpbin = createHttpbin()
    const run = async () => {
      const statuses: number[] = []
      for (let seed = 0; seed < 100; seed++) {
        statuses.push((await ask(httpbin, `/unstable?seed=${seed}`)).status)
      }
      return statuses
    }
    const first = await run()
    expect(await run()).toEqual(first)
    const failures = first.filter((status) => status === 500).length
    expect(failures).toBeGreaterThan(30)
    expect(failures).toBeLessThan(70)
  })

  it.each(['-0.1', '1.1', 'x', '', 'NaN', '1e400'])('refuses a rate of %s', async (rate) => {
    const answer = await ask(createHttpbin(), `/unstable?failure_rate=${rate}`)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('from 0 to 1')])
  })
})

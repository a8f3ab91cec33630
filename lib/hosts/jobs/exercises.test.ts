/** The exercises of the lesson on work that takes a while, solved with our client. */
import { expect, it } from 'vitest'
import requests from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { jobs } from './index'

const URL = 'https://jobs.test'

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, (services) => [jobs(services)], solve)

it.each([[0], [2], [7]])(
  '24.1 waits for the report with growing patience in world %i',
  async (seed) => {
    await play(seed, async ({ sent, wait }) => {
      const accepted = await requests.post(`${URL}/reports`, { json: { report: 'visits' } })
      expect(accepted.statusCode).toBe(202)
      const job = `${URL}${accepted.headers.Location}`
      let patience = Number(accepted.headers['Retry-After'])
      let total: number | undefined
      while (total === undefined) {
        await wait(patience)
        patience *= 2
        const response = await requests.get(job)
        // A 303 is followed: what comes then is the report.
        if (response.history.length > 0) total = response.json().total
        else expect(response.json().state).toBe('running')
      }
      expect(total).toBeGreaterThan(0)
      const polls = sent.filter(({ target }) => /^\/jobs\/[^/]+$/.test(target))
      expect(polls.length).toBeLessThanOrEqual(6)
    })
  },
)

it('24.2 cancels when the budget is spent', async () => {
  await play(0, async ({ sent, seconds, wait }) => {
    const accepted = await requests.post(`${URL}/reports`, { json: { report: 'stocktaking' } })
    const job = `${URL}${accepted.headers.Location}`
    for (let patience = 1; seconds() + patience <= 20; patience *= 2) {
      await wait(patience)
      expect((await requests.get(job)).json().state).toBe('running')
    }
    expect((await requests.delete(job)).statusCode).toBe(204)
    expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
    expect((await requests.get(job)).json().state).toBe('cancelled')
    expect(seconds()).toBeLessThanOrEqual(20)
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HTTPAdapter, Retry } from '../../requests/adapters'
import { setClock } from '../../requests/clock'
import requests, { Session } from '../../requests/index'
import { type CourseNetwork, carriers, courseNetwork } from '../../tunnel/carrier-network.fixture'
import { passingClock } from '../ask.fixture'
import { failureOf } from './failure.fixture'

const FLAKY = 'https://flaky.test'

let network: CourseNetwork
afterEach(() => {
  network.close()
  setClock(null)
  expect(network.faults).toEqual([])
})

/** Statuses, or the names of exceptions, of so many calls one after the other; the first two are less patient. */
async function outcomes(url: string, count: number): Promise<(number | string)[]> {
  const short = /mode=(connect-)?timeout/.exec(url)
  const impatience = short?.[1] === undefined ? ([5, 0.4] as const) : ([0.4, 5] as const)
  const found: (number | string)[] = []
  for (let i = 0; i < count; i += 1) {
    found.push(
      await requests.get(url, { timeout: short && i < 2 ? [...impatience] : 5 }).then(
        (response) => response.statusCode,
        (error: Error) => error.name,
      ),
    )
  }
  return found
}

const hits = async (key: string) => (await requests.get(`${FLAKY}/hits/${key}`)).json()

describe.each(carriers)('%s', (carrier) => {
  beforeEach(async () => {
    network = await courseNetwork({ carrier })
  })

  test.each([
    ['503', [503, 503, 200, 200]],
    ['429', [429, 429, 200, 200]],
    ['refused', ['ConnectionError', 'ConnectionError', 200, 200]],
    ['connect-timeout', ['ConnectTimeout', 'ConnectTimeout', 200, 200]],
    ['reset', ['ConnectionError', 'ConnectionError', 200, 200]],
    ['closed', ['ConnectionError', 'ConnectionError', 200, 200]],
    ['timeout', ['ReadTimeout', 'ReadTimeout', 200, 200]],
  ])('fails twice by %s, and then not any more', async (mode, expected) => {
    const url = `${FLAKY}/fail/2/then/200?mode=${mode}&key=tea`
    expect(await outcomes(url, 4)).toEqual(expected)
    expect(await hits('tea')).toMatchObject({ requests: 4, failed: 2, succeeded: 2 })
  })

  test('a refused connection looks like one', async () => {
    const url = `${FLAKY}/fail/1/then/200?mode=refused`
    expect(await failureOf(requests.get(url))).toEqual({
      name: 'ConnectionError',
      message:
        "HTTPSConnectionPool(host='flaky.test', port=443): Max retries exceeded with url: /fail/1/then/200?mode=refused (Caused by NewConnectionError: Failed to establish a new connection: [Errno 111] Connection refused. `flaky.test` refused the connection: you asked for this in the address.)",
      code: 'ECONNREFUSED',
    })
  })

  test('a session meets refusals, too: no connection is kept', async () => {
    const session = new Session()
    session.mount(`${FLAKY}/`, new HTTPAdapter({ maxRetries: 2 }))
    expect((await session.get(`${FLAKY}/hits`)).statusCode).toBe(200)
    const response = await session.get(`${FLAKY}/fail/2/then/200?mode=refused`)
    expect(response.json()).toEqual({
      key: 'fail-2-then-200-refused',
      method: 'GET',
      requests: 3,
      failed: 2,
    })
  })
})

describe('flaky.test', () => {
  const clock = passingClock()
  beforeEach(async () => {
    network = await courseNetwork({ services: { clock, random: () => 0.5 } })
    // The client's waits pass on the clock of the hosts.
    setClock({
      now: () => clock.now(),
      sleep: async (seconds, signal) =>
        clock.sleep(seconds * 1000, signal ?? new AbortController().signal),
    })
  })

  const retrying = (options: ConstructorParameters<typeof Retry>[0]) => {
    const session = new Session()
    session.mount(`${FLAKY}/`, new HTTPAdapter({ maxRetries: new Retry(options) }))
    return session
  }

  test('back-off grows as the client says, which the gaps show', async () => {
    const session = retrying({ total: 4, statusForcelist: [503], backoffFactor: 0.5 })
    await session.get(`${FLAKY}/fail/3/then/200?key=gaps`)
    expect((await hits('gaps')).gaps).toEqual([0, 1, 2])
  })

  test.each(['retry-after', 'retry-after-date'])(
    'who obeys %s is never too early',
    async (name) => {
      const session = retrying({ total: 3, statusForcelist: [503] })
      const response = await session.get(`${FLAKY}/fail/2/then/200?key=patient&${name}=7`)
      expect(response.statusCode).toBe(200)
      const { gaps, too_early } = await hits('patient')
      expect(too_early).toBe(0)
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(7)
      for (const gap of gaps) expect(gap).toBeLessThanOrEqual(8)
    },
  )

  test('who does not is counted', async () => {
    const url = `${FLAKY}/fail/2/then/200?key=hasty&retry-after=7&mode=429`
    const first = await requests.get(url)
    expect(first.headers['Retry-After']).toBe('7')
    expect(first.json().message).toBe('Request 1 of `hasty` fails, as you asked: the first 2 do.')
    await requests.get(url)
    expect(await hits('hasty')).toMatchObject({ requests: 2, too_early: 1 })
  })

  test('a date is one, and not before the seconds are over', async () => {
    const { headers } = await requests.get(`${FLAKY}/fail/1/then/200?retry-after-date=2`)
    const moment = Date.parse(headers['Retry-After'] ?? '')
    expect(moment).toBeGreaterThanOrEqual(clock.now() + 2000)
    expect(moment).toBeLessThan(clock.now() + 3000)
  })

  test('it can begin anew after each success, by itself or when asked', async () => {
    const again = `${FLAKY}/fail/1/then/204?again=yes`
    expect(await outcomes(again, 4)).toEqual([503, 204, 503, 204])
    const once = `${FLAKY}/fail/1/then/404?key=once`
    expect(await outcomes(once, 3)).toEqual([503, 404, 404])
    await requests.delete(`${FLAKY}/hits/once`)
    expect(await outcomes(once, 2)).toEqual([503, 404])
    expect((await requests.get(`${FLAKY}/hits`)).json().keys.length).toBe(2)
    expect((await requests.delete(`${FLAKY}/hits`)).json()).toEqual({ keys: [] })
    expect(await outcomes(once, 2)).toEqual([503, 404])
  })

  test('some failures are another number for each seed, and always the same', async () => {
    const failures = async (seed: number) => {
      network.close()
      network = await courseNetwork({ learner: () => ({ id: 'mara', seed }) })
      const found = await outcomes(`${FLAKY}/fail/some/then/200`, 6)
      return found.filter((status) => status === 503).length
    }
    const bySeed: number[] = []
    for (let seed = 0; seed < 8; seed += 1) bySeed.push(await failures(seed))
    expect(bySeed[0]).toBe(2)
    expect(new Set(bySeed).size).toBeGreaterThan(2)
    expect(bySeed.every((count) => count >= 1 && count <= 4)).toBe(true)
    expect(await failures(5)).toBe(bySeed[5])
  })

  test('learners do not see each other\u2019s requests', async () => {
    const names = ['mara', 'jo', 'jo']
    network.close()
    network = await courseNetwork({ learner: () => ({ id: names.shift() ?? '', seed: 0 }) })
    expect(await outcomes(`${FLAKY}/fail/1/then/200`, 3)).toEqual([503, 503, 200])
  })

  test.each([
    ['/fail/101/then/200', 'What stands after `fail` must be a number up to 100, or some.'],
    ['/fail/x/then/200', 'What stands after `fail` must be a number up to 100, or some.'],
    ['/fail/1/then/100', 'The status after `then` must be a number from 200 to 599.'],
    [
      '/fail/1/then/200?mode=boom',
      'The `mode` must be a status from 400 to 599, or one of refused, connect-timeout, reset, closed, timeout.',
    ],
    [
      '/fail/1/then/200?mode=200',
      'The `mode` must be a status from 400 to 599, or one of refused, connect-timeout, reset, closed, timeout.',
    ],
    [
      '/fail/1/then/200?key=a%20b',
      'A `key` is 1 to 64 letters, digits, dots, dashes and underscores.',
    ],
    [
      '/fail/1/then/200?mode=reset&retry-after=1',
      'Only an answer can say `retry-after`; leave it out, or give a status as mode.',
    ],
    [
      '/fail/1/then/200?retry-after=1&retry-after-date=1',
      'Give `retry-after` or `retry-after-date`, not both: an answer has one.',
    ],
    ['/fail/1/then/200?retry-after=soon', '`retry-after` must be a number from 0 to 3600.'],
    [
      '/fail/1/then/200?retries=1',
      'There is no parameter `retries`; there are mode, retry-after, retry-after-date, key, again.',
    ],
  ])('%s is a 400', async (target, message) => {
    const response = await requests.get(`${FLAKY}${target}`)
    expect([response.statusCode, response.json().message]).toEqual([400, message])
  })

  test('keys are remembered within bounds, prototype names like others', async () => {
    await outcomes(`${FLAKY}/fail/1/then/200?key=__proto__`, 1)
    expect(await hits('__proto__')).toMatchObject({ key: '__proto__', requests: 1 })
    for (let i = 0; i < 60; i += 1) await outcomes(`${FLAKY}/fail/0/then/200?key=k${i}`, 1)
    const { keys } = (await requests.get(`${FLAKY}/hits`)).json()
    expect(keys.length).toBe(50)
    expect(await hits('__proto__')).toMatchObject({ requests: 0 })
  })
})

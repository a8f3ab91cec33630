/** The exercises of the lessons about machines that fail, solved with our client, in two worlds at least. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from '../../requests/adapters'
import {
  ConnectionError,
  ConnectTimeout,
  HTTPError,
  ReadTimeout,
  SSLError,
  Timeout,
} from '../../requests/exceptions'
import requests, { Session } from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { systemClock } from '../clock'
import type { HostServices } from '../services'
import { certified } from './certificates'
import { flaky } from './flaky'
import { identities } from './identities'
import { outcomes } from './outcomes'
import { slow } from './slow'
import { refused } from './unreachable'
import { waits } from './waits'

const inWorlds = it.each([[0], [2], [5]])

const machines = (services: HostServices) => [
  outcomes(services),
  waits(services),
  identities(services),
  slow(services),
  flaky(services),
  refused,
  ...certified(services),
]

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, machines, solve, systemClock)

// The timers ring one after the other as soon as nothing else is to do, so that timeouts come in time.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => void vi.useRealTimers())

/** What a function finds in a world. */
async function inWorld<Found>(
  seed: number,
  look: (exercise: Exercise) => Promise<Found>,
): Promise<Found> {
  const found: Found[] = []
  await play(seed, async (exercise) => void found.push(await look(exercise)))
  return found[0] as Found
}

/** The machines of a domain, as its own page tells them. */
async function namesAt(domain: string): Promise<string[]> {
  return (await requests.get(`https://${domain}/`)).json().machines
}

describe('lesson 13', () => {
  const trusted = (seed: number) =>
    inWorld(seed, async () => {
      const labels: Record<string, string> = {}
      for (const name of await namesAt('identities.test')) {
        try {
          await requests.get(`https://${name}/`)
          labels[name] = 'trust'
        } catch (error) {
          if (!(error instanceof SSLError)) throw error
          labels[name] = 'do not'
        }
      }
      return labels
    })

  it('13.1 sorts five machines, of which one can be trusted, another one in world 2', async () => {
    const first = await trusted(0)
    const second = await trusted(2)
    expect(first).toEqual({
      'a.identities.test': 'do not',
      'b.identities.test': 'trust',
      'c.identities.test': 'do not',
      'd.identities.test': 'do not',
      'e.identities.test': 'do not',
    })
    expect(Object.values(second).filter((label) => label === 'trust')).toHaveLength(1)
    expect(second['b.identities.test']).toBe('do not')
  })

  inWorlds('13.1 the course’s bundle trusts one other machine in world %i', async (seed) => {
    await play(seed, async () => {
      const answers = []
      for (const name of await namesAt('identities.test')) {
        const bundle = { verify: 'playground-ca.pem' }
        answers.push(await requests.get(`https://${name}/`, bundle).catch(() => null))
      }
      expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
    })
  })

  inWorlds('13.2 reaches internal.test safely in world %i', async (seed) => {
    await play(seed, async () => {
      await expect(requests.get('https://internal.test/')).rejects.toThrow(SSLError)
      const response = await requests.get('https://internal.test/', { verify: 'playground-ca.pem' })
      expect(response.json().visitor === 12).toBe(seed === 0)
    })
  })
})

describe('lesson 14', () => {
  it('14.1 says busy after 2 seconds; in world 2 the kitchen is quicker than that', async () => {
    const shown = (seed: number) =>
      inWorld(seed, async ({ seconds }) => {
        try {
          const response = await requests.get('https://slow.test/tables', { timeout: 2 })
          return [`${response.json().free} tables`, seconds()]
        } catch (error) {
          if (!(error instanceof Timeout)) throw error
          return ['busy', seconds()]
        }
      })
    const [word, waited] = await shown(0)
    expect(word).toBe('busy')
    expect(waited).toBeLessThanOrEqual(2.1)
    expect(await shown(2)).toEqual([expect.stringMatching(/^\d+ tables$/), 1])
  })

  it('14.2 knows which limit was hit, at another machine in world 2', async () => {
    const found = (seed: number) =>
      inWorld(seed, async () => {
        const names: Record<string, string> = {}
        for (const name of await namesAt('waits.test')) {
          const error = await requests.get(`https://${name}/`, { timeout: [1, 2] }).then(
            () => null,
            (reason: unknown) => reason,
          )
          names[name] =
            error instanceof ConnectTimeout
              ? 'connect'
              : error instanceof ReadTimeout
                ? 'read'
                : String(error)
        }
        return names
      })
    const first = { 'a.waits.test': 'connect', 'b.waits.test': 'read', 'c.waits.test': 'null' }
    const second = await found(2)
    expect(await found(0)).toEqual(first)
    expect(Object.values(second).sort()).toEqual(Object.values(first).sort())
    for (const [name, label] of Object.entries(first)) expect(second[name]).not.toBe(label)
  })

  it('14.3 keeps to a budget of 5 seconds, and reads the whole in world 2', async () => {
    const read = (seed: number) =>
      inWorld(seed, async ({ seconds }) => {
        const lines: string[] = []
        const response = await requests.get('https://slow.test/thermometer', {
          stream: true,
          timeout: 2,
        })
        for await (const line of response.iterLines({ decodeUnicode: true })) {
          lines.push(line)
          if (seconds() >= 4) break
        }
        await response.close()
        return { count: lines.length, seconds: seconds(), lines }
      })
    const first = await read(0)
    expect(first).toMatchObject({ count: 5, seconds: 4 })
    const second = await read(2)
    expect(second).toMatchObject({ count: 3, seconds: 2 })
    expect(second.lines).not.toEqual(first.lines.slice(0, 3))
  })
})

describe('lesson 15', () => {
  const label = async (name: string): Promise<string> => {
    try {
      const response = await requests.get(`https://${name}/`, { timeout: 1 })
      response.raiseForStatus()
      return 'fine'
    } catch (error) {
      if (error instanceof SSLError) return 'certificate'
      if (error instanceof Timeout) return 'slow'
      if (error instanceof HTTPError) return `${error.response?.statusCode}`
      if (error instanceof ConnectionError) {
        return error.code === 'ECONNREFUSED' ? 'refused' : 'reset'
      }
      throw error
    }
  }

  const labels = (seed: number) =>
    inWorld(seed, async () => {
      const found: Record<string, string> = {}
      for (const name of await namesAt('outcomes.test')) found[name] = await label(name)
      return found
    })

  it('15.1 labels six outcomes, all of them at other machines in world 2', async () => {
    const first = await labels(0)
    expect(first).toEqual({
      'a.outcomes.test': '404',
      'b.outcomes.test': 'refused',
      'c.outcomes.test': 'slow',
      'd.outcomes.test': 'certificate',
      'e.outcomes.test': 'reset',
      'f.outcomes.test': '503',
    })
    for (const seed of [1, 2, 3]) {
      const other = await labels(seed)
      expect(Object.values(other).sort()).toEqual(Object.values(first).sort())
      for (const name of Object.keys(first)) expect(other[name]).not.toBe(first[name])
    }
  })

  it('15.1 a bad certificate cannot be got around by leaving TLS out', async () => {
    await play(0, async () => {
      await expect(requests.get('http://d.outcomes.test/')).rejects.toThrow(SSLError)
      const careless = await requests.get('https://d.outcomes.test/', { verify: false })
      expect(careless.statusCode).toBe(200)
    })
  })
})

describe('lesson 16', () => {
  inWorlds('16.1 tries again at one name only, in world %i', async (seed) => {
    await play(seed, async () => {
      await using session = new Session()
      session.mount('https://flaky.test', new HTTPAdapter({ maxRetries: 4 }))
      const path = '/fail/some/then/200?mode=refused'
      const response = await session.get(`https://flaky.test${path}&key=often`)
      expect(response.statusCode).toBe(200)
      await expect(session.get(`https://shaky.test${path}&key=once`)).rejects.toThrow(
        ConnectionError,
      )
      const counted = async (key: string) =>
        (await session.get(`https://flaky.test/hits/${key}`)).json().requests
      expect((await counted('often')) === 3).toBe(seed === 0)
      expect(await counted('once')).toBe(1)
    })
  })
})

import { describe, expect, it } from 'vitest'
import { HTTPAdapter, Retry } from '../../requests/adapters'
import { ConnectionError } from '../../requests/exceptions'
import { Session } from '../../requests/index'
import { exercise } from '../../tunnel/carrier-exercise.fixture'
import { ask, passingClock, type Question } from '../ask.fixture'
import { files } from '../files/index'
import { branch } from './branch'

const authority = 'branch.library.test'

function open(seed = 0) {
  const clock = passingClock()
  const { handle } = branch({ clock, random: () => 0.5 })
  const learner = { id: 'mara', seed }
  const get = (target: string, question: Question = {}) =>
    ask(handle, target, { authority, learner, ...question })
  return { clock, get }
}

/** A status, or how the connection failed. */
const outcomeOf = (asked: Promise<{ status: number }>) =>
  asked.then(
    ({ status }) => status,
    (error: { kind: string }) => error.kind,
  )

describe('the line of the branch', () => {
  it.each([
    [0, [503, 200, 'reset', 200, 503]],
    [2, ['reset', 200, 503, 200, 'reset']],
  ])('fails every other address at first in world %i', async (seed, outcomes) => {
    const { get } = open(seed)
    const first = []
    for (const page of [1, 2, 3, 4, 5]) first.push(await outcomeOf(get(`/books?page=${page}`)))
    expect(first).toEqual(outcomes)
    for (const page of [1, 2, 3, 4, 5])
      expect(await outcomeOf(get(`/books?page=${page}`))).toBe(200)
  })

  it('says when to come again', async () => {
    const { get } = open()
    expect((await get('/books')).header('Retry-After')).toBe('1')
  })

  it('lets ten requests through in four seconds, and does not count what failed', async () => {
    const { clock, get } = open()
    await get('/')
    const left = []
    for (let count = 0; count < 10; count++)
      left.push((await get('/')).header('RateLimit-Remaining'))
    expect(left).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0'])
    const refused = await get('/')
    expect([refused.status, refused.header('Retry-After')]).toEqual([429, '4'])
    clock.pass(4000)
    expect((await get('/')).status).toBe(200)
  })

  it('leads from page to page at the branch', async () => {
    const { get } = open(2)
    await outcomeOf(get('/'))
    expect((await get('/books')).header('Link')).toContain(`<http://${authority}/books?page=2>`)
  })

  it.each([
    [0, 4, 5],
    [2, 5, 4],
  ])('loses the answer of every other book in world %i, and lends it', async (seed, lost, told) => {
    const { get } = open(seed)
    const { token } = (await get('/cards', { method: 'POST' })).json() as { token: string }
    const headers = [
      ['Authorization', `Bearer ${token}`],
      ['Content-Type', 'application/json'],
    ] as const
    const borrow = (book: number) =>
      outcomeOf(get('/loans', { method: 'POST', headers, body: JSON.stringify({ book }) }))
    expect([await borrow(lost), await borrow(told), await borrow(lost)]).toEqual([
      'reset',
      201,
      409,
    ])
  })
})

describe('capstone A', () => {
  it.each([[0], [2]])('can be done with the client in world %i', async (seed) => {
    const machines = (services: Parameters<typeof branch>[0]) => [branch(services), files(services)]
    await exercise(seed, machines, async ({ sent }) => {
      await using session = new Session()
      const retries = new Retry({ total: 3, statusForcelist: [503] })
      session.mount(`https://${authority}/`, new HTTPAdapter({ maxRetries: retries }))
      const books: { id: number }[] = []
      let address: string | undefined = `https://${authority}/books`
      while (address !== undefined) {
        const page = await session.get(address)
        page.raiseForStatus()
        books.push(...page.json())
        address = page.links.next?.url
      }
      const { token } = (await session.post(`https://${authority}/cards`)).json()
      const headers = { Authorization: `Bearer ${token}` }
      const lost = books.find(({ id }) => id % 2 === (seed === 0 ? 0 : 1))
      const lending = session.post(`https://${authority}/loans`, {
        json: { book: lost?.id },
        headers,
      })
      await expect(lending).rejects.toThrow(ConnectionError)
      const [loan] = (await session.get(`https://${authority}/loans`, { headers })).json()
      expect(loan.id).toBe(lost?.id)
      expect((await session.get(loan.cover)).statusCode).toBe(200)
      expect(
        sent.filter(({ method, target }) => `${method} ${target}` === 'POST /loans'),
      ).toHaveLength(1)
    })
  })
})

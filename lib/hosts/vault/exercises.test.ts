/** The exercises of the lessons that ask vault.test, solved with our client. */
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AuthBase, HTTPBasicAuth } from '../../requests/auth'
import requests, { type PreparedRequest, Session } from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { fieldValue } from '../header-fields'
import { echoes } from '../trouble/echo'
import { vault } from './index'

const URL = 'https://vault.test'
const inWorlds = it.each([[0], [2]])
const keeper = ['keeper', 'open sesame'] as const

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, (services) => [vault(services), ...echoes(services)], solve)

class TokenAuth extends AuthBase {
  readonly #token: string
  constructor(token: string) {
    super()
    this.#token = token
  }

  call(request: PreparedRequest): PreparedRequest {
    if (new globalThis.URL(request.url).hostname === 'vault.test') {
      request.headers.set('X-Vault-Token', this.#token)
    }
    return request
  }
}

describe('lesson 11', () => {
  inWorlds('11.1 enters by Basic in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const outside = await requests.get(`${URL}/door`)
      expect(outside.headers['WWW-Authenticate']).toMatch(/^Basic realm="vault"/)
      const inside = await requests.get(`${URL}/door`, { auth: keeper })
      expect(inside.json().word).toBe(seed === 0 ? 'lantern' : 'anchor')
      const header = `Basic ${btoa('keeper:open sesame')}`
      expect(fieldValue(sent[1]?.headers ?? [], 'Authorization')).toBe(header)
    })
  })

  it('11.3 knows 401 from 403', async () => {
    await play(0, async () => {
      const visitor = new HTTPBasicAuth('visitor', 'tea time')
      const statuses = [
        (await requests.get(`${URL}/strongroom`)).statusCode,
        (await requests.get(`${URL}/strongroom`, { auth: visitor })).statusCode,
        (await requests.get(`${URL}/strongroom`, { auth: keeper })).statusCode,
      ]
      expect(statuses).toEqual([401, 403, 200])
    })
  })
})

describe('lesson 11, in two worlds', () => {
  it.each([
    [0, { east: 401, west: 403 }],
    [2, { east: 403, west: 401 }],
  ])('11.3 world %i: one gate asks, the other refuses', async (seed, wanted) => {
    await play(seed, async () => {
      const found: Record<string, number> = {}
      for (const gate of ['east', 'west']) {
        const response = await requests.get(`${URL}/gates/${gate}`)
        found[gate] = response.statusCode
        const challenge = response.headers['WWW-Authenticate']
        expect(challenge !== undefined).toBe(response.statusCode === 401)
        const named = await requests.get(`${URL}/gates/${gate}`, { auth: keeper })
        expect(named.statusCode).toBe(response.statusCode === 401 ? 200 : 403)
      }
      expect(found).toEqual(wanted)
    })
  })
})

describe('lesson 12', () => {
  inWorlds('12.1 shows its token at every door in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      await using session = new Session()
      session.auth = new TokenAuth('vault-roundtrip-token')
      for (const room of [1, 2, 3]) {
        expect((await session.get(`${URL}/rooms/${room}`)).json()).toMatchObject({ room })
      }
      for (const { headers } of sent) {
        expect(fieldValue(headers, 'X-Vault-Token')).toBe('vault-roundtrip-token')
      }
    })
  })

  inWorlds('12.2 signs three requests in world %i', async (seed) => {
    await play(seed, async () => {
      const { key } = (await requests.get(`${URL}/signing-key`, { auth: keeper })).json()
      const sign = (request: PreparedRequest) => {
        const text = `${request.method}\n${request.pathUrl}`
        request.headers.set('X-Signature', createHmac('sha256', key).update(text).digest('hex'))
        return request
      }
      const first = await requests.get(`${URL}/signed/a`, { params: { q: 'x y' }, auth: sign })
      const second = await requests.post(`${URL}/signed/b`, { json: {}, auth: sign })
      const third = await requests.delete(`${URL}/signed/c`, { auth: sign })
      expect([first, second, third].map((response) => response.statusCode)).toEqual([200, 200, 200])
      expect((await requests.get(`${URL}/signed`)).json()).toEqual({ verified: 3, refused: 0 })
    })
  })

  it('12.3 leaks a token that stands among the headers, and none that an auth sets', async () => {
    await play(0, async ({ sent }) => {
      const leaking = await requests.get(`${URL}/next-door`, {
        headers: { 'X-Vault-Token': 'vault-roundtrip-token' },
      })
      expect(leaking.url).toBe('https://other.test/echo')
      expect(fieldValue(sent[1]?.headers ?? [], 'X-Vault-Token')).toBe('vault-roundtrip-token')
      const here = await requests.get(`${URL}/next-door`, { auth: keeper })
      expect(here.url).toBe('https://other.test/echo')
      expect(fieldValue(sent[3]?.headers ?? [], 'Authorization')).toBeUndefined()
      const same = await requests.get(`${URL}/upstairs`, {
        headers: { Authorization: 'Bearer vault-roundtrip-token' },
      })
      expect(same.statusCode).toBe(200)
    })
  })
})

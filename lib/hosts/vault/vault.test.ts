import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HeaderList, Host } from '../../http/message'
import { ask, type Question, stillClock } from '../ask.fixture'
import { testEveryEndpoint } from '../every-endpoint.fixture'
import { vault } from './index'

const open = () => vault({ clock: stillClock(), random: () => 0.7 })
testEveryEndpoint(open, { 'GET /roof': 403 })

let host: Host
beforeEach(() => {
  host = open().handle
})

const basic = (name: string, password: string): HeaderList => [
  ['Authorization', `Basic ${btoa(`${name}:${password}`)}`],
]
const keeper = basic('keeper', 'open sesame')
const fetch = (target: string, headers: HeaderList = [], question: Question = {}) =>
  ask(host, target, { headers, ...question })
const inWorld = (seed: number): Question => ({ learner: { id: 'mara', seed } })

describe('doors', () => {
  it('ask strangers who they are, and let in who says it', async () => {
    for (const headers of [[], basic('keeper', 'x'), basic('jo', 'open sesame')]) {
      const stranger = await fetch('/door', headers)
      expect(stranger.status).toBe(401)
      expect(stranger.header('WWW-Authenticate')).toBe('Basic realm="vault", charset="UTF-8"')
    }
    expect((await fetch('/door', keeper)).json()).toEqual({ user: 'keeper', word: 'lantern' })
    expect((await fetch('/door', keeper, inWorld(2))).json()).toMatchObject({ word: 'anchor' })
  })

  it('refuse who is known and may not, without a challenge', async () => {
    const visitor = await fetch('/strongroom', basic('visitor', 'tea time'))
    expect([visitor.status, visitor.header('WWW-Authenticate')]).toEqual([403, undefined])
    expect((await fetch('/strongroom', keeper)).json()).toEqual({ user: 'keeper', boxes: 42 })
    expect((await fetch('/strongroom')).status).toBe(401)
    expect((await fetch('/roof', keeper)).status).toBe(403)
  })

  it('do not fall for names that every object has', async () => {
    expect((await fetch('/door', basic('constructor', ''))).status).toBe(401)
    expect((await fetch('/door', basic('', ''))).status).toBe(401)
  })
})

describe('tokens', () => {
  const issue = async (seed: number) => {
    const answer = await ask(host, '/tokens', {
      method: 'POST',
      headers: keeper,
      ...inWorld(seed),
    })
    return (answer.json() as { token: string }).token
  }

  it('open rooms, by the own field or as Bearer', async () => {
    const token = await issue(0)
    for (const headers of [
      [['X-Vault-Token', token]],
      [['Authorization', `Bearer ${token}`]],
      [['x-vault-token', 'vault-roundtrip-token']],
    ] as HeaderList[]) {
      expect((await fetch('/rooms/2', headers)).json()).toEqual({ room: 2, holds: 'letters' })
    }
    expect((await fetch('/rooms/9', [['X-Vault-Token', token]])).status).toBe(404)
  })

  it('are others in another world', async () => {
    const headers = [['X-Vault-Token', await issue(2)]] as const
    expect((await fetch('/rooms/1', headers)).status).toBe(401)
    expect((await fetch('/rooms/1', headers, inWorld(2))).status).toBe(200)
  })

  it('lead next door and upstairs', async () => {
    expect((await fetch('/next-door')).header('Location')).toBe('https://other.test/echo')
    expect((await fetch('/upstairs')).header('Location')).toBe('/rooms/1')
  })
})

describe('signatures', () => {
  it.each([0, 2])('prove in world %i that one has the key', async (seed) => {
    const { key } = (await fetch('/signing-key', keeper, inWorld(seed))).json() as { key: string }
    const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex')
    for (const [method, target] of [
      ['GET', '/signed/a'],
      ['POST', '/signed/b?x=%20y'],
      ['DELETE', '/signed/c'],
    ] as const) {
      const headers = [['X-Signature', sign(`${method}\n${target}`)]] as const
      expect((await fetch(target, headers, { method, ...inWorld(seed) })).status).toBe(200)
      const other = { method, ...inWorld(seed) }
      expect((await fetch(`${target}x`, headers, other)).status).toBe(401)
    }
    expect((await fetch('/signed', [], inWorld(seed))).json()).toEqual({ verified: 3, refused: 3 })
  })

  it('have another key in another world, and tell what to sign', async () => {
    const key = async (seed: number) => (await fetch('/signing-key', keeper, inWorld(seed))).text
    expect(await key(0)).not.toBe(await key(2))
    const wrong = await fetch('/signed/a', [['X-Signature', 'aa']])
    expect((wrong.json() as { message: string }).message).toContain('"GET\\n/signed/a"')
    expect((await fetch('/signing-key')).status).toBe(401)
  })
})

it('never tells a secret again that it was given', async () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{12,20}$/)
  const targets = [
    '/door',
    '/strongroom',
    '/roof',
    '/rooms/1',
    '/signed/a',
    '/nowhere',
    '/next-door',
  ]
  await fc.assert(
    fc.asyncProperty(secret, fc.constantFrom(...targets), async (text, target) => {
      for (const headers of [
        basic('keeper', text),
        [['Authorization', `Bearer ${text}`]],
        [['X-Vault-Token', text]],
        [['X-Signature', text]],
        [['Cookie', `token=${text}`]],
      ] as HeaderList[]) {
        const answer = await fetch(target, headers)
        const told = JSON.stringify([answer.headers, answer.text])
        expect(told).not.toContain(text)
        expect(told).not.toContain(btoa(`keeper:${text}`))
      }
    }),
  )
})

/** What a session sends and gets, for any input: over a transport, and so through the tunnel as well. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerList, token } from '../http/message.arbitrary'
import { HTTPAdapter } from './adapters'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import { Session, type SessionDefaults } from './session'
import type { TransportRequest } from './transport'

/** A session, and the messages as they arrived. */
function arriving(answer: (url: string) => FakeAnswer = () => ({}), defaults?: SessionDefaults) {
  const arrived: TransportRequest[] = []
  const transport = new FakeTransport((request) => {
    arrived.push(request)
    return answer(request.url)
  })
  const session = new Session(defaults)
  session.mount('http://', new HTTPAdapter({ transport }))
  return { session, arrived }
}

/** Each run takes a trip or two. */
const runs = { numRuns: 50 }
const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const value = fc.stringMatching(/^[\t\x20-\x7e\xa0-\xff]{0,12}$/).map((line) => line.trim())
const own = token.map((name) => `X-${name}`)

describe('for any input, a message', () => {
  it('has a URL that can travel, and says what the caller said', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.tuple(text, text)), async (path, params) => {
        const { session, arrived } = arriving()
        await session.get(
          `http://ex.com/${encodeURIComponent(path)}/${path.replace(/[?#]/g, '')}`,
          {
            params,
          },
        )
        const url = arrived[0]?.url ?? ''
        expect(url).toMatch(/^http:\/\/ex\.com\/[\w.~!$&'()*+,;=:@/%?-]*$/)
        expect([...new URLSearchParams(/\?(.*)/.exec(url)?.[1])]).toEqual(params)
      }),
      runs,
    )
  })

  it("has the call's headers over the session's", async () => {
    const headers = fc.array(fc.tuple(own, value), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(headers, headers, async (mine, theirs) => {
        const { session, arrived } = arriving(undefined, { headers: Object.fromEntries(mine) })
        await session.get('http://ex.com/', { headers: Object.fromEntries(theirs) })
        const model = new Map<string, string>()
        for (const [name, line] of [
          ...Object.entries(Object.fromEntries(mine)),
          ...Object.entries(Object.fromEntries(theirs)),
        ]) {
          model.set(name.toLowerCase(), line)
        }
        const sent = (arrived[0]?.headers ?? []).map(([name, line]) => [name.toLowerCase(), line])
        expect(sent.filter(([name]) => name?.startsWith('x-'))).toEqual([...model])
      }),
      runs,
    )
  })

  it('has the cookies of its place and of no other', async () => {
    const label = fc.constantFrom('a', 'b', 'c')
    const host = fc.array(label, { minLength: 2, maxLength: 3 }).map((labels) => labels.join('.'))
    const path = fc.array(label, { maxLength: 2 }).map((segments) => `/${segments.join('/')}`)
    const place = fc.tuple(host, path)
    await fc.assert(
      fc.asyncProperty(place, host, path, place, async (setter, domain, scope, asked) => {
        const { session, arrived } = arriving((url) =>
          url.endsWith('/set')
            ? { headers: [['Set-Cookie', `k=v; Domain=${domain}; Path=${scope}`]] }
            : {},
        )
        await session.get(`http://${setter[0]}/set`)
        await session.get(`http://${asked[0]}${asked[1]}`)
        const isBelow = (name: string) => name === domain || name.endsWith(`.${domain}`)
        const isIn = scope === '/' || asked[1] === scope || asked[1].startsWith(`${scope}/`)
        const cookie = arrived[1]?.headers.find(([name]) => name === 'Cookie')?.[1]
        expect(cookie).toBe(isBelow(setter[0]) && isBelow(asked[0]) && isIn ? 'k=v' : undefined)
      }),
      runs,
    )
  })

  it('has its files, byte for byte', async () => {
    const files = fc.array(fc.tuple(text, fc.uint8Array({ maxLength: 60 })), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { session, arrived } = arriving()
        await session.post('http://ex.com/', {
          files: given.map(([name, content]) => ['f', [name, content]] as const),
        })
        const { headers = [], body } = arrived[0] ?? {}
        const [, type = ''] = headers.find(([name]) => name === 'Content-Type') ?? []
        const form = await new Response(body as BodyInit, {
          headers: { 'Content-Type': type },
        }).formData()
        const contents = form.getAll('f').map(async (file) => {
          return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file
        })
        expect(await Promise.all(contents)).toEqual(
          given.map(([, content]) => Uint8Array.from(content)),
        )
      }),
      runs,
    )
  })
})

it('for any answer, the response is what the server gave, however it was cut', async () => {
  const answer = fc.record({
    status: fc.integer({ min: 200, max: 599 }).filter((code) => code < 300 || code >= 400),
    reason: fc.stringMatching(/^[\x21-\x7e]{0,10}$/),
    headers: headerList.map((fields) =>
      fields.filter(([name]) => !/^(set-cookie|content-encoding)$/i.test(name)),
    ),
    parts: fc.array(fc.uint8Array({ minLength: 1, maxLength: 30 }), { maxLength: 5 }),
    isStreamed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(answer, async ({ parts, isStreamed, ...head }) => {
      const whole = Uint8Array.from(parts.flatMap((part) => [...part]))
      const { session } = arriving(() => ({
        ...head,
        body: isStreamed ? new Blob(parts.map((part) => new Uint8Array(part))).stream() : whole,
      }))
      const response = await session.get('http://ex.com/')
      const { status, reason, headers } = head
      expect([response.statusCode, response.reason]).toEqual([status, reason])
      expect(response.raw.headers.slice(0, headers.length)).toEqual(headers)
      expect(response.content).toEqual(status === 204 ? new Uint8Array() : whole)
    }),
    runs,
  )
})

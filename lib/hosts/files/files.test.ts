import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../http/message'
import { ask, passingClock, type Question, questionTo } from '../ask.fixture'
import { testEveryEndpoint } from '../every-endpoint.fixture'
import { ConnectionFailure } from '../virtual-host'
import { files } from './index'

testEveryEndpoint(() => files({ clock: passingClock(), random: () => 0.7 }))

let host: Host
let clock: ReturnType<typeof passingClock>
beforeEach(() => {
  clock = passingClock()
  host = files({ clock, random: () => 0.7 }).handle
})

const inWorld = (seed: number): Question => ({ learner: { id: 'mara', seed } })
const sha256 = (bytes: Uint8Array | null) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')

describe('downloads', () => {
  it('are listed page by page, each with its true size', async () => {
    const found: { href: string; size: number }[] = []
    for (let target: string | undefined = '/files'; target !== undefined; ) {
      const page = await ask(host, target)
      found.push(...(page.json() as { href: string; size: number }[]))
      target = /<([^>]*)>; rel="next"/.exec(page.header('Link') ?? '')?.[1]
    }
    expect(found).toHaveLength(23)
    for (const { href, size } of found) {
      const head = await ask(host, href, { method: 'HEAD' })
      expect([head.header('Content-Length'), head.bytes]).toEqual([`${size}`, null])
    }
  })

  it('have the checksum that is told, and others in other worlds', async () => {
    const checksum = async (seed: number) => {
      const whole = await ask(host, '/files/harbour.bin', inWorld(seed))
      const told = (await ask(host, '/checksums/harbour.bin', inWorld(seed))).text
      expect(told).toBe(`${sha256(whole.bytes)}  harbour.bin\n`)
      const digest = Buffer.from(sha256(whole.bytes), 'hex').toString('base64')
      expect(whole.header('Repr-Digest')).toBe(`sha-256=:${digest}:`)
      return told
    }
    expect(await checksum(0)).not.toBe(await checksum(2))
  })

  it('come in part, and not again when they have not changed', async () => {
    const whole = await ask(host, '/files/notes.txt')
    const part = await ask(host, '/files/notes.txt', { headers: [['Range', 'bytes=100-199']] })
    expect([part.status, part.text]).toEqual([206, whole.text.slice(100, 200)])
    expect(part.header('Repr-Digest')).toBe(whole.header('Repr-Digest'))
    const since = [['If-Modified-Since', whole.header('Last-Modified') ?? '']] as const
    expect((await ask(host, '/files/notes.txt', { headers: since })).status).toBe(304)
  })

  it('suggest the name that was meant', async () => {
    const answer = await ask(host, '/files/harbor.bin')
    expect([answer.status, answer.text]).toEqual([
      404,
      expect.stringContaining('the closest is `harbour.bin`'),
    ])
  })
})

describe('unsteady downloads', () => {
  /** What arrives before the end, good or bad. */
  async function arrive(headers: readonly (readonly [string, string])[] = [], seed = 0) {
    const request = questionTo('/unsteady/harbour.bin', { headers, ...inWorld(seed) })
    const { status, body, headers: fields } = await host(request)
    const bytes: number[] = []
    try {
      if (body instanceof Uint8Array) bytes.push(...body)
      else for await (const piece of body ?? []) bytes.push(...piece)
      return { status, bytes, fields, isBroken: false }
    } catch (error) {
      expect(error).toMatchObject({ kind: 'reset' })
      return { status, bytes, fields, isBroken: true }
    }
  }

  it('break off once, and are taken up by Range', async () => {
    const first = await arrive()
    expect(first.isBroken).toBe(true)
    expect(first.fields).toContainEqual(['Content-Length', '65536'])
    expect(first.bytes).toHaveLength(Math.floor(65_536 * 0.6))
    const rest = await arrive([['Range', `bytes=${first.bytes.length}-`]])
    expect([rest.status, rest.isBroken]).toEqual([206, false])
    const whole = Uint8Array.from([...first.bytes, ...rest.bytes])
    expect((await ask(host, '/checksums/harbour.bin')).text).toContain(sha256(whole))
    expect((await arrive()).isBroken).toBe(true)
  })

  it('come whole the second time, and break elsewhere in another world', async () => {
    const first = await arrive()
    expect((await arrive()).isBroken).toBe(false)
    const other = await arrive([], 2)
    expect(other.isBroken).toBe(true)
    expect(other.bytes.length).not.toBe(first.bytes.length)
  })
})

describe('uploads', () => {
  const part = (head: string, body: string) =>
    `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const upload = (body: string, type = 'multipart/form-data; boundary=B') =>
    ask(host, '/uploads', { method: 'POST', headers: [['Content-Type', type]], body })

  it('tell names, types, sizes and fields', async () => {
    const body =
      part('name="caption"', 'My notes') +
      part('name="notes"; filename="notes.txt"\r\nContent-Type: text/plain', 'Tea at four') +
      `${part('name="notes"; filename="b.bin"', '\x00')}--B--\r\n`
    const answer = await upload(body)
    expect([answer.status, answer.json()]).toMatchObject([
      201,
      {
        fields: [['caption', 'My notes']],
        files: [
          {
            field: 'notes',
            filename: 'notes.txt',
            type: 'text/plain',
            size: 11,
            text: 'Tea at four',
          },
          { field: 'notes', filename: 'b.bin', type: null, size: 1 },
        ],
      },
    ])
  })

  it('may not be longer than what is told', async () => {
    const answer = await upload('x'.repeat(65_537))
    expect([answer.status, answer.json()]).toMatchObject([413, { limit: 65_536 }])
  })

  it('are forms', async () => {
    expect((await upload('hello', 'text/plain')).text).toContain('got text labelled text/plain')
  })
})

describe('files of your own', () => {
  const put = (name: string, body: string | Uint8Array, headers: Question['headers'] = []) =>
    ask(host, `/drop/${name}`, { method: 'PUT', body, headers })

  it('come back as they were put', async () => {
    const bytes = Uint8Array.of(0, 255, 13, 10)
    const first = await put('a.bin', bytes, [['Content-Type', 'image/x-tiny']])
    expect([first.status, first.header('Location')]).toEqual([201, '/drop/a.bin'])
    const back = await ask(host, '/drop/a.bin')
    expect([back.bytes, back.header('Content-Type')]).toEqual([bytes, 'image/x-tiny'])
    expect((await put('a.bin', 'new')).status).toBe(200)
    const once = await put('a.bin', 'newer', [['If-None-Match', '*']])
    expect(once.status).toBe(412)
    expect((await ask(host, '/drop/a.bin')).header('Content-Type')).toBe('application/octet-stream')
    expect((await ask(host, '/drop/a.bin', { method: 'DELETE' })).status).toBe(204)
    expect((await ask(host, '/drop/a.bin')).status).toBe(404)
  })

  it.each([
    ['big.bin', 'x'.repeat(8193), 'application/octet-stream', 413],
    ['form.txt', '--B--', 'multipart/form-data; boundary=B', 415],
    ['..%2Fup', 'x', 'text/plain', 400],
  ])('%s is refused', async (name, body, type, status) => {
    expect((await put(name, body, [['Content-Type', type]])).status).toBe(status)
  })

  it('are four at most', async () => {
    for (const name of ['b', 'c', 'd']) expect((await put(name, 'x')).status).toBe(201)
    expect((await put('e', 'x')).status).toBe(409)
    expect((await put('constructor', 'x')).status).toBe(409)
  })
})

describe('files in parts', () => {
  const put = (part: number, body: string, seed = 0) =>
    ask(host, `/parts/long.txt/${part}`, { method: 'PUT', body, ...inWorld(seed) })
  const limitIn = async (seed: number) =>
    ((await ask(host, '/parts', inWorld(seed))).json() as { limit: number }).limit

  it.each([0, 2])('make the whole, none above the limit of world %i', async (seed) => {
    const limit = await limitIn(seed)
    const text = 'tea and rain. '.repeat(200)
    const refused = await put(1, text, seed)
    expect([refused.status, refused.json()]).toMatchObject([413, { limit }])
    expect(refused.text).toContain(`${limit} are the limit`)
    const count = Math.ceil(text.length / limit)
    for (let part = count; part >= 1; part--) {
      const piece = text.slice((part - 1) * limit, part * limit)
      expect((await put(part, piece, seed)).status).toBe(201)
    }
    const whole = (await ask(host, '/parts/long.txt', inWorld(seed))).json()
    expect(whole).toMatchObject({ text, size: text.length, sha256: sha256(Buffer.from(text)) })
  })

  it('have another limit in another world', async () => {
    expect(await limitIn(0)).toBe(1000)
    expect(await limitIn(2)).not.toBe(1000)
  })

  it('have numbers, and names, within bounds', async () => {
    expect([(await put(0, 'x')).status, (await put(21, 'x')).status]).toEqual([400, 400])
    const other = (name: string) => ask(host, `/parts/${name}/1`, { method: 'PUT', body: 'x' })
    await other('a')
    await other('b')
    expect((await other('c')).status).toBe(409)
  })
})

/** Null for a download that broke off. */
function ofBreak(error: unknown): null {
  if (error instanceof ConnectionFailure) return null
  throw error
}

describe('the site', () => {
  it('can be walked through from its first page, and costs little the second time', async () => {
    const kept = new Map<string, { tag: string; links: string[] }>()
    const breaks: string[] = []
    async function mirror() {
      let transferred = 0
      const seen = new Set<string>()
      const queue = ['/site/index.html']
      for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
        if (seen.has(target) || target.startsWith('/site/private/')) continue
        seen.add(target)
        const known = kept.get(target)
        const headers = known === undefined ? [] : [['If-None-Match', known.tag] as const]
        const answer = await ask(host, target, { headers }).catch(ofBreak)
        if (answer === null || answer.status === 429) {
          if (answer === null) breaks.push(target)
          else clock.pass(Number(answer.header('Retry-After')) * 1000)
          seen.delete(target)
          queue.push(target)
          continue
        }
        transferred += answer.bytes?.length ?? 0
        expect([200, 304]).toContain(answer.status)
        if (answer.status === 200) {
          const links = [...answer.text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
          kept.set(target, { tag: answer.header('ETag') ?? '', links })
        }
        queue.push(...(kept.get(target)?.links ?? []))
      }
      return { transferred, pages: seen.size }
    }
    const first = await mirror()
    expect(first.pages).toBe(9)
    clock.pass(600_000)
    const second = await mirror()
    expect(second.pages).toBe(9)
    expect(second.transferred).toBeGreaterThan(0)
    expect(second.transferred).toBeLessThan(first.transferred * 0.05)
    expect(breaks).toEqual(['/site/horn.bin'])
  })

  it('sends what is missing of the long file after its break', async () => {
    const asked = ask(host, '/site/horn.bin', { learner: { id: 'tom', seed: 0 } })
    await expect(asked).rejects.toMatchObject({ kind: 'reset' })
    const rest = await ask(host, '/site/horn.bin', {
      headers: [['Range', 'bytes=24000-']],
      learner: { id: 'tom', seed: 0 },
    })
    expect(rest.status).toBe(206)
    expect(rest.header('Content-Range')).toBe('bytes 24000-39999/40000')
  })

  it('asks machines to leave a page alone that exists', async () => {
    expect((await ask(host, '/robots.txt')).text).toContain('Disallow: /site/private/')
    expect((await ask(host, '/site/private/staff.html')).status).toBe(200)
    expect((await ask(host, '/site/constructor')).status).toBe(404)
  })

  it('answers ten requests in five seconds', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 11; count++) {
      statuses.push((await ask(host, '/site/style.css')).status)
    }
    expect(statuses.indexOf(429)).toBe(10)
    clock.pass(5000)
    expect((await ask(host, '/site/style.css')).status).toBe(200)
  })
})

it('gives covers to everybody', async () => {
  expect((await ask(host, '/covers/7.svg')).header('Content-Type')).toBe('image/svg+xml')
  expect((await ask(host, '/covers/x.svg')).status).toBe(404)
})

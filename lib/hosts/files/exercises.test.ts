/** The exercises of the lessons that ask files.test, solved with our client. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RequestException } from '../../requests/exceptions'
import requests from '../../requests/index'
import { type Exercise, exercise } from '../../tunnel/carrier-exercise.fixture'
import { fieldValue } from '../header-fields'
import { files } from './index'

const URL = 'https://files.test'
const inWorlds = it.each([[0], [2]])

const play = (seed: number, solve: (exercise: Exercise) => Promise<void>) =>
  exercise(seed, (services) => [files(services)], solve)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('module 2', () => {
  inWorlds('7.2 tells the size of a file without its bytes in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const response = await requests.head(`${URL}/files/harbour.bin`)
      const size = Number(response.headers['Content-Length'])
      expect(sent.map(({ method }) => method)).toEqual(['HEAD'])
      const whole = await requests.get(`${URL}/files/harbour.bin`)
      expect(whole.content).toHaveLength(size)
      expect(size === 65_536).toBe(seed === 0)
    })
  })

  it('10.1 uploads a file with a caption', async () => {
    await play(0, async () => {
      const response = await requests.post(`${URL}/uploads`, {
        files: { notes: ['notes.txt', 'Tea at four', 'text/plain'] },
        data: { caption: 'My notes' },
      })
      expect(response.statusCode).toBe(201)
      expect(response.json()).toMatchObject({
        fields: [['caption', 'My notes']],
        files: [{ field: 'notes', filename: 'notes.txt', type: 'text/plain', text: 'Tea at four' }],
      })
    })
  })

  it('10.2 puts raw bytes', async () => {
    await play(0, async ({ sent }) => {
      const response = await requests.put(`${URL}/drop/notes.txt`, {
        data: 'Tea at four',
        headers: { 'Content-Type': 'text/plain' },
      })
      expect([response.statusCode, response.json().size]).toEqual([201, 11])
      expect(fieldValue(sent[0]?.headers ?? [], 'Content-Type')).toBe('text/plain')
      expect((await requests.get(`${URL}/drop/notes.txt`)).text).toBe('Tea at four')
      const form = await requests.put(`${URL}/drop/notes.txt`, { files: { notes: 'Tea' } })
      expect(form.statusCode).toBe(415)
    })
  })

  inWorlds('10.3 splits what is too long in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const text = 'All my letters. '.repeat(250)
      const whole = await requests.put(`${URL}/parts/letters.txt/1`, { data: text })
      expect(whole.statusCode).toBe(413)
      const { limit } = whole.json()
      for (let at = 0, part = 1; at < text.length; at += limit, part++) {
        const piece = text.slice(at, at + limit)
        const sending = await requests.put(`${URL}/parts/letters.txt/${part}`, { data: piece })
        expect(sending.statusCode).toBe(201)
      }
      expect((await requests.get(`${URL}/parts/letters.txt`)).json().text).toBe(text)
      const longest = Math.max(...sent.slice(1).map(({ body }) => body.length))
      expect(longest).toBeLessThanOrEqual(limit)
      expect(limit === 1000).toBe(seed === 0)
    })
  })
})

describe('module 6', () => {
  inWorlds('23.2 takes a broken download up where it broke, in world %i', async (seed) => {
    await play(seed, async ({ sent }) => {
      const address = `${URL}/unsteady/harbour.bin`
      const pieces: Uint8Array[] = []
      const count = () => pieces.reduce((sum, { length }) => sum + length, 0)
      const response = await requests.get(address, { stream: true })
      const tag = response.headers.ETag ?? ''
      await expect(
        (async () => {
          for await (const piece of response.iterContent({ chunkSize: 1024 })) pieces.push(piece)
        })(),
      ).rejects.toThrow(RequestException)
      const had = count()
      expect(had).toBeGreaterThan(0)
      const rest = await requests.get(address, {
        headers: { Range: `bytes=${had}-`, 'If-Range': tag },
      })
      expect(rest.statusCode).toBe(206)
      pieces.push(rest.content)
      const told = (await requests.get(`${URL}/checksums/harbour.bin`)).text.split(' ')[0]
      expect(sha256(Buffer.concat(pieces))).toBe(told)
      expect(sent).toHaveLength(3)
    })
  })

  it('walks through the list of files', async () => {
    await play(0, async () => {
      const names: string[] = []
      for (let url: string | undefined = `${URL}/files`; url !== undefined; ) {
        const response = await requests.get(url)
        names.push(...response.json().map(({ name }: { name: string }) => name))
        const next = response.links.next?.url
        url = next === undefined ? undefined : new globalThis.URL(next, URL).href
      }
      expect(new Set(names).size).toBe(23)
    })
  })
})

describe('capstone B', () => {
  inWorlds('copies the site politely, and nearly for nothing again, in world %i', async (seed) => {
    await play(seed, async ({ sent, wait }) => {
      const kept = new Map<string, { tag: string; bytes: Buffer }>()
      const robots = (await requests.get(`${URL}/robots.txt`)).text
      const forbidden = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path)
      let transferred = 0

      /** All bytes, in as many parts as the connection lets through. */
      async function load(path: string): Promise<Buffer> {
        const known = kept.get(path)
        const pieces: Uint8Array[] = []
        let tag = ''
        let had = 0
        for (;;) {
          const headers: Record<string, string> = {}
          if (had > 0) Object.assign(headers, { Range: `bytes=${had}-`, 'If-Range': tag })
          else if (known !== undefined) headers['If-None-Match'] = known.tag
          const response = await requests.get(URL + path, { headers, stream: true })
          response.raiseForStatus()
          tag = response.headers.ETag ?? ''
          let isWhole = true
          try {
            for await (const piece of response.iterContent({ chunkSize: 4096 })) {
              pieces.push(piece)
              had += piece.length
              transferred += piece.length
            }
          } catch (error) {
            if (!(error instanceof RequestException)) throw error
            isWhole = false
          }
          if (response.headers['RateLimit-Remaining'] === '0') {
            await wait(Number(response.headers['RateLimit-Reset']))
          }
          if (response.statusCode === 304 && known !== undefined) return known.bytes
          if (isWhole) break
        }
        kept.set(path, { tag, bytes: Buffer.concat(pieces) })
        return Buffer.concat(pieces)
      }

      async function mirror(): Promise<number> {
        transferred = 0
        const queue = ['/site/index.html']
        const seen = new Set(queue)
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          const text = (await load(path)).toString()
          for (const [, link = ''] of text.matchAll(/href="([^"]+)"/g)) {
            if (seen.has(link) || forbidden.some((each) => link.startsWith(each))) continue
            seen.add(link)
            queue.push(link)
          }
        }
        return transferred
      }

      const first = await mirror()
      await wait(3600)
      const second = await mirror()
      expect(kept.size).toBe(9)
      expect(kept.get('/site/horn.bin')?.bytes).toHaveLength(40_000)
      expect(second).toBeLessThan(first * 0.05)
      expect(sent.some(({ target }) => target.startsWith('/site/private/'))).toBe(false)
    })
  })
})

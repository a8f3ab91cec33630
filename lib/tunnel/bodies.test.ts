import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInternet } from '../hosts/internet'
import { HTTPAdapter } from '../requests/adapters'
import { Session } from '../requests/session'
import { InProcessTransport } from './in-process'

const session = new Session()
session.mount('https://', new HTTPAdapter({ transport: new InProcessTransport(createInternet()) }))
const post = async (options: Parameters<Session['post']>[1]) =>
  (await session.post('https://httpbin.org/post', options)).json()

describe('bodies, as a host reads them', () => {
  it('multipart', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(text, text, async (field, file) => {
        const echo = await post({ data: { k: [field, 1] }, files: { f: ['ü.txt', file] } })
        const utf8 = (s: string) => new TextDecoder().decode(new TextEncoder().encode(s))
        expect(echo).toMatchObject({ form: { k: [utf8(field), '1'] }, files: { f: utf8(file) } })
      }),
      { numRuns: 40 },
    )
  })

  it('a generator, in chunks', async () => {
    const data = (function* () {
      yield 'one '
      yield new TextEncoder().encode('zwö')
    })()
    const echo = await post({ data })
    expect(echo.data).toBe('one zwö')
    expect(echo.headers['Transfer-Encoding']).toBe('chunked')
    expect(echo.headers['Content-Length']).toBeUndefined()
  })

  it('a Blob, with its length', async () => {
    const echo = await post({ data: new Blob(['zwö']) })
    expect(echo).toMatchObject({ data: 'zwö', headers: { 'Content-Length': '4' } })
  })
})

it('a streamed answer is iterated by lines, and let go of early', async () => {
  await using response = await session.get('https://httpbin.org/get', { stream: true })
  const lines: string[] = []
  for await (const line of response.iterLines({ decodeUnicode: true })) {
    lines.push(line)
    if (lines.length === 2) break
  }
  expect(lines).toEqual(['{', '  "args": {},'])
})

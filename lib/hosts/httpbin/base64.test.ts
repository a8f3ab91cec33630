import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin({ prefix: '/httpbin' })
const get = (path: string) => ask(httpbin, `/httpbin/base64/${path}`)
const incorrect = 'Incorrect Base64 data try: SFRUUEJJTiBpcyBhd2Vzb21l'
const plain = 'text/plain; charset=utf-8'

describe('/base64', () => {
  it.each([
    ['SFRUUEJJTiBpcyBhd2Vzb21l', 'HTTPBIN is awesome'],
    ['SGVsbG8=', 'Hello'],
    ['SGVsbG8', incorrect],
    ['SGVsbG', incorrect],
    ['4pyTLyo_', '✓/*?'],
    ['4pyTLyo%2F', '✓/*?'],
    ['SGVs%20bG8h', 'Hello!'],
    ['S!G%3FV.s%0AbG8h', 'Hello!'],
    ['SGVsbG8=rubbish', 'Hello'],
    ['SG=VsbG8=', 'Hello'],
    ['SGk===', 'Hi'],
    ['=', ''],
    ['%C3%A9', ''],
    ['_-8=', incorrect],
    ['_w==', incorrect],
    ['A===', incorrect],
  ])('%s is %s', async (value, text) => {
    const answer = await get(value)
    expect([answer.status, answer.text, answer.header('Content-Type')]).toEqual([200, text, plain])
  })

  it('never gives a page', async () => {
    const answer = await get(btoa('<script>alert(1)</script>'))
    expect(answer.header('Content-Type')).toBe(plain)
    expect(answer.header('X-Content-Type-Options')).toBe('nosniff')
  })
})

describe('/base64/encode and /base64/decode', () => {
  it('undo each other, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const { text: encoded } = await get(`encode/${encodeURIComponent(text)}`)
        expect(encoded).toMatch(/^[\w-]+={0,2}$/)
        expect((await get(`decode/${encoded}`)).bytes).toEqual(new TextEncoder().encode(text))
      }),
    )
  })

  it.each([
    ['_-8', [0xff, 0xef], 'application/octet-stream'],
    ['%2F%2B8=', [0xff, 0xef], 'application/octet-stream'],
    ['SGk', [0x48, 0x69], plain],
  ])('decode %s, bytes as bytes', async (value, bytes, type) => {
    const answer = await get(`decode/${value}`)
    expect([[...(answer.bytes ?? [])], answer.header('Content-Type')]).toEqual([bytes, type])
  })

  it.each(['A', 'SGk===', 'S=Gk', 'SG k', 'SG%0Ak', '%C3%A9', 'SGVs=', 'SGk=='])(
    'do not decode %s',
    async (value) => {
      const answer = await get(`decode/${value}`)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('no base64')
    },
  )
})

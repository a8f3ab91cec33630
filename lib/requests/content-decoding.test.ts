import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDecoder } from './content-decoding'
import { joinBytes } from './read-all'

const text = 'to be or not to be, '.repeat(2000)
const utf8 = (s: string) => new TextEncoder().encode(s)

async function* cut(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Decodes with the body in pieces of this size. */
async function decode(bytes: Uint8Array, coding: string, size?: number): Promise<Uint8Array> {
  const decoder = contentDecoder(coding)
  if (decoder === null) return bytes
  const pieces: Uint8Array[] = []
  for await (const piece of decoder(cut(bytes, size))) pieces.push(piece)
  return joinBytes(pieces)
}

const gzip = gzipSync(text)
/** With a name, a comment, extra bytes and a checksum of the header: RFC 1952 section 2.3. */
const decorated = joinBytes([
  new Uint8Array([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3]),
  new Uint8Array([2, 0, 65, 66]),
  utf8('name\0comment\0'),
  new Uint8Array([1, 2]),
  gzip.subarray(10),
])

describe('contentDecoder', () => {
  it.each([
    ['gzip', gzip],
    ['x-gzip', gzip],
    ['GZIP', gzip],
    ['gzip', decorated],
    ['gzip', joinBytes([gzip, utf8('junk')])],
    ['gzip', joinBytes([gzip, new Uint8Array(9)])],
    ['gzip', joinBytes([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))])],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['deflate', deflateRawSync(text, { level: 0 })],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['gzip,identity , deflate', deflateSync(gzip)],
    ['unknown, gzip', gzipSync(text)],
    ['identity', utf8(text)],
    ['', utf8(text)],
    ['gzip, unknown', utf8(text)],
  ])('undoes %j, row %#', async (coding, bytes) => {
    expect(new TextDecoder().decode(await decode(bytes, coding))).toBe(text)
    expect(new TextDecoder().decode(await decode(bytes, coding, 1))).toBe(text)
  })

  it.each(['gzip', 'deflate', 'deflate, gzip'])(
    'does not touch an empty body, %s',
    async (coding) => {
      expect(await decode(new Uint8Array(), coding)).toHaveLength(0)
    },
  )

  it.each([
    ['gzip', 'gzip', utf8('hello')],
    ['deflate', 'deflate', utf8('hello')],
    ['Deflate, GZip', 'deflate, gzip', utf8('hello')],
    ['gzip', 'gzip', gzip.subarray(0, -10)],
    ['gzip', 'gzip', gzip.subarray(0, 5)],
    ['gzip', 'gzip', joinBytes([gzip.subarray(0, -8), new Uint8Array(8)])],
    ['deflate', 'deflate', joinBytes([deflateSync(text).subarray(0, -4), new Uint8Array(4)])],
  ])('refuses bytes that are no %s, row %#', async (coding, name, bytes) => {
    await expect(decode(bytes, coding)).rejects.toMatchObject({
      name: 'ContentDecodingError',
      message: `Received response with content-encoding: ${name}, but failed to decode it.`,
    })
  })

  it('refuses six codings in a row', () => {
    expect(() => contentDecoder('gzip, '.repeat(6))).toThrow(
      expect.objectContaining({
        name: 'ContentDecodingError',
        message: 'Too many content encodings in the chain: 6 > 5',
      }),
    )
  })

  it('passes on how the body itself fails', async () => {
    async function* failing() {
      yield gzip.subarray(0, 20)
      throw new RangeError('cable cut')
    }
    const reading = async () => {
      for await (const _ of contentDecoder('gzip')?.(failing()) ?? []);
    }
    await expect(reading()).rejects.toThrow(new RangeError('cable cut'))
  })

  it('asks for no more than it needs', async () => {
    let asked = 0
    async function* source() {
      for (const piece of [gzipSync('a'), gzipSync('b'), gzipSync('c')]) {
        asked += 1
        yield piece
      }
    }
    const decoded = contentDecoder('gzip')?.(source())[Symbol.asyncIterator]()
    expect((await decoded?.next())?.value).toEqual(utf8('a'))
    expect(asked).toBe(1)
  })

  it('gives what a small body swells to in pieces', async () => {
    const bomb = gzipSync(new Uint8Array(3_000_000))
    let largest = 0
    let total = 0
    for await (const { length } of contentDecoder('gzip')?.(cut(bomb)) ?? []) {
      largest = Math.max(largest, length)
      total += length
    }
    expect(total).toBe(3_000_000)
    expect(largest).toBeLessThan(140_000)
  })

  it('gives back what zlib made, however it was made and cut', async () => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ maxLength: 300 }).map((s) => utf8(s.repeat(9))),
      fc.nat(100_000).map((n) => Uint8Array.from({ length: n }, (_, i) => (i * i) >> 7)),
    )
    const options = fc.record({
      level: fc.integer({ min: 0, max: 9 }),
      strategy: fc.constantFrom(
        constants.Z_DEFAULT_STRATEGY,
        constants.Z_FIXED,
        constants.Z_HUFFMAN_ONLY,
        constants.Z_RLE,
      ),
    })
    const size = fc.integer({ min: 1, max: 5000 })
    await fc.assert(
      fc.asyncProperty(data, options, size, async (bytes, how, piece) => {
        expect(Buffer.compare(await decode(gzipSync(bytes, how), 'gzip', piece), bytes)).toBe(0)
        const zlib = deflateSync(bytes, how)
        expect(Buffer.compare(await decode(zlib, 'deflate', piece), bytes)).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('ends or fails on every kind of rubbish', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (rubbish) => {
        const bytes = joinBytes([gzip.subarray(0, 10), rubbish])
        await decode(bytes, 'gzip').catch((error) =>
          expect(error.name).toBe('ContentDecodingError'),
        )
      }),
    )
  })
})

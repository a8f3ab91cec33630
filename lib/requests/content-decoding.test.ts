import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeContent } from './content-decoding'

const text = 'to be or not to be, '.repeat(2000)
const decode = async (bytes: Uint8Array, coding: string) =>
  new TextDecoder().decode(await decodeContent(bytes, coding))

describe('decodeContent', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['identity', new TextEncoder().encode(text)],
    ['', new TextEncoder().encode(text)],
    ['br', new TextEncoder().encode(text)],
  ])('undoes %j, row %#', async (coding, bytes) => {
    expect(await decode(bytes, coding)).toBe(text)
  })

  it('does not touch an empty body', async () => {
    expect(await decodeContent(new Uint8Array(), 'gzip')).toHaveLength(0)
  })

  it.each(['gzip', 'deflate'])('refuses bytes that are no %s', async (coding) => {
    await expect(decodeContent(new TextEncoder().encode('hello'), coding)).rejects.toMatchObject({
      name: 'ContentDecodingError',
      message: `Received response with content-encoding: ${coding}, but failed to decode it.`,
    })
  })
})

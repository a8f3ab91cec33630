import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeBody } from './decoded-body'

const encode = (text: string) => new TextEncoder().encode(text)
const text = async (coding: string, body: Uint8Array, limit = 1000) => {
  const { bytes, ...rest } = await decodeBody(coding, body, limit)
  return { ...rest, text: new TextDecoder().decode(bytes) }
}
const fine = { isCut: false, trouble: null }

describe('decodeBody', () => {
  it('undoes what the client undoes', async () => {
    expect(await text('gzip', gzipSync('tea'))).toEqual({ ...fine, text: 'tea' })
    expect(await text('deflate', deflateSync('tea'))).toEqual({ ...fine, text: 'tea' })
    expect(await text('deflate', deflateRawSync('tea'))).toEqual({ ...fine, text: 'tea' })
    expect(await text('gzip, gzip', gzipSync(gzipSync('tea')))).toEqual({ ...fine, text: 'tea' })
  })

  it('leaves what it cannot undo as it was sent, and says so', async () => {
    expect(await text('br', encode('xyz'))).toEqual({ ...fine, trouble: 'unknown', text: 'xyz' })
    expect(await text('gzip', encode('xyz'))).toEqual({ ...fine, trouble: 'broken', text: 'xyz' })
  })

  it('stops at the limit, however much there would be', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000))
    const { bytes, isCut } = await decodeBody('gzip', bomb, 1000)
    expect(bytes.length).toBe(1000)
    expect(isCut).toBe(true)
  })
})

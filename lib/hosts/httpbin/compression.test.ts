import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { decompress } from 'fzstd'
import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('content codings', () => {
  it.each([
    ['/gzip', 'gzip', 'gzipped', gunzipSync],
    ['/deflate', 'deflate', 'deflated', inflateSync],
    ['/brotli', 'br', 'brotli', brotliDecompressSync],
    ['/zstd', 'zstd', 'zstd', decompress],
  ])('%s', async (target, coding, member, decode) => {
    const headers = [['Accept-Encoding', 'identity']] as const
    const answer = await ask(httpbin, `${target}?a=1`, { headers })
    expect(answer.header('Content-Encoding')).toBe(coding)
    expect(answer.header('Content-Type')).toBe('application/json')
    expect(answer.header('Content-Length')).toBe(String(answer.bytes?.length))
    const text = new TextDecoder().decode(decode(answer.bytes ?? new Uint8Array()))
    expect(JSON.parse(text)).toEqual({
      [member]: true,
      headers: { 'Accept-Encoding': 'identity', Host: 'host.test' },
      method: 'GET',
      origin: '192.0.2.7',
    })
    expect(text).toMatch(/^\{\n {2}".*\n\}\n$/s)
  })

  it('nothing else is encoded, whatever is accepted', async () => {
    const headers = [['Accept-Encoding', 'gzip, deflate, br, zstd']] as const
    for (const target of ['/get', '/html', '/bytes/1000']) {
      const answer = await ask(httpbin, target, { headers })
      expect(answer.header('Content-Encoding')).toBeUndefined()
    }
  })
})

import fc from 'fast-check'
import { decompress } from 'fzstd'
import { describe, expect, it } from 'vitest'
import { zstdFrame } from './zstd-frame'

describe('a Zstandard frame', () => {
  it.each([0, 1, 131_071, 131_072, 131_073, 262_144, 400_000])('holds %i bytes', (length) => {
    const content = Uint8Array.from({ length }, (_, at) => (at * 7) % 251)
    expect(Buffer.compare(decompress(zstdFrame(content)), content)).toBe(0)
  })

  it('holds any bytes, and ten more than its blocks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        const frame = zstdFrame(content)
        expect(frame.length).toBe(content.length + 13)
        expect([...decompress(frame)]).toEqual([...content])
      }),
    )
  })
})

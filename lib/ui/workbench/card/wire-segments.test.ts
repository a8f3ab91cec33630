import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeChunk, encodeLastChunk } from '../../../http/chunked'
import type { HeaderList } from '../../../http/message'
import { wireSegments } from './wire-segments'

const encode = (text: string) => new TextEncoder().encode(text)
const chunked: HeaderList = [['Transfer-Encoding', 'chunked']]

function cut(text: string, headers: HeaderList = []) {
  const wire = encode(text)
  return wireSegments(wire, headers).map(({ part, from, to }) => [
    part,
    new TextDecoder().decode(wire.subarray(from, to)),
  ])
}

describe('wireSegments', () => {
  it('cuts a message into its lines and its body', () => {
    expect(cut('GET / HTTP/1.1\r\nHost: a.test\r\n\r\nhi\r\nthere')).toEqual([
      ['start-line', 'GET / HTTP/1.1\r\n'],
      ['field', 'Host: a.test\r\n'],
      ['blank', '\r\n'],
      ['body', 'hi\r\nthere'],
    ])
  })

  it('cuts chunks, extensions and trailers', () => {
    const head = 'HTTP/1.1 200 OK\r\n\r\n'
    expect(cut(`${head}4;a=b\r\nWiki\r\n0\r\nX-Sum: 1\r\n\r\n`, chunked).slice(2)).toEqual([
      ['chunk-size', '4;a=b\r\n'],
      ['chunk', 'Wiki\r\n'],
      ['last-chunk', '0\r\n'],
      ['trailer', 'X-Sum: 1\r\n'],
      ['end', '\r\n'],
    ])
  })

  it('shows what is no chunk as a body, and a message that was cut as far as it goes', () => {
    expect(cut('HTTP/1.1 200 OK\r\n\r\nhello', chunked).at(-1)).toEqual(['body', 'hello'])
    expect(cut('HTTP/1.1 200 OK\r\n\r\n5\r\nhel', chunked).at(-1)).toEqual(['chunk', 'hel'])
    expect(cut('HTTP/1.1 200')).toEqual([['start-line', 'HTTP/1.1 200']])
    expect(cut('')).toEqual([])
  })

  it('covers every byte once, whatever comes', () => {
    const bytes = fc.uint8Array({ maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(bytes, { maxLength: 4 }),
        fc.boolean(),
        fc.nat(80),
        (bodies, is, end) => {
          const chunks = bodies.filter((body) => body.length > 0).map(encodeChunk)
          const parts = [encode('HTTP/1.1 200 OK\r\nA: b\r\n\r\n'), ...chunks, encodeLastChunk()]
          const wire = new Uint8Array(parts.flatMap((part) => Array.from(part))).subarray(0, end)
          let at = 0
          for (const { from, to } of wireSegments(wire, is ? chunked : [])) {
            expect(from).toBe(at)
            expect(to).toBeGreaterThan(from)
            at = to
          }
          expect(at).toBe(wire.length)
        },
      ),
    )
  })
})

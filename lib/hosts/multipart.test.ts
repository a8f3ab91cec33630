import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multipartBoundary, type Part, parseMultipart } from './multipart'

const encoder = new TextEncoder()

function write(parts: readonly Part[], boundary: string): Uint8Array {
  const pieces: Uint8Array[] = []
  for (const { name, filename, contentType, content } of parts) {
    const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
    const file = filename === undefined ? '' : `; filename=${quote(filename)}`
    const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`
    const disposition = `Content-Disposition: form-data; name=${quote(name)}${file}`
    pieces.push(encoder.encode(`--${boundary}\r\n${disposition}\r\n${type}\r\n`), content)
    pieces.push(encoder.encode('\r\n'))
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`))
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]))
}

const parse = (text: string, boundary = 'XX') => parseMultipart(encoder.encode(text), boundary, 10)
const disposition = 'Content-Disposition: form-data; name="a"'

describe('a multipart body', () => {
  it('gives back the parts that were written', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text))
    const part = fc.record({
      name: word,
      filename: fc.option(word, { nil: undefined }),
      contentType: fc.constantFrom(undefined, 'text/plain', 'image/png'),
      content: fc.uint8Array({ maxLength: 200 }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        // The boundary must not occur in the content; random bytes do not hold this one.
        const boundary = 'a-boundary-that-no-content-holds'
        expect(parseMultipart(write(parts, boundary), boundary, 10)).toEqual(parts)
      }),
    )
  })

  it('has an answer for any bytes', () => {
    const alphabet = fc.constantFrom('--XX', '--', '\r\n', '\n', disposition, ': ', 'a', '"', ';')
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 30 }), (pieces) => {
        const parts = parse(pieces.join(''))
        expect(parts === undefined || Array.isArray(parts)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['no closing delimiter', `--XX\r\n${disposition}\r\n\r\nvalue`],
    ['line feeds alone', `--XX\n${disposition}\n\nvalue\n--XX--\n`],
    ['a part without a name', '--XX\r\nContent-Disposition: form-data\r\n\r\nv\r\n--XX--'],
    ['a part without a header', '--XX\r\n\r\nv\r\n--XX--'],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => expect(parse(text)).toBeUndefined())

  it('may have a preamble, an epilogue and blanks after the boundary', () => {
    const parts = parse(`intro\r\n--XX \t\r\n${disposition}\r\n\r\nv\r\n--XX--\r\nend`)
    expect(parts?.map(({ name, content }) => [name, content.length])).toEqual([['a', 1]])
  })

  it('may have no parts at all', () => expect(parse('--XX--\r\n')).toEqual([]))

  it('takes a backslash for itself, unless it escapes a quote or another', () => {
    const lines = 'Content-Disposition: form-data; name="a\\b\\"c\\\\d"'
    expect(parse(`--XX\r\n${lines}\r\n\r\n\r\n--XX--\r\n`)).toMatchObject([{ name: 'a\\b"c\\d' }])
  })

  it('prefers the extended file name', () => {
    const extended = `${disposition}; filename="x"; filename*=utf-8''na%C3%AFve.txt`
    expect(parse(`--XX\r\n${extended}\r\n\r\nv\r\n--XX--`)?.[0]?.filename).toBe('naïve.txt')
  })

  it('has a limit on its parts', () => {
    const body = `--XX\r\n${disposition}\r\n\r\nv\r\n`.repeat(11)
    expect(() => parse(`${body}--XX--`)).toThrow('more than 10 parts')
  })
})

it.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data; charset=utf-8; Boundary="a b"', 'a b'],
  ['multipart/form-data', undefined],
  ['multipart/form-data; boundary=', undefined],
  ['multipart/mixed; boundary=abc', undefined],
  ['text/plain', undefined],
])('finds the boundary of %s', (type, boundary) => expect(multipartBoundary(type)).toBe(boundary))

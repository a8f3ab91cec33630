import fc from 'fast-check'
import { expect, it } from 'vitest'
import { multipartParts } from './multipart-parts'

const encode = (text: string) => new TextEncoder().encode(text)
const parts = (text: string, limit = 10) =>
  multipartParts(encode(text), 'x', limit).map(({ body, ...part }) => ({
    ...part,
    body: new TextDecoder().decode(body),
  }))

it('reads fields and files', () => {
  const field = 'Content-Disposition: form-data; name="tea"'
  const file =
    'Content-Disposition: form-data; name="f"; filename="é.txt"\r\nContent-Type: text/plain'
  expect(
    parts(`--x\r\n${field}\r\n\r\nAssam\r\n--x\r\n${file}\r\n\r\na\r\nb\r\n--x--\r\n`),
  ).toEqual([
    {
      headers: [['Content-Disposition', 'form-data; name="tea"']],
      name: 'tea',
      filename: null,
      body: 'Assam',
    },
    expect.objectContaining({ name: 'f', filename: 'é.txt', body: 'a\r\nb' }),
  ])
})

it('reads parts without headers, text before the first one, and a body that was cut', () => {
  expect(parts('ignored\r\n--x\r\n\r\none\r\n--x--').map(({ body }) => body)).toEqual(['one'])
  expect(parts('--x\r\nA: b\r\n\r\nthe end is miss').map(({ body }) => body)).toEqual([
    'the end is miss',
  ])
  expect(parts('no boundary here')).toEqual([])
})

it('reads back whatever bytes were sent', () => {
  const body = fc.uint8Array({ maxLength: 40 })
  fc.assert(
    fc.property(fc.array(body, { maxLength: 4 }), (bodies) => {
      const text = (bytes: Uint8Array) => Array.from(bytes, (b) => String.fromCharCode(b)).join('')
      const sent = bodies.map((bytes) => `--frontier\r\nA: b\r\n\r\n${text(bytes)}\r\n`).join('')
      const wire = Uint8Array.from(`${sent}--frontier--\r\n`, (c) => c.charCodeAt(0))
      const found = multipartParts(wire, 'frontier', 10)
      expect(found.map((part) => Array.from(part.body))).toEqual(bodies.map((b) => Array.from(b)))
    }),
  )
})

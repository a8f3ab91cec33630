import { expect, it } from 'vitest'
import { wireLines } from './wire-lines'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

it('splits a message', () => {
  const { startLine, fields, body } = wireLines(
    bytes('GET / HTTP/1.1\r\nA: \xe9\r\nb: 2\r\n\r\nx\r\n\r\n'),
  )
  expect(startLine).toBe('GET / HTTP/1.1')
  expect(fields).toEqual(['A: é', 'b: 2'])
  expect(new TextDecoder().decode(body)).toBe('x\r\n\r\n')
})

it('shows a message that was cut in its headers', () => {
  expect(wireLines(bytes('HTTP/1.1 200 OK\r\nA: 1'))).toMatchObject({
    startLine: 'HTTP/1.1 200 OK',
    fields: ['A: 1'],
    body: new Uint8Array(),
  })
})

import { expect, it } from 'vitest'
import { bodyKind, bodyText } from './body-kind'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (type: string, body = bytes('{}')) => bodyKind([['content-type', type]], body).kind

it.each([
  ['application/json', 'json'],
  ['Application/Problem+JSON; charset=utf-8', 'json'],
  ['text/html', 'text'],
  ['image/svg+xml', 'text'],
  ['image/png', 'image'],
  ['image/x-icon', 'bytes'],
  ['application/octet-stream', 'bytes'],
])('shows %s as %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind)
})

it('shows broken JSON as text', () => {
  expect(kindOf('application/json', bytes('{'))).toBe('text')
})

it('shows an untyped body as text when it is text', () => {
  expect(bodyKind([], bytes('hé')).kind).toBe('text')
  expect(bodyKind([], new Uint8Array([0, 1])).kind).toBe('bytes')
})

it('does not pretend to have decoded a content coding', () => {
  const headers = [
    ['Content-Type', 'application/json'],
    ['Content-Encoding', 'gzip'],
  ] as const
  expect(bodyKind(headers, bytes('{}'))).toMatchObject({ kind: 'bytes', note: /gzip/ })
})

it('reads the charset, and survives one that does not exist', () => {
  const latin = new Uint8Array([0x68, 0xe9])
  expect(bodyText([['content-type', 'text/plain; charset=ISO-8859-1']], latin)).toBe('hé')
  expect(bodyText([['content-type', 'text/plain; charset=klingon']], bytes('hé'))).toBe('hé')
})

import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../http/message'
import { lensesFor } from './lenses'
import { sniffType } from './sniff-type'
import { utf8Text } from './utf8-text'

const encode = (text: string) => new TextEncoder().encode(text)
const typed = (type: string): HeaderList => [['Content-Type', type]]
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])

describe('lensesFor', () => {
  it.each([
    ['application/json', '{"a": 1}', ['json', 'text']],
    ['application/problem+json; charset=utf-8', '{}', ['json', 'text']],
    ['text/html', '<!doctype html><p>', ['preview', 'text']],
    ['image/svg+xml', '<svg xmlns="x"/>', ['image', 'text']],
    ['text/csv', 'a,b\n1,2', ['table', 'text']],
    ['text/event-stream', 'data: 1\n\n', ['events', 'text']],
    ['application/x-ndjson', '{"a":1}\n{"a":2}\n', ['lines', 'json', 'text']],
    ['application/x-www-form-urlencoded', 'a=1&b=2', ['form', 'text']],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n1\r\n--x--', ['parts', 'text']],
    ['text/plain', 'hello', ['text']],
    ['text/plain', '[1, 2]', ['text', 'json']],
    ['', 'hello', ['text']],
    ['', '{"a": 1}', ['json', 'text']],
    ['application/octet-stream', '{"a": 1}', ['json', 'text']],
  ])('%s %j', (type, body, expected) => {
    const { names, mismatch } = lensesFor(type ? typed(type) : [], encode(body))
    expect(names).toEqual([...expected, 'hex', 'raw'])
    expect(mismatch).toBeNull()
  })

  it('shows pictures and bytes as what they are', () => {
    expect(lensesFor(typed('image/png'), png).names).toEqual(['image', 'hex', 'raw'])
    expect(lensesFor([], png).names).toEqual(['image', 'hex', 'raw'])
    expect(lensesFor(typed('application/x-tar'), new Uint8Array([1, 0, 2])).names).toEqual([
      'hex',
      'raw',
    ])
  })

  it.each([
    ['image/png', encode('{"error": "no picture"}'), 'json', 'application/json'],
    ['application/json', encode('<!doctype html><h1>Bad gateway'), 'preview', 'text/html'],
    ['text/html', png, 'image', 'image/png'],
    ['text/html', encode('{"a": 1}'), 'json', 'application/json'],
    ['text/plain', new Uint8Array([0, 1, 2]), 'hex', 'no text'],
  ])('says when %s is not what the bytes are', (said, body, first, looksLike) => {
    const { names, mismatch } = lensesFor(typed(said), body)
    expect(names[0]).toBe(first)
    expect(mismatch).toEqual({ said, looksLike })
  })
})

it('takes text in another encoding for text', () => {
  const latin = Uint8Array.of(99, 97, 102, 233)
  expect(lensesFor(typed('text/plain; charset=iso-8859-1'), latin)).toMatchObject({
    names: ['text', 'hex', 'raw'],
    mismatch: null,
  })
  expect(lensesFor(typed('text/plain'), Uint8Array.of(0xff, 0xfe, 65, 0)).mismatch).toBeNull()
  expect(lensesFor(typed('text/plain'), latin).mismatch).not.toBeNull()
})

describe('sniffType', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['<?xml version="1.0"?><svg viewBox="0 0 1 1"/>', 'image/svg+xml'],
    ['<?xml version="1.0"?><feed/>', 'application/xml'],
    ['  <HTML>', 'text/html'],
    ['[link](x)', 'text/plain'],
    ['{% raw %}', 'text/plain'],
    ['BMW drives', 'text/plain'],
  ])('%j is %s', (text, type) => {
    expect(sniffType(encode(text))).toBe(type)
  })

  it('does not take a halved character at the cut for binary', () => {
    expect(sniffType(encode(`${'a'.repeat(4095)}é${'a'.repeat(100)}`))).toBe('text/plain')
  })
})

describe('utf8Text', () => {
  const read = (headers: HeaderList, bytes: number[]) => {
    const text = utf8Text(headers, new Uint8Array(bytes))
    return { ...text, bytes: new TextDecoder().decode(text.bytes) }
  }

  it('takes the charset of the header, a byte order mark before it, and UTF-8 by default', () => {
    expect(read(typed('text/plain; charset=iso-8859-1'), [0xe9])).toEqual({
      bytes: 'é',
      encoding: 'ISO-8859-1',
      why: 'charset',
      unknown: null,
    })
    expect(read(typed('text/plain; charset=iso-8859-1'), [0xff, 0xfe, 0x41, 0])).toMatchObject({
      bytes: 'A',
      encoding: 'UTF-16LE',
      why: 'mark',
    })
    expect(read([], [0xc3, 0xa9])).toMatchObject({ bytes: 'é', encoding: 'UTF-8', why: 'default' })
  })

  it('names a charset that nobody knows, and goes on with UTF-8', () => {
    expect(read(typed('text/plain; charset="klingon"'), [65])).toMatchObject({
      bytes: 'A',
      why: 'unknown-charset',
      unknown: 'klingon',
    })
  })

  it('reads JSON as UTF-8 whatever its charset says', () => {
    expect(read(typed('application/json; charset=latin1'), [0xc3, 0xa9]).bytes).toBe('é')
  })
})

import { describe, expect, test } from 'vitest'
import { type TwinMessage, twinDifference } from './twin-message'

function message(parts: Partial<Omit<TwinMessage, 'body'>> & { readonly body?: string } = {}) {
  const { body = '', ...rest } = parts
  const headers = [['Accept', '*/*']] as const
  const bytes = new TextEncoder().encode(body)
  return { method: 'GET', url: 'https://shop.test/', headers, ...rest, body: bytes }
}

const form = (boundary: string) => ({
  headers: [['Content-Type', `multipart/form-data; boundary=${boundary}`]] as const,
  body: `--${boundary}\r\n\r\na\r\n--${boundary}--`,
})
const json = [['content-type', 'application/json']] as const

describe('twins send the same', () => {
  test.each([
    [
      'with names and connections of their own',
      {
        headers: [
          ['accept', '*/*'],
          ['User-Agent', 'python-requests/2'],
        ] as const,
      },
      {},
    ],
    ['with other boundaries', form('abc'), form('xyz1')],
    [
      'with other spaces in JSON',
      { headers: json, body: '{"a": 1}' },
      { headers: json, body: '{"a":1}' },
    ],
    ['with a fragment', { url: 'https://shop.test/#a' }, {}],
  ])('%s', (_, python, typeScript) => {
    expect(twinDifference(message(python), message(typeScript))).toBeNull()
  })
})

describe('twins differ in', () => {
  test.each([
    ['the method', { method: 'POST' }, 'POST', 'GET'],
    [
      'the address',
      { url: 'https://shop.test/?a=1' },
      'https://shop.test/?a=1',
      'https://shop.test/',
    ],
    ['the header accept', { headers: [] }, 'none', '*/*'],
    [
      'the header cookie',
      {
        headers: [
          ['Accept', '*/*'],
          ['Cookie', 'a=b'],
        ] as const,
      },
      'a=b',
      'none',
    ],
    ['the body', { body: 'a=1' }, 'a=1', ''],
  ])('%s', (what, python, got, wanted) => {
    expect(twinDifference(message(python), message())).toEqual({
      what,
      python: got,
      typeScript: wanted,
    })
  })
})

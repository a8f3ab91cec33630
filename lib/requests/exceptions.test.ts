import { describe, expect, it } from 'vitest'
import * as exceptions from './exceptions'
import {
  ConnectionError,
  ConnectTimeout,
  JSONDecodeError,
  ReadTimeout,
  RequestException,
  SSLError,
  Timeout,
} from './exceptions'

const classes = new Map<string, new (...args: never[]) => Error>(Object.entries(exceptions))

/** Class, and every name that its instances answer to. */
const TREE: readonly (readonly [string, ...string[]])[] = [
  ['RequestException'],
  ['HTTPError', 'RequestException'],
  ['ConnectionError', 'RequestException'],
  ['ProxyError', 'ConnectionError', 'RequestException'],
  ['SSLError', 'ConnectionError', 'RequestException'],
  ['ConnectTimeout', 'ConnectionError', 'Timeout', 'RequestException'],
  ['Timeout', 'RequestException'],
  ['ReadTimeout', 'Timeout', 'RequestException'],
  ['URLRequired', 'RequestException'],
  ['TooManyRedirects', 'RequestException'],
  ['MissingSchema', 'RequestException'],
  ['InvalidSchema', 'RequestException'],
  ['InvalidURL', 'RequestException'],
  ['InvalidProxyURL', 'InvalidURL', 'RequestException'],
  ['InvalidHeader', 'RequestException'],
  ['ChunkedEncodingError', 'RequestException'],
  ['ContentDecodingError', 'RequestException'],
  ['StreamConsumedError', 'RequestException'],
  ['StreamNotReadError', 'RequestException'],
  ['RetryError', 'RequestException'],
  ['UnrewindableBodyError', 'RequestException'],
  ['InvalidJSONError', 'RequestException'],
  ['RequestsWarning'],
  ['FileModeWarning', 'RequestsWarning'],
  ['RequestsDependencyWarning', 'RequestsWarning'],
  ['InsecureRequestWarning', 'RequestsWarning'],
]

describe('the tree of exceptions', () => {
  it.each(TREE)('%s answers to its own name and to those above it', (name, ...above) => {
    const Class = classes.get(name) as new (message: string) => Error
    const error = new Class('what happened')
    expect(error.name).toBe(name)
    expect(String(error)).toBe(`${name}: what happened`)
    const answersTo = [...classes]
      .filter(([, other]) => error instanceof other)
      .map(([other]) => other)
    expect(answersTo.sort()).toEqual([name, ...above].sort())
  })

  it('lists every class', () => {
    const listed = [...TREE.map(([name]) => name), 'JSONDecodeError', 'SchemaError']
    expect([...classes.keys()].sort()).toEqual(listed.sort())
  })

  it('counts silence in the middle of a body as a broken connection, too', () => {
    const during = new ReadTimeout('', { duringBody: true })
    expect(during).toBeInstanceOf(ConnectionError)
    expect(during).toBeInstanceOf(Timeout)
    expect(during).not.toBeInstanceOf(SSLError)
    expect(during).not.toBeInstanceOf(ConnectTimeout)
  })
})

describe('RequestException', () => {
  it('has the code of its cause', () => {
    const cause = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
    const error = new ConnectionError('down', { cause })
    expect(error.code).toBe('ECONNREFUSED')
    expect(error.cause).toBe(cause)
    expect(new ConnectionError('down').code).toBeNull()
  })

  it('has no request and no response unless it is given one', () => {
    const error = new RequestException('what')
    expect(error.request).toBeNull()
    expect(error.response).toBeNull()
    expect(Object.keys(error)).toEqual([])
  })
})

describe('JSONDecodeError', () => {
  it('tells line and column', () => {
    const error = new JSONDecodeError('Expecting value', '{\n "a": }', 8)
    expect(error.message).toBe('Expecting value: line 2 column 7 (char 8)')
    expect(error).toMatchObject({ msg: 'Expecting value', pos: 8, lineno: 2, colno: 7 })
    expect(error).toBeInstanceOf(exceptions.InvalidJSONError)
    expect(error.name).toBe('JSONDecodeError')
  })
})

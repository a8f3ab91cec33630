import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseInsensitiveDict } from './structures'

const dict = () => new CaseInsensitiveDict({ 'Content-Type': 'text/html', 'X-Id': '1' })

describe('CaseInsensitiveDict', () => {
  it('finds a name in any letter case, by index and by method', () => {
    const headers = dict()
    expect(headers['content-type']).toBe('text/html')
    expect(headers.get('CONTENT-TYPE')).toBe('text/html')
    expect('x-ID' in headers).toBe(true)
    expect(headers.has('X-ID')).toBe(true)
  })

  it('gives undefined or the default for what is not there', () => {
    expect(dict()['X-Other']).toBeUndefined()
    expect(dict().get('X-Other')).toBeUndefined()
    expect(dict().get('X-Other', 'none')).toBe('none')
    expect('get' in dict()).toBe(false)
  })

  it('keeps the place of the first spelling and takes the last', () => {
    const headers = dict()
    headers['CONTENT-TYPE'] = 'text/plain'
    expect([...headers.items()]).toEqual([
      ['CONTENT-TYPE', 'text/plain'],
      ['X-Id', '1'],
    ])
  })

  it('deletes by index and by method, and says whether there was something', () => {
    const headers = dict()
    delete headers['x-id']
    expect(headers.size).toBe(1)
    expect(headers.delete('x-id')).toBe(false)
    expect(headers.pop('content-type')).toBe('text/html')
    expect(headers.size).toBe(0)
  })

  it('compares without letter case, order or type of mapping', () => {
    expect(dict().equals({ 'x-id': '1', 'content-TYPE': 'text/html' })).toBe(true)
    expect(dict().equals(dict())).toBe(true)
    expect(dict().equals({ 'x-id': '1' })).toBe(false)
    expect(dict().equals({ 'x-id': '2', 'content-type': 'text/html' })).toBe(false)
  })

  it('iterates names; has keys, values and lower items', () => {
    const headers = dict()
    expect([...headers]).toEqual(['Content-Type', 'X-Id'])
    expect([...headers.keys()]).toEqual(['Content-Type', 'X-Id'])
    expect([...headers.values()]).toEqual(['text/html', '1'])
    expect([...headers.lowerItems()]).toEqual([
      ['content-type', 'text/html'],
      ['x-id', '1'],
    ])
  })

  it('copies, updates, sets defaults and clears', () => {
    const headers = dict()
    const copy = headers.copy()
    copy.update({ 'x-id': '2' })
    copy.update([['X-New', '3']])
    expect(copy.setdefault('X-NEW', '4')).toBe('3')
    expect(copy.setdefault('X-Last', '5')).toBe('5')
    expect(headers['X-Id']).toBe('1')
    expect({ ...copy }).toEqual({
      'Content-Type': 'text/html',
      'x-id': '2',
      'X-New': '3',
      'X-Last': '5',
    })
    copy.clear()
    expect(copy.size).toBe(0)
  })

  it('takes another dict, pairs, or nothing', () => {
    expect([...new CaseInsensitiveDict(dict())]).toEqual(['Content-Type', 'X-Id'])
    expect(new CaseInsensitiveDict([['a', '1']]).A).toBe('1')
    expect(new CaseInsensitiveDict(null).size).toBe(0)
    expect(() => new CaseInsensitiveDict(['ab'] as never)).toThrow('[name, value] pairs')
  })

  it('shows as a plain object to the console, to JSON and to spread', () => {
    expect(inspect(dict())).toBe("{ 'Content-Type': 'text/html', 'X-Id': '1' }")
    expect(JSON.stringify(dict())).toBe('{"Content-Type":"text/html","X-Id":"1"}')
    expect(Object.entries(dict())).toEqual([
      ['Content-Type', 'text/html'],
      ['X-Id', '1'],
    ])
  })

  it('takes names of prototype properties as names', () => {
    const headers = new CaseInsensitiveDict<string>()
    for (const name of ['__proto__', 'constructor', 'get', 'toString']) headers.set(name, 'x')
    Object.assign(headers, { valueOf: 'y' })
    expect([...headers.keys()]).toEqual(['__proto__', 'constructor', 'get', 'toString', 'valueOf'])
    expect(headers.get('get')).toBe('x')
    expect(JSON.parse(String(headers))).toEqual(headers.toJSON())
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('behaves as a map over lower-case names', () => {
    const name = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...'aAbB-') })
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const headers = new CaseInsensitiveDict<string>(pairs)
        const model = new Map(pairs.map(([key, value]) => [key.toLowerCase(), value]))
        expect([...headers.lowerItems()]).toEqual([...model])
        for (const [key] of pairs) expect(headers[key]).toBe(model.get(key.toLowerCase()))
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import {
  allValues,
  assertSendable,
  firstValue,
  hasHeader,
  isFieldText,
  isToken,
  joinedValues,
  withHeader,
  withoutHeader,
} from './headers'
import type { HeaderList } from './message'

const list: HeaderList = [
  ['Host', 'httpbin.org'],
  ['Set-Cookie', 'a=1'],
  ['set-cookie', 'b=2'],
  ['__proto__', 'plain'],
]

describe('reading', () => {
  test('names match in any letter case, in wire order', () => {
    expect(firstValue(list, 'SET-COOKIE')).toBe('a=1')
    expect(allValues(list, 'Set-Cookie')).toEqual(['a=1', 'b=2'])
    expect(joinedValues(list, 'set-COOKIE')).toBe('a=1, b=2')
    expect(joinedValues(list, 'X-None')).toBeNull()
    expect(hasHeader(list, 'host')).toBe(true)
  })
  test('names of Object.prototype are ordinary names', () => {
    expect(firstValue(list, '__proto__')).toBe('plain')
    expect(hasHeader(list, 'constructor')).toBe(false)
  })
})

describe('changing', () => {
  test('a replaced field keeps its place and loses its duplicates', () => {
    expect(withHeader(list, 'Set-cookie', 'c').map(([name]) => name)).toEqual([
      'Host',
      'Set-cookie',
      '__proto__',
    ])
    expect(withHeader(list, 'X', '1').at(-1)).toEqual(['X', '1'])
  })
  test('removal takes all of them', () => {
    expect(withoutHeader(list, 'SET-COOKIE')).toHaveLength(2)
  })
})

describe('what may reach the wire', () => {
  test.each(['X-Ok', '!#$%&', '1'])('%j is a name', (name) => expect(isToken(name)).toBe(true))
  test.each(['', 'a b', 'a:', 'é', 'a\n'])('%j is no name', (name) =>
    expect(isToken(name)).toBe(false),
  )
  test.each(['a\r\nX: 1', 'a\n', '\0', '\u2028', '\x7f'])('%j is no value', (value) => {
    expect(isFieldText(value)).toBe(false)
    expect(() => assertSendable([['X', value]])).toThrow(/header X/)
  })
  test('obs-text is a value', () => expect(isFieldText('caf\xe9\t!')).toBe(true))
})

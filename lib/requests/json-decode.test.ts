import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeJson, findJsonError } from './json-decode'

// In the words of Python 3.13's json module.
describe('decodeJson', () => {
  it.each([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['<html>', 'Expecting value: line 1 column 1 (char 0)'],
    ['  \n x', 'Expecting value: line 2 column 2 (char 4)'],
    ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
    ['[1,', 'Expecting value: line 1 column 4 (char 3)'],
    ['[1,]', 'Illegal trailing comma before end of array: line 1 column 3 (char 2)'],
    ['{"a":1,}', 'Illegal trailing comma before end of object: line 1 column 7 (char 6)'],
    ['{a:1}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{"a":}', 'Expecting value: line 1 column 6 (char 5)'],
    ['{"a":1', "Expecting ',' delimiter: line 1 column 7 (char 6)"],
    ['"abc', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['"a\\qb"', 'Invalid \\escape: line 1 column 3 (char 2)'],
    ['"a\\u12"', 'Invalid \\uXXXX escape: line 1 column 4 (char 3)'],
    ['1 2', 'Extra data: line 1 column 3 (char 2)'],
    ['01', 'Extra data: line 1 column 2 (char 1)'],
    ['NaN', 'Expecting value: line 1 column 1 (char 0)'],
    ['\ufeff1', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
  ])('%j: %s', (text, message) => {
    expect(() => decodeJson(text)).toThrow(
      expect.objectContaining({ name: 'JSONDecodeError', message, doc: text }),
    )
  })

  it('parses what is JSON', () => {
    expect(decodeJson(' {"a": [1, -2.5e3, true, null, "é\\n"]} ')).toEqual({
      a: [1, -2500, true, null, 'é\n'],
    })
  })

  it('is not stopped by depth', () => {
    const deep = '['.repeat(200_000)
    expect(findJsonError(deep)).toMatchObject({ msg: 'Expecting value', pos: 200_000 })
  })

  it('finds an error exactly where JSON.parse finds one', () => {
    const token = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '"k"', '1', '0', '-', '.', 'e+', 'true', 'null'],
      ...[' ', '\n', '\\', '\\u00e9', 'é', '\u0001'],
    )
    const almost = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''))
    fc.assert(
      fc.property(fc.oneof(almost, fc.json()), (text) => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(findJsonError(text) === null).toBe(parses)
      }),
      { numRuns: 1000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './json-source'
import { byCodePoint, formatJson, JsonNumber, type JsonValue } from './json-value'

const read = (text: string, jsonDepth = 1000) => parseJson(text, { jsonDepth, jsonValues: 1000 })

/** As `JSON.parse` would have it: what the two readers must agree on. */
function plain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return JSON.parse(value.text)
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]))
  }
  return Array.isArray(value) ? value.map(plain) : value
}

function reference(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const agreesWithJsonParse = (text: string) => {
  const value = read(text)
  const expected = reference(text)
  if (expected === undefined) expect(value).toBeUndefined()
  else expect(value === undefined ? 'refused' : plain(value)).toEqual(expected.value)
}

describe('the JSON reader', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(fc.property(fc.json({ stringUnit: 'binary' }), agreesWithJsonParse))
  })

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      '\\u12',
      '1',
      '-',
      '0',
      '.',
      'e',
      'null',
      'tru',
      ' ',
      '\n',
      '\u0001',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) =>
        agreesWithJsonParse(pieces.join('')),
      ),
      { numRuns: 5000 },
    )
  })

  it('keeps numbers as they were written', () => {
    const source = '[12345678901234567890, 1.0, 1e400, -0]'
    expect(formatJson(read(source) ?? null, 999).replace(/\s/g, '')).toBe(source.replace(/ /g, ''))
  })

  it('takes the last of equal keys, and __proto__ as a key', () => {
    expect(read('{"a":true,"a":false,"__proto__":null}')).toEqual(
      new Map<string, JsonValue>([
        ['a', false],
        ['__proto__', null],
      ]),
    )
  })

  it('refuses to nest without end, and numbers without end', () => {
    expect(() => read('[[[0]]]', 2)).toThrow('deeper than 2 levels')
    expect(read('[[0]]', 2)).toBeDefined()
    expect(() => read(`[${'0,'.repeat(1000)}0]`)).toThrow('more than 1000 values')
    expect(read('9'.repeat(5000))).toBeUndefined()
  })
})

describe('the JSON writer', () => {
  const jsonValue = fc.jsonValue({ stringUnit: 'binary' })

  it('writes what JSON.parse reads back, in ASCII', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = formatJson(read(JSON.stringify(value)) ?? null, 1e6)
        expect(text).toMatch(/^[\x20-\x7f\n]*\n$/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('writes as Python does', () => {
    const value = new Map<string, JsonValue>([
      ['b', []],
      ['a', new Map()],
      ['é', '\u007f\u2028😀\ud800"\\\n\u0001'],
      ['Z', [true, null]],
    ])
    expect(formatJson(value, 999)).toBe(
      '{\n  "Z": [\n    true,\n    null\n  ],\n  "a": {},\n  "b": [],\n' +
        '  "\\u00e9": "\u007f\\u2028\\ud83d\\ude00\\ud800\\"\\\\\\n\\u0001"\n}\n',
    )
  })

  it('orders keys by code point', () => {
    expect(['\u{1f600}', '\uffee', 'a', '', 'ab'].sort(byCodePoint)).toEqual([
      '',
      'a',
      'ab',
      '\uffee',
      '\u{1f600}',
    ])
  })

  it('stops when the text grows too long', () => {
    expect(() => formatJson('x'.repeat(100), 50)).toThrow('longer than 50 bytes')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedValue, isReplaced, pathOf, roundedNumber } from './json-path'
import { isFault, readJsonTape } from './json-tape'

const encode = (text: string) => new TextEncoder().encode(text)

function read(text: string) {
  const bytes = encode(text)
  const tape = readJsonTape(bytes)
  if (isFault(tape)) throw new Error('Not JSON')
  return { tape, bytes }
}

describe('pathOf', () => {
  it('spells the path as code does', () => {
    const { tape, bytes } = read('{"items": [{"name": 1}], "content-type": 2, "it\'s": 3, "": 4}')
    const paths = Array.from({ length: tape.count }, (_, node) =>
      pathOf(tape, bytes, node, 'response.json()'),
    )
    expect(paths).toEqual([
      'response.json()',
      'response.json().items',
      'response.json().items[0]',
      'response.json().items[0].name',
      "response.json()['content-type']",
      "response.json()['it\\'s']",
      "response.json()['']",
    ])
  })

  it('is code that reads the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        const { tape, bytes } = read(text)
        for (let node = 0; node < tape.count; node += 1) {
          const path = pathOf(tape, bytes, node, 'root')
          const found: unknown = new Function('root', `return ${path}`)(JSON.parse(text))
          const sent = new TextDecoder().decode(bytes.subarray(tape.from[node], tape.to[node]))
          // `__proto__` is the one member that a dot does not read.
          if (!text.includes('__proto__')) expect(found).toEqual(JSON.parse(sent))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is said of a value', () => {
  it('copies strings as they read, and everything else as it was sent', () => {
    const { tape, bytes } = read('["a\\n\\"b\\"", 12345678901234567890, {"a":  1}]')
    expect([1, 2, 3].map((node) => copiedValue(tape, bytes, node))).toEqual([
      'a\n"b"',
      '12345678901234567890',
      '{"a":  1}',
    ])
  })

  it('knows the numbers that a program does not get as they were sent', () => {
    expect(roundedNumber('12345678901234567890')).toBe('12345678901234567000')
    expect(roundedNumber('9007199254740993')).toBe('9007199254740992')
    expect(roundedNumber('9007199254740992')).toBeNull()
    expect(roundedNumber('1.5')).toBeNull()
  })

  it('knows which member a later one replaces', () => {
    const { tape, bytes } = read('{"a": {"b": 1}, "b": 2, "a": 3}')
    expect([1, 2, 3, 4].map((node) => isReplaced(tape, bytes, node))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

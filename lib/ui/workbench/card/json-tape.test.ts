import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClose, JsonOutline } from './json-outline'
import { isFault, type JsonTape, readJsonTape } from './json-tape'
import { rowText } from './json-text'

const encode = (text: string) => new TextEncoder().encode(text)

function tapeOf(text: string): JsonTape {
  const tape = readJsonTape(encode(text))
  if (isFault(tape)) throw new Error(`Not JSON at ${tape.at}`)
  return tape
}

/** The document as its rows show it, everything open. */
function laidOut(text: string): string {
  const tape = tapeOf(text)
  const outline = new JsonOutline(tape)
  outline.setAll(true)
  const rows = Array.from(outline.rows(), (row) => {
    const depth = tape.depth[isClose(row) ? row - 0x8000_0000 : row] ?? 0
    const { spans } = rowText(outline, encode(text), row, 10_000)
    return '  '.repeat(depth) + spans.map((span) => span.text).join('')
  })
  return rows.join('\n')
}

describe('readJsonTape', () => {
  it('agrees with JSON.stringify on every document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(laidOut(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  it('accepts and refuses what JSON.parse accepts and refuses', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '"\\u00e9"', '"\\x"', '1', '-0.5e+3']
    const more = ['01', '-', '1.', 'null', 'nul', 'true', ' ', '\n', 'x', '"', '\\', '\t']
    const piece = fc.constantFrom(...pieces, ...more)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(isFault(readJsonTape(encode(text)))).toBe(!valid)
      }),
      { numRuns: 5000 },
    )
  })

  it('keeps big integers, spellings, order and duplicate names as they were sent', () => {
    const text = '{"id": 12345678901234567890, "b": 1.50, "b": "\\u0041", "__proto__": 1}'
    expect(laidOut(text).split('\n')).toEqual([
      '{',
      '  "id": 12345678901234567890,',
      '  "b": 1.50,',
      '  "b": "\\u0041",',
      '  "__proto__": 1',
      '}',
    ])
  })

  it('says where it stopped and what should stand there', () => {
    expect(readJsonTape(encode('{"a" 1}'))).toEqual({ at: 5, expected: 'a colon' })
    expect(readJsonTape(encode('[1 2]'))).toEqual({ at: 3, expected: 'a comma or ]' })
    expect(readJsonTape(encode('{"a": 1,}'))).toEqual({
      at: 8,
      expected: 'a name in double quotes',
    })
    expect(readJsonTape(encode('[1'))).toEqual({ at: 2, expected: 'a comma or a closing bracket' })
    expect(readJsonTape(encode('{} {}'))).toEqual({ at: 3, expected: 'nothing more' })
  })

  it('passes over a byte order mark, and takes deep documents without falling over', () => {
    expect(tapeOf('\ufeff[1]').count).toBe(2)
    expect(tapeOf('['.repeat(9000) + ']'.repeat(9000)).count).toBe(9000)
    const deeper = readJsonTape(encode('['.repeat(20_000)))
    expect(deeper).toEqual({ at: 10_001, expected: null })
  })
})

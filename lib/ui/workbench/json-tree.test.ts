import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutJson, readJson } from './json-tree'

const shown = (text: string, folded: string[] = [], limit = 1000) => {
  const tree = readJson(text)
  if (!tree) throw new Error('Not JSON')
  const { lines, more } = layOutJson(tree, new Set(folded), limit)
  return {
    text: lines.map(({ depth, spans }) => '  '.repeat(depth) + spans.map((s) => s.text).join('')),
    more,
  }
}

describe('readJson and layOutJson', () => {
  it('agree with JSON.stringify on every document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const pretty = JSON.stringify(value, null, 2)
        expect(shown(JSON.stringify(value)).text.join('\n')).toBe(pretty)
      }),
    )
  })

  it('accept and refuse what JSON.parse accepts and refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '01',
      '-',
      'null',
      ' ',
      'x',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(readJson(text) !== null).toBe(valid)
      }),
      { numRuns: 2000 },
    )
  })

  it('keep big integers, spellings, order and duplicate names as they were sent', () => {
    const text = '{"id": 12345678901234567890, "b": 1.50, "b": "\\u0041", "__proto__": 1}'
    expect(shown(text).text).toEqual([
      '{',
      '  "id": 12345678901234567890,',
      '  "b": 1.50,',
      '  "b": "\\u0041",',
      '  "__proto__": 1',
      '}',
    ])
  })

  it('fold a part to one line', () => {
    expect(shown('{"a": [1, 2], "b": {}}', ['/0']).text).toEqual([
      '{',
      '  "a": [ 2 items ],',
      '  "b": {}',
      '}',
    ])
  })

  it('stop at the limit', () => {
    const { text, more } = shown(JSON.stringify(Array.from({ length: 5000 }, (_, i) => i)), [], 200)
    expect(text).toHaveLength(200)
    expect(more).toBe(true)
  })

  it('leave what is too deep to be shown as text', () => {
    expect(readJson('['.repeat(5000) + ']'.repeat(5000))).toBeNull()
  })
})

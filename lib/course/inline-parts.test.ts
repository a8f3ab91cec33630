import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InlinePart, inlineParts, inlineText } from './inline-parts'

test('finds code, emphasis and weight', () => {
  expect(inlineParts('a *no* with **a `200`** code')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'emphasis', parts: [{ kind: 'text', text: 'no' }] },
    { kind: 'text', text: ' with ' },
    {
      kind: 'weight',
      parts: [
        { kind: 'text', text: 'a ' },
        { kind: 'code', text: '200' },
      ],
    },
    { kind: 'text', text: ' code' },
  ])
})

test('code may hold any sign', () => {
  const codes = (markdown: string) =>
    inlineParts(markdown).flatMap((part) => (part.kind === 'code' ? part.text : []))
  expect(codes('`*/*` and `**kwargs` and `` `x` ``')).toEqual(['*/*', '**kwargs', '`x`'])
})

test('signs that are escaped or close nothing are text', () => {
  expect(inlineText('2 \\* 3, \\`tick\\`, a * b, *open, `open, \\n')).toBe(
    '2 * 3, `tick`, a * b, *open, `open, \\n',
  )
})

test('what the course writes as inline Markdown is read back', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', ' ', '*', '`', '\\', '(', 'é') })
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text): InlinePart => ({ kind: 'text', text }))
  const code = fc
    .string({ unit: fc.constantFrom('a', '*', '`', '.', '\\'), minLength: 1 })
    .map((text): InlinePart => ({ kind: 'code', text }))
  const around = fc
    .tuple(fc.constantFrom('emphasis', 'weight'), fc.oneof(text, code))
    .map(([kind, part]): InlinePart => ({ kind: kind as 'emphasis' | 'weight', parts: [part] }))
  fc.assert(
    fc.property(fc.array(fc.oneof(code, around), { maxLength: 4 }), (parts) => {
      const spaced = parts.flatMap((part) => [part, { kind: 'text' as const, text: ' and ' }])
      expect(inlineParts(spaced.map(write).join(''))).toEqual(spaced)
    }),
  )
})

/** As the reader of lessons does: code without the run of backquotes that is in it. */
function write(part: InlinePart): string {
  if ('parts' in part) {
    const mark = part.kind === 'emphasis' ? '*' : '**'
    return `${mark}${part.parts.map(write).join('')}${mark}`
  }
  if (part.kind === 'text') return part.text.replace(/[\\`*]/g, '\\$&')
  const runs = part.text.match(/`+/g) ?? []
  const longest = Math.max(0, ...runs.map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `\`${part.text}\`` : `${ticks} ${part.text} ${ticks}`
}

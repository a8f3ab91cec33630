import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit, offsetBefore } from './edits'

const text = 'const answer = 42'

/** Sorted edits that do not overlap, in a text of 40 characters. */
const someEdits = fc.uniqueArray(fc.nat(40), { minLength: 0, maxLength: 8 }).chain((offsets) => {
  const sorted = [...offsets].sort((a, b) => a - b)
  const pairs = Array.from({ length: sorted.length >> 1 }, (_, i) => [
    sorted[2 * i] ?? 0,
    sorted[2 * i + 1] ?? 0,
  ])
  return fc.tuple(
    ...pairs.map(([from = 0, to = 0]) =>
      fc.string({ maxLength: 6 }).map((insert): Edit => ({ from, to, insert })),
    ),
  )
})

describe('edits', () => {
  it('replaces, inserts and removes', () => {
    const edits = [
      { from: 0, to: 5, insert: 'let' },
      { from: 15, to: 15, insert: '-' },
      { from: 16, to: 17, insert: '' },
    ]
    expect(applyEdits(text, edits)).toBe('let answer = -4')
  })

  it('finds the place of every kept character again', () => {
    const source = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'
    fc.assert(
      fc.property(someEdits, (edits) => {
        const edited = applyEdits(source, edits)
        let shift = 0
        let at = 0
        for (const edit of [...edits, { from: 40, to: 40, insert: '' }]) {
          for (; at < edit.from; at += 1) {
            expect(edited[at + shift]).toBe(source[at])
            expect(offsetBefore(edits, at + shift)).toBe(at)
          }
          shift += edit.insert.length - (edit.to - edit.from)
          at = edit.to
        }
      }),
    )
  })

  it('takes a place inside an insertion for the place where it starts', () => {
    expect(offsetBefore([{ from: 3, to: 3, insert: 'xyz' }], 4)).toBe(3)
  })
})

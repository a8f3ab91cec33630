import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type EarlierText,
  KEPT_LENGTH,
  KEPT_REPLACED,
  KEPT_RUNS,
  mergeEarlier,
  withEarlier,
} from './earlier-texts'

const text = fc.record({
  code: fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.string()),
  reason: fc.constantFrom('run' as const, 'reset' as const, 'tab' as const),
  at: fc.nat(),
})

function expectBounded(list: readonly EarlierText[]): void {
  const codes = list.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(list.filter(({ reason }) => reason === 'run').length).toBeLessThanOrEqual(KEPT_RUNS)
  expect(list.length).toBeLessThanOrEqual(KEPT_RUNS + KEPT_REPLACED)
}

test('whatever is added stands first, each text once, and the list stays short', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const list = texts.reduce<EarlierText[]>((before, one) => withEarlier(before, one), [])
      expect(list[0]).toEqual(texts.at(-1))
      expectBounded(list)
    }),
  )
})

test('merged lists are in order of time, and a list merged with itself is itself', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (one, other) => {
      const merged = mergeEarlier(one, other)
      expectBounded(merged)
      expect(merged.map(({ at }) => at)).toEqual(merged.map(({ at }) => at).sort((a, b) => b - a))
      expect(mergeEarlier(merged, merged)).toEqual(merged)
    }),
  )
})

test('a long text pushes out the ones before it, never itself', () => {
  const long = (letter: string): EarlierText => ({
    code: letter.repeat(KEPT_LENGTH),
    reason: 'run',
    at: 1,
  })
  expect(withEarlier(withEarlier([], long('a')), long('b'))).toEqual([long('b')])
})

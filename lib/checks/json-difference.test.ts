import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './check'
import { jsonDifference } from './json-difference'

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

/** As it comes from the wire: `-0` and `__proto__` are read by the parser alike on both sides. */
const read = (value: Json): Json => JSON.parse(JSON.stringify(value))

test('there is none exactly when two values are deeply equal', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const [left, right] = [read(a), read(b)]
      expect(jsonDifference(left, right) === null).toBe(isDeepStrictEqual(left, right))
      expect(jsonDifference(left, read(a))).toBeNull()
    }),
  )
})

test('the order of names does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse())
      expect(jsonDifference(read(object), read(turned))).toBeNull()
    }),
  )
})

test('it is found where one value was changed', () => {
  const trail = fc.array(fc.oneof(fc.nat(3), fc.constantFrom('name', 'a-b', 'constructor')), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(trail, (steps) => {
      const build = (leaf: Json): Json =>
        steps.reduceRight<Json>((inner, step) => {
          if (typeof step === 'number') return [...Array<Json>(step).fill(0), inner]
          return { other: 1, [step]: inner }
        }, leaf)
      const path = steps
        .map((step) =>
          typeof step === 'number' ? `[${step}]` : step === 'a-b' ? '["a-b"]' : `.${step}`,
        )
        .join('')
        .replace(/^\./, '')
      expect(jsonDifference(build(1), build('1'))).toEqual({ path, wanted: 1, got: '1' })
    }),
  )
})

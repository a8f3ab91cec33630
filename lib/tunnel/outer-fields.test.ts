import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualTerms } from '../http/connection-terms'
import {
  MalformedField,
  readFacts,
  readLearner,
  readTerms,
  writeFacts,
  writeLearner,
  writeTerms,
} from './outer-fields'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const milliseconds = fc.nat(100_000)

describe('terms', () => {
  const terms = fc.record({
    verify: fc.oneof(fc.boolean(), text),
    certificate: maybe(text),
    proxy: maybe(fc.record({ url: text, authorization: maybe(text) })),
    connection: maybe(text),
  })

  test('arrive as they were sent, in visible ASCII', () => {
    fc.assert(
      fc.property(terms, (sent) => {
        const value = writeTerms(sent)
        expect(value ?? '').toMatch(/^[\x21-\x7e]*$/)
        expect(readTerms(value ?? undefined)).toEqual(sent)
      }),
    )
  })

  test('the usual ones need no field', () => expect(writeTerms(usualTerms)).toBeNull())

  test.each([
    ['verify=maybe', '`verify` must be `on` or `off`'],
    ['verfy=off', 'has no `verfy`; it has verify, bundle'],
    ['verify=off&verify=on', 'has `verify` twice'],
    ['__proto__=1', 'has no `__proto__`'],
    [`certificate=${'x'.repeat(5000)}`, 'at most 4000 characters'],
  ])('%s is refused', (value, message) => {
    expect(() => readTerms(value)).toThrow(MalformedField)
    expect(() => readTerms(value)).toThrow(message)
  })
})

describe('the learner', () => {
  test('arrives as sent', () => {
    const id = fc.stringMatching(/^[\w.:-]{1,64}$/)
    fc.assert(
      fc.property(id, fc.nat(999_999_999), (name, seed) => {
        const learner = { id: name, seed }
        expect(readLearner(writeLearner(learner), '192.0.2.7')).toEqual(learner)
      }),
    )
  })

  test('is known by the address without a name', () => {
    expect(readLearner(undefined, '192.0.2.7')).toEqual({ id: '192.0.2.7', seed: 0 })
    expect(readLearner('seed=2', '192.0.2.7')).toEqual({ id: '192.0.2.7', seed: 2 })
  })

  test.each(['id=', 'id=a%20b', `id=${'x'.repeat(65)}`, 'seed=-1', 'seed=x', 'seed=1e3', 'name=x'])(
    '%s is refused',
    (value) => expect(() => readLearner(value, '192.0.2.7')).toThrow(MalformedField),
  )
})

describe('facts', () => {
  const facts = fc.record({
    timing: fc.record({ lookup: milliseconds, connect: milliseconds, tls: milliseconds }),
    isReused: fc.boolean(),
    certificate: maybe(
      fc.record({ subject: text, issuer: text, validTo: text, isVerified: fc.boolean() }),
    ),
  })

  test('arrive as they were sent', () => {
    fc.assert(
      fc.property(facts, (sent) => {
        expect(readFacts(writeFacts(sent))).toEqual(sent)
      }),
    )
  })

  test.each([null, '', 'lookup=1&connect=x&tls=2', 'lookup=-1&connect=0&tls=0'])(
    '%s is nothing',
    (value) => expect(readFacts(value)).toBeNull(),
  )
})

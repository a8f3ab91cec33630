import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FenceError, parseFence } from './fence'

test('`ts run` is an editor, with a name and an id where they are given', () => {
  expect(parseFence('ts', 'run')).toEqual({
    kind: 'run',
    name: null,
    id: null,
    after: null,
    fails: null,
  })
  expect(parseFence('ts', 'run name=greeting.ts id=hello')).toMatchObject({
    name: 'greeting.ts',
    id: 'hello',
  })
})

test('an editor may continue another, and may have to fail', () => {
  expect(parseFence('ts', 'run after=greet fails=HTTPError')).toMatchObject({
    kind: 'run',
    after: 'greet',
    fails: 'HTTPError',
  })
  expect(parseFence('ts', 'fails=HTTPError')).toEqual({ kind: 'reproduce', fails: 'HTTPError' })
})

test('parts of an exercise have a word of their own', () => {
  expect(parseFence('ts', 'solution')).toEqual({
    kind: 'part',
    part: 'solution',
    check: null,
    isShown: false,
  })
  expect(parseFence('ts', 'wrong=asked')).toEqual({
    kind: 'part',
    part: 'wrong',
    check: 'asked',
    isShown: false,
  })
  expect(parseFence('ts', 'after shown')).toMatchObject({ part: 'after', isShown: true })
  expect(parseFence('yaml', 'checks')).toEqual({
    kind: 'part',
    part: 'checks',
    check: null,
    isShown: false,
  })
  expect(() => parseFence('ts', 'run solution')).toThrow('do not go together')
  expect(() => parseFence('ts', 'starter name=a.ts')).toThrow('a fence of its own')
})

test('a block without `run` is only shown', () => {
  expect(parseFence('ts', null)).toEqual({ kind: 'plain', language: 'ts' })
  expect(parseFence(null, null)).toEqual({ kind: 'plain', language: 'text' })
})

test('messages may have marked lines', () => {
  expect(parseFence('http', 'mark=1,4')).toEqual({
    kind: 'http',
    marked: [1, 4],
    isServed: false,
  })
  expect(parseFence('http', 'served mark=1')).toMatchObject({ marked: [1], isServed: true })
  expect(() => parseFence('http', 'served=yes')).toThrow('`served` takes no value')
  expect(() => parseFence('http', 'mark=first')).toThrow('line numbers with commas')
})

test('unknown words and languages name the known ones', () => {
  expect(() => parseFence('ts', 'runs')).toThrow('Did you mean `run`?')
  expect(() => parseFence('tss', 'run')).toThrow('Did you mean `ts`?')
  expect(() => parseFence('json', 'run')).toThrow('there are none here')
})

test('words in the wrong place are refused with a way out', () => {
  expect(() => parseFence('ts', 'name=a.ts')).toThrow('Write `ts run name=…`')
  expect(() => parseFence('ts', 'run run')).toThrow('stands twice')
  expect(() => parseFence('ts', 'run=yes')).toThrow('takes no value')
  expect(() => parseFence('ts', 'run name=greeting')).toThrow('a file name that ends in .ts')
})

test('whatever stands after the backticks, the answer is a fence or a FenceError', () => {
  const word = fc.oneof(fc.constantFrom('run', 'name=a.ts', 'mark=1', '__proto__'), fc.string())
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom('ts', 'http'), word),
      fc.array(word),
      (language, words) => {
        try {
          parseFence(language, words.join(' '))
        } catch (error) {
          expect(error).toBeInstanceOf(FenceError)
        }
      },
    ),
  )
})

import { expect, it } from 'vitest'
import { runtimeHint } from './runtime-hints'

it.each([
  ['True is not defined', /`true`/],
  ['None is not defined', /`null`/],
  ['print is not defined', /console\.log/],
  ["Can't find variable: print", /console\.log/],
  ['fetch is not defined', /requests\.get/],
  ['params is not defined', /`\{ params: … \}`/],
  ['Type is not defined', /brackets/],
  ['requests is not defined', /import requests/],
])('%j has a hint: %s', (message, hint) => {
  expect(runtimeHint('ReferenceError', message)).toMatch(hint)
})

it('has no hint for names that it does not know', () => {
  expect(runtimeHint('ReferenceError', 'foo is not defined')).toBeNull()
  expect(runtimeHint('ReferenceError', 'constructor is not defined')).toBeNull()
  expect(runtimeHint('TypeError', 'print is not defined')).toBeNull()
})

it("knows the client's errors that leave something to try", () => {
  const message = "Invalid URL 'ex.com': No scheme supplied. Perhaps you meant https://ex.com?"
  expect(runtimeHint('MissingSchema', message)).toBe('Perhaps `https://ex.com`.')
  expect(runtimeHint('JSONDecodeError', 'Expecting value')).toMatch(/statusCode/)
})

import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { isValue, preferenceScript } from './preferences'

/** Runs the inline script as a browser would and returns the data attributes that it set. */
function attributes(storage: object, systemIsDark = false): Record<string, string> {
  const dataset = {}
  runInNewContext(preferenceScript, {
    document: { documentElement: { dataset } },
    matchMedia: () => ({ matches: systemIsDark }),
    localStorage: storage,
  })
  return dataset
}

test('without a choice the theme is the one of the system', () => {
  expect(attributes({})).toEqual({ theme: 'light' })
  expect(attributes({}, true)).toEqual({ theme: 'dark' })
})

test('choices win over the system', () => {
  const stored = { 'roundtrip:theme': 'light', 'roundtrip:text': '150', 'roundtrip:twin': 'off' }
  expect(attributes(stored, true)).toEqual({ theme: 'light', text: '150', twin: 'off' })
})

test('a stored value that nobody knows is left out', () => {
  expect(attributes({ 'roundtrip:theme': 'mauve' })).toEqual({ theme: 'light' })
})

test('disabled storage changes nothing but the memory', () => {
  const disabled = new Proxy(
    {},
    {
      get() {
        throw new Error('SecurityError')
      },
    },
  )
  expect(attributes(disabled, true)).toEqual({ theme: 'dark' })
})

test('only listed values are values', () => {
  expect(isValue('text', '125')).toBe(true)
  expect(isValue('text', '130')).toBe(false)
  expect(isValue('theme', null)).toBe(false)
})

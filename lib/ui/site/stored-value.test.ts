import { afterEach, expect, test, vi } from 'vitest'
import { memoryStorage } from '../drafts/memory-storage.fixture'
import { StoredValue } from './stored-value'

const KEY = 'roundtrip:test'

function numbers() {
  return new StoredValue<readonly number[]>({
    key: KEY,
    parse: (text) => (text ? text.split(' ').map(Number) : []),
    serialize: (value) => value.join(' '),
    none: [],
  })
}

afterEach(() => vi.unstubAllGlobals())

test('what is kept is read again, by the next page as well', () => {
  vi.stubGlobal('localStorage', memoryStorage())
  numbers().keep([1, 2])
  expect(numbers().read()).toEqual([1, 2])
})

test('the same text gives the same object, and another tab’s text another', () => {
  const storage = memoryStorage()
  vi.stubGlobal('localStorage', storage)
  const stored = numbers()
  stored.keep([1])
  expect(stored.read()).toBe(stored.read())
  storage.setItem(KEY, '1 7')
  expect(stored.read()).toEqual([1, 7])
})

test('a full storage keeps its old text, and the page its new value', () => {
  const storage = memoryStorage(KEY.length + 3)
  vi.stubGlobal('localStorage', storage)
  const stored = numbers()
  stored.keep([1, 2])
  stored.keep([1, 2, 3])
  expect(stored.read()).toEqual([1, 2, 3])
  expect(storage.getItem(KEY)).toBe('1 2')
})

test('without storage the value holds until the page is left', () => {
  vi.stubGlobal('localStorage', undefined)
  const stored = numbers()
  expect(stored.read()).toEqual([])
  stored.keep([4])
  expect(stored.read()).toEqual([4])
})

test('a value without a text takes what was stored away', () => {
  const storage = memoryStorage()
  vi.stubGlobal('localStorage', storage)
  const stored = new StoredValue<string | null>({
    key: KEY,
    parse: (text) => text,
    serialize: (value) => value,
    none: null,
  })
  stored.keep('a')
  expect(storage.getItem(KEY)).toBe('a')
  stored.keep(null)
  expect([storage.getItem(KEY), stored.read()]).toEqual([null, null])
})

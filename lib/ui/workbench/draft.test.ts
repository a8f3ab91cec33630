import { describe, expect, it } from 'vitest'
import { Draft, type DraftStorage, draftKey } from './draft'

function memory(): DraftStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>()
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      map.set(key, value)
    },
    removeItem: (key) => {
      map.delete(key)
    },
  }
}

describe('Draft', () => {
  it('is there on the next visit', () => {
    const storage = memory()
    expect(new Draft('a/1', 'old', () => storage).save('mine')).toBe(true)
    expect(new Draft('a/1', 'old', () => storage).load()).toBe('mine')
    expect(new Draft('a/2', 'old', () => storage).load()).toBeNull()
  })

  it('does not replace code that the author has changed', () => {
    const storage = memory()
    new Draft('a/1', 'old', () => storage).save('mine')
    expect(new Draft('a/1', 'new', () => storage).load()).toBeNull()
  })

  it('leaves nothing behind when the text is the original again', () => {
    const storage = memory()
    const draft = new Draft('a/1', 'old', () => storage)
    draft.save('mine')
    draft.save('old')
    expect(storage.map.size).toBe(0)
  })

  it('survives a storage that is full or missing, and says so', () => {
    const full = memory()
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(new Draft('a', 'old', () => full).save('mine')).toBe(false)
    expect(new Draft('a', 'old', () => null).save('mine')).toBe(false)
    expect(new Draft('a', 'old', () => null).load()).toBeNull()
  })

  it('has a stable, versioned key, so that drafts of today are found tomorrow', () => {
    expect(draftKey('first-request/1', 'await 1')).toMatch(
      /^roundtrip:draft:1:first-request\/1:\w+$/,
    )
    expect(draftKey('first-request/1', 'await 1')).toBe(draftKey('first-request/1', 'await 1'))
  })
})

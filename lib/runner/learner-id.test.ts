import { describe, expect, it } from 'vitest'
import { createLearnerId } from './learner-id'

function storage(kept: Record<string, string> = {}): Storage {
  const items = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage
}

describe('the name of this browser', () => {
  it('is random, and the same from then on', () => {
    const place = storage()
    const id = createLearnerId(() => place)()
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(createLearnerId(() => place)()).toBe(id)
    expect(createLearnerId(() => storage())()).not.toBe(id)
  })

  it('is made anew where something else was kept', () => {
    const place = storage({ 'roundtrip:learner': 'a&seed=1' })
    expect(createLearnerId(() => place)()).toMatch(/^[0-9a-f]{32}$/)
  })

  it('lasts as long as the page where storage is refused', () => {
    const name = createLearnerId(() => {
      throw new DOMException('No.', 'SecurityError')
    })
    expect(name()).toMatch(/^[0-9a-f]{32}$/)
    expect(name()).toBe(name())
  })
})

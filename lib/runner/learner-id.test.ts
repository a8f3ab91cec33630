import { describe, expect, it } from 'vitest'
import { createLearnerId, learnerOf } from './learner-id'

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

describe('the learner of a run', () => {
  const ownId = () => 'a'.repeat(32)

  it('is this browser in the usual world', () => {
    expect(learnerOf(0, false, ownId)()).toEqual({ id: ownId(), seed: 0 })
  })

  it('is nobody whom the servers know in another one, and the same for the whole run', () => {
    const learner = learnerOf(2, false, ownId)
    expect(learner()).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), seed: 2 })
    expect(learner()).toEqual(learner())
    const ids = [ownId(), learner().id, learnerOf(2, false, ownId)().id]
    expect(new Set(ids).size).toBe(3)
  })

  it('is nobody whom the servers know where the usual world is to be untouched', () => {
    const learner = learnerOf(0, true, ownId)
    expect(learner().seed).toBe(0)
    expect(learner().id).not.toBe(ownId())
  })
})

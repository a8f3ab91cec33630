import { describe, expect, it } from 'vitest'
import { PerLearner } from './per-learner'

const mara = { id: 'mara', seed: 0 }

describe('what a host remembers', () => {
  it('is kept for each learner apart, and for each seed', () => {
    const counts = new PerLearner(() => ({ count: 0 }))
    counts.get(mara).count = 3
    expect(counts.get({ id: 'mara', seed: 0 }).count).toBe(3)
    expect(counts.get({ id: 'jo', seed: 0 }).count).toBe(0)
    expect(counts.get({ id: 'mara', seed: 2 }).count).toBe(0)
  })

  it('begins as the learner\u2019s seed says', () => {
    const seeds = new PerLearner(({ seed }) => seed * 10)
    expect(seeds.get({ id: 'mara', seed: 4 })).toBe(40)
  })

  it('has bounds: who was away longest goes', () => {
    const counts = new PerLearner(() => ({ count: 0 }), { most: 2 })
    counts.get(mara).count = 1
    counts.get({ id: 'jo', seed: 0 }).count = 2
    counts.get(mara)
    counts.get({ id: 'new', seed: 0 })
    expect(counts.size).toBe(2)
    expect(counts.get(mara).count).toBe(1)
    expect(counts.get({ id: 'jo', seed: 0 }).count).toBe(0)
  })

  it('can be forgotten', () => {
    const counts = new PerLearner(() => ({ count: 0 }))
    counts.get(mara).count = 1
    counts.forget(mara)
    expect(counts.get(mara).count).toBe(0)
  })
})

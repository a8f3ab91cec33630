import { expect, it, vi } from 'vitest'
import { MAX_MESSAGES, MAX_TEXT, outputBudget } from './output-budget'

it('ends after so many messages, and counts the rest', () => {
  const budget = outputBudget(() => {})
  let taken = 0
  for (let i = 0; i < MAX_MESSAGES * 2; i += 1) if (budget.take(1)) taken += 1
  expect(taken).toBe(MAX_MESSAGES)
  expect(budget.dropped).toBe(MAX_MESSAGES)
})

it('ends after so much text', () => {
  const budget = outputBudget(() => {})
  expect(budget.take(MAX_TEXT)).toBe(true)
  expect(budget.admits()).toBe(true)
  expect(budget.take(1)).toBe(false)
  expect(budget.take(0)).toBe(false)
  expect(budget.admits()).toBe(false)
  expect(budget.dropped).toBe(3)
})

it('tells the count from the first on and as it grows, and never floods', () => {
  const onDropped = vi.fn()
  const budget = outputBudget(onDropped)
  for (let i = 0; i < MAX_MESSAGES + 1; i += 1) budget.take(1)
  expect(onDropped.mock.calls).toEqual([[1]])
  for (let i = 0; i < 1_000_000; i += 1) budget.admits()
  const told = onDropped.mock.calls.map(([count]) => count)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBeGreaterThan(900_000)
  expect(told.length).toBeLessThan(200)
})

it('still lets a few errors through, and counts the others', () => {
  const budget = outputBudget(() => {})
  budget.take(MAX_TEXT + 1)
  const shown = Array.from({ length: 100 }, () => budget.takeError(10)).filter(Boolean)
  expect(shown).toHaveLength(10)
  expect(budget.dropped).toBe(91)
})

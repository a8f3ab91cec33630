import { expect, it, vi } from 'vitest'
import { MAX_MESSAGES, MAX_TEXT, outputBudget } from './output-budget'

it('ends after so many messages, and says so once', () => {
  const onExhausted = vi.fn()
  const budget = outputBudget(onExhausted)
  let taken = 0
  for (let i = 0; i < MAX_MESSAGES * 2; i += 1) if (budget.take(1)) taken += 1
  expect(taken).toBe(MAX_MESSAGES)
  expect(budget.open).toBe(false)
  expect(onExhausted).toHaveBeenCalledTimes(1)
})

it('ends after so much text', () => {
  const budget = outputBudget(() => {})
  expect(budget.take(MAX_TEXT)).toBe(true)
  expect(budget.take(1)).toBe(false)
  expect(budget.take(0)).toBe(false)
})

it('still lets a few errors through', () => {
  const budget = outputBudget(() => {})
  budget.take(MAX_TEXT + 1)
  const shown = Array.from({ length: 100 }, () => budget.takeError(10)).filter(Boolean)
  expect(shown).toHaveLength(10)
})

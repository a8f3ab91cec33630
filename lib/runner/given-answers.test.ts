import { expect, test, vi } from 'vitest'
import { givenAnswers } from './given-answers'
import type { PasswordAnswer } from './password-queue'

const { signal } = new AbortController()

function setUp(...answers: PasswordAnswer[]) {
  const ask = vi.fn(async (): Promise<PasswordAnswer> => answers.shift() ?? 'cancelled')
  return { ask, given: givenAnswers(ask) }
}

test('a second run gets the answers of the first, each to its own question', async () => {
  const { ask, given } = setUp({ password: 'a' }, 'cancelled', { password: 'b' })
  const first = given.asking(1)
  for (const prompt of ['Name: ', 'Word: ', 'Name: ']) await first(prompt, signal)
  for (const again of [given.repeating(1), given.repeating(1)]) {
    expect(await again('Word: ', signal)).toBe('cancelled')
    expect(await again('Name: ', signal)).toEqual({ password: 'a' })
    expect(await again('Name: ', signal)).toEqual({ password: 'b' })
  }
  expect(ask).toHaveBeenCalledTimes(3)
})

test('a question that the first run did not ask is asked', async () => {
  const { ask, given } = setUp({ password: 'a' }, { password: 'new' })
  await given.asking(1)('Word: ', signal)
  const again = given.repeating(1)
  await again('Word: ', signal)
  expect(await again('Word: ', signal)).toEqual({ password: 'new' })
  expect(ask).toHaveBeenLastCalledWith('Word: ', signal)
})

test('nothing is given to a run of another program, and an answer that came too late to none', async () => {
  const { ask, given } = setUp({ password: 'secret' }, { password: 'other' })
  const ended = new AbortController()
  const late = given.asking(1)('Word: ', ended.signal)
  ended.abort()
  await late
  await given.repeating(1)('Word: ', signal)
  given.asking(2)
  await given.repeating(1)('Word: ', signal)
  expect(ask).toHaveBeenCalledTimes(3)
})

import { describe, expect, it } from 'vitest'
import { isFound, readQuery, setQuery, subscribe } from './filter-store'

describe('a row is found', () => {
  const words = 'httpbin.org get post /status/{codes} answers with the given status'
  it.each(['', ' ', 'status', 'STATUS post', '/status/{', 'given  httpbin '])('by %j', (query) =>
    expect(isFound(words, query)).toBe(true),
  )
  it.each(['statuses', 'status put'])('not by %j', (query) =>
    expect(isFound(words, query)).toBe(false),
  )
})

it('tells those who follow, until they leave, and only of a change', () => {
  let calls = 0
  const leave = subscribe(() => {
    calls += 1
  })
  setQuery('tea')
  setQuery('tea')
  expect([readQuery(), calls]).toEqual(['tea', 1])
  leave()
  setQuery('')
  expect(calls).toBe(1)
})

import { describe, expect, it } from 'vitest'
import { questionTo } from './ask.fixture'
import { checkPreconditions, conditionalAnswer, matchesIfRange } from './conditional-request'
import { json } from './json-answer'

const modified = Date.UTC(2024, 4, 1, 8, 30, 15, 700)
const validators = { tag: '"v2"', modified }
const then = 'Wed, 01 May 2024 08:30:15 GMT'
const before = 'Wed, 01 May 2024 08:30:14 GMT'

function check(method: string, headers: readonly (readonly [string, string])[]) {
  return checkPreconditions(questionTo('/', { method, headers }), validators)
}

describe('preconditions', () => {
  it.each([
    ['GET', [], 'met'],
    ['GET', [['If-None-Match', '"v2"']], 'current'],
    ['HEAD', [['if-none-match', '"v1", W/"v2"']], 'current'],
    ['GET', [['If-None-Match', '"v1"']], 'met'],
    ['GET', [['If-None-Match', '*']], 'current'],
    ['PUT', [['If-None-Match', '*']], 'failed'],
    ['PUT', [['If-Match', '"v2"']], 'met'],
    ['PUT', [['If-Match', '"v1", "v2"']], 'met'],
    ['PUT', [['If-Match', 'W/"v2"']], 'failed'],
    ['PUT', [['If-Match', '*']], 'met'],
    ['PUT', [['If-Match', '"v1"']], 'failed'],
    ['GET', [['If-Modified-Since', then]], 'current'],
    ['GET', [['If-Modified-Since', before]], 'met'],
    ['PUT', [['If-Modified-Since', then]], 'met'],
    ['GET', [['If-Modified-Since', 'soon']], 'met'],
    ['PUT', [['If-Unmodified-Since', then]], 'met'],
    ['PUT', [['If-Unmodified-Since', before]], 'failed'],
  ] as const)('%s with %j is %s', (method, headers, outcome) => {
    expect(check(method, headers)).toBe(outcome)
  })

  it('look at tags before dates', () => {
    const changed = [
      ['If-None-Match', '"v1"'],
      ['If-Modified-Since', then],
    ] as const
    expect(check('GET', changed)).toBe('met')
  })

  it('of what does not exist', () => {
    const ask = (field: string) =>
      checkPreconditions(questionTo('/', { method: 'PUT', headers: [[field, '*']] }), null)
    expect(ask('If-Match')).toBe('failed')
    expect(ask('If-None-Match')).toBe('met')
  })

  it('make a 304 that has no body, no type, and both validators', () => {
    const request = questionTo('/', { headers: [['If-None-Match', '"v2"']] })
    const answer = conditionalAnswer(request, validators, json({ tea: 'assam' }))
    expect(answer).toMatchObject({ status: 304, body: null })
    expect(answer.headers).toEqual([
      ['ETag', '"v2"'],
      ['Last-Modified', then],
    ])
  })
})

describe('If-Range', () => {
  it.each([
    ['"v2"', true],
    ['"v1"', false],
    ['W/"v2"', false],
    [then, true],
    [before, false],
    ['nonsense', false],
  ])('%s means this version: %s', (field, isMeant) => {
    expect(matchesIfRange(field, validators)).toBe(isMeant)
  })
})

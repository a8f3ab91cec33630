import { expect, test } from 'vitest'
import { keepsConnection, wantsClose } from './persistence'

const answer = {
  method: 'GET',
  status: 200,
  version: 11,
  headers: [['Content-Length', '2']],
} as const

test.each([
  ['an answer whose length is known', {}, true],
  ['chunks', { headers: [['Transfer-Encoding', 'chunked']] as const }, true],
  ['a body that lasts until the close', { headers: [] }, false],
  ['no body', { status: 204, headers: [] }, true],
  ['an answer to HEAD', { method: 'HEAD', headers: [] }, true],
  ['another protocol', { status: 101, headers: [] }, false],
  ['the word close', { headers: [...answer.headers, ['connection', 'X, Close']] as const }, false],
  ['HTTP/1.0', { version: 10 }, false],
  [
    'HTTP/1.0 that keeps alive',
    { version: 10, headers: [...answer.headers, ['Connection', 'Keep-Alive']] as const },
    true,
  ],
])('%s', (_what, parts, expected) => {
  expect(keepsConnection({ ...answer, ...parts })).toBe(expected)
})

test('who sends a message can ask for the end', () => {
  expect(wantsClose([['Connection', 'keep-alive']])).toBe(false)
  expect(
    wantsClose([
      ['Connection', 'keep-alive'],
      ['CONNECTION', ' close '],
    ]),
  ).toBe(true)
})

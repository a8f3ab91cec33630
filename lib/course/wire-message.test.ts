import { expect, test } from 'vitest'
import { parseWireMessages } from './wire-message'

test('a request and its response are told apart by the status line', () => {
  const messages = parseWireMessages(
    'GET / HTTP/1.1\nHost: library.test\n\nHTTP/1.1 200 OK\n\n{}',
    [],
  )
  expect(
    messages.map(({ direction, lines }) => [direction, lines.map((line) => line.text)]),
  ).toEqual([
    ['out', ['GET / HTTP/1.1', 'Host: library.test']],
    ['back', ['HTTP/1.1 200 OK', '', '{}']],
  ])
})

test('a remark stands beside its line, not in it', () => {
  const [message] = parseWireMessages('Host: a.test  ← added by the client', [])
  expect(message?.lines).toEqual([
    { text: 'Host: a.test', remark: 'added by the client', isMarked: false },
  ])
})

test('marks count lines of the block from 1', () => {
  const [, back] = parseWireMessages('GET / HTTP/1.1\n\nHTTP/1.1 404 Not Found', [3])
  expect(back?.lines[0]?.isMarked).toBe(true)
})

test('several exchanges of one connection are messages of their own', () => {
  const text =
    'HTTP/1.1 200 OK\nSet-Cookie: a=1\n\n{}\n\nGET /x HTTP/1.1\nCookie: a=1\n\nHTTP/1.1 200 OK'
  const messages = parseWireMessages(text, [6])
  expect(messages.map(({ direction, lines }) => [direction, lines.length])).toEqual([
    ['back', 4],
    ['out', 2],
    ['back', 1],
  ])
  expect(messages[1]?.lines[0]?.isMarked).toBe(true)
})

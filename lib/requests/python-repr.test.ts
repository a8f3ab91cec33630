import { describe, expect, it } from 'vitest'
import { repr } from './python-repr'

// Measured against Python 3.11.
describe('repr', () => {
  it.each([
    ['text', "'text'"],
    ["it's", '"it\'s"'],
    ['"it\'s"', "'\"it\\'s\"'"],
    ['a\\b\n\r\t', "'a\\\\b\\n\\r\\t'"],
    ['\0\x1f\x7f\xa0\xad', "'\\x00\\x1f\\x7f\\xa0\\xad'"],
    ['\u200b\u2028\ufeff\ue000', "'\\u200b\\u2028\\ufeff\\ue000'"],
    ['\u{e0001}', "'\\U000e0001'"],
    ['\ud800', "'\\ud800'"],
    ['é ü 日 😀', "'é ü 日 😀'"],
    [['a'], "('a',)"],
    [[1, null], '(1, None)'],
    [[], '()'],
  ])('%j is %s', (value, text) => {
    expect(repr(value)).toBe(text)
  })
})

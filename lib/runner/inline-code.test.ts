import { expect, test } from 'vitest'
import { splitInlineCode } from './inline-code'

const code = (text: string) => ({ text, isCode: true })
const words = (text: string) => ({ text, isCode: false })

test.each([
  ['Try `await` before it.', [words('Try '), code('await'), words(' before it.')]],
  ['`a``b`', [code('a'), code('b')]],
  ['in backticks: `` `Hello` ``.', [words('in backticks: '), code('`Hello`'), words('.')]],
  ['one ` alone', [words('one ` alone')]],
  ['', []],
])('%s', (text, parts) => {
  expect(splitInlineCode(text)).toEqual(parts)
})

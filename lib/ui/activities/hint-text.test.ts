import { expect, it } from 'vitest'
import { hintParts } from './hint-text'

it('cuts a hint at its fences', () => {
  expect(hintParts('Look at `params`.\n\n```ts\nget(url, { ____ })\n```\n\nAnd then?')).toEqual([
    { text: 'Look at `params`.', isCode: false },
    { text: 'get(url, { ____ })', isCode: true },
    { text: 'And then?', isCode: false },
  ])
})

it('keeps the indentation of code, and takes a fence that is not closed as code to the end', () => {
  expect(hintParts('```\n  a\nb')).toEqual([{ text: '  a\nb', isCode: true }])
})

import { expect, it } from 'vitest'
import { placesIn } from './learner-places'

const url = 'blob:null/1-2'

it('reads the stacks of Chromium and Firefox', () => {
  const chromium = `TypeError: bad at blob:null/9\n    at f (${url}:2:9)\n    at get (blob:null/client:1:1)\n    at async ${url}:5:14`
  expect(placesIn(chromium, url)).toEqual([
    [2, 9],
    [5, 14],
  ])
  expect(placesIn(`f@${url}:2:9\nasync*@${url}:5:14\n`, url)).toEqual([
    [2, 9],
    [5, 14],
  ])
})

it('is not misled', () => {
  expect(placesIn(`${url}0:1:1 ${url}:x:1 ${url}:99999999999:1 ${url}`, url)).toEqual([])
  expect(placesIn(undefined, url)).toEqual([])
  expect(placesIn({ toString: () => `${url}:1:1` }, url)).toEqual([])
  expect(placesIn('blob:null/1-2:1:1', '')).toEqual([])
  expect(placesIn(`${url}:1:1\n`.repeat(500), url)).toHaveLength(20)
})

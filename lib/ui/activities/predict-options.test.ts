import { expect, it } from 'vitest'
import { predictOptions } from './predict-options'

it('puts the truth among the wrong options, so that none stands out', () => {
  const options = predictOptions({ distractors: ['`b`', '*d*'], recorded: 'c' })
  expect(options).toEqual(['b', 'c', 'd'])
})

it('leaves room for the truth while it is not known', () => {
  expect(predictOptions({ distractors: ['a'], recorded: null })).toEqual(['a', 'something else'])
})

it('has no options where the guess is written', () => {
  expect(predictOptions({ distractors: [], recorded: 'GET / HTTP/1.1' })).toEqual([])
})

it('takes the signs of Markdown out, and none of what stands in code', () => {
  const distractors = ['`` a`b `` is **not** `c_d`', '`********`']
  expect(predictOptions({ distractors, recorded: 'x' })).toEqual([
    '********',
    'a`b is not c_d',
    'x',
  ])
})

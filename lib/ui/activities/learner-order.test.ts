import { expect, it } from 'vitest'
import { shuffledIndices } from './learner-order'

it('has each index once, in the same order each time', () => {
  const order = shuffledIndices(6, 'learner lesson/why')
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5])
  expect(shuffledIndices(6, 'learner lesson/why')).toEqual(order)
})

it('puts every option at every place for some learner', () => {
  const places = new Set<string>()
  for (let learner = 0; learner < 60; learner += 1)
    shuffledIndices(3, `${learner} lesson/why`).forEach((index, place) => {
      places.add(`${index} at ${place}`)
    })
  expect(places.size).toBe(9)
})

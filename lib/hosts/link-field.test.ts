import { expect, it } from 'vitest'
import { linkField } from './link-field'

it('writes links one after the other, and none as no field', () => {
  expect(linkField([])).toEqual([])
  const links = [
    ['next', 'https://library.test/books?title=a "b>c&page=2'],
    ['last', '/books?page=6'],
  ] as const
  expect(linkField(links)).toEqual([
    [
      'Link',
      '<https://library.test/books?title=a%20%22b%3Ec&page=2>; rel="next", </books?page=6>; rel="last"',
    ],
  ])
})

import { expect, it } from 'vitest'
import { nearestName } from './nearest-name'

it.each([
  ['request', 'requests'],
  ['reqeusts', 'requests'],
  ['Requests', 'requests'],
  ['requests/exception', 'requests/exceptions'],
  ['axios', null],
  ['', null],
])('%j is closest to %j', (name, nearest) => {
  expect(nearestName(name, ['requests', 'requests/exceptions'])).toBe(nearest)
})

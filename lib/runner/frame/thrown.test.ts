import { expect, it } from 'vitest'
import { describeThrown } from './thrown'

it('describes errors and everything else that can be thrown', () => {
  expect(describeThrown(new RangeError('far'), 'blob:x')).toMatchObject({
    name: 'RangeError',
    message: 'far',
  })
  expect(describeThrown('text', '')).toEqual({
    ...{ name: 'Uncaught', message: "'text'", places: [], stack: [] },
  })
  expect(describeThrown({ code: 1 }, '')).toMatchObject({ message: '{ code: 1 }' })
  expect(describeThrown(undefined, '')).toMatchObject({ message: 'undefined' })
})

it('survives hostile errors', () => {
  const error = new Error('x')
  Object.defineProperty(error, 'stack', {
    get() {
      throw new Error('boom')
    },
  })
  expect(describeThrown(error, '').name).toBe('Uncaught')
  const huge = new Error('x'.repeat(1e6))
  expect(describeThrown(huge, '').message.length).toBeLessThanOrEqual(5000)
})

import { afterEach, expect, test } from 'vitest'
import { leaveTiming } from './run-timing'

afterEach(() => performance.clearMeasures())

test('the parts of a run follow each other, and replace those of the run before', () => {
  leaveTiming(100, { compile: 1, start: 2, run: 3 })
  leaveTiming(200, { compile: 11, start: 0, run: 7 })
  const measures = performance
    .getEntriesByType('measure')
    .map(({ name, startTime, duration }) => [name, startTime, duration])
  expect(measures).toEqual([
    ['roundtrip:compile', 200, 11],
    ['roundtrip:start', 211, 0],
    ['roundtrip:run', 211, 7],
  ])
})

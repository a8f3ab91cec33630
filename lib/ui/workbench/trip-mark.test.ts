import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleExchange, sampleResponse } from './sample-exchange'
import { smallBox, tripMark } from './trip-mark'

const withStatus = (status: number) => sampleExchange({ response: sampleResponse({ status }) })
const partsOf = (status: number) => tripMark(withStatus(status), 40).parts.map(({ part }) => part)

describe('tripMark', () => {
  it('ends each class of answer in a shape of its own', () => {
    expect(partsOf(200)).toEqual(['rail', 'out', 'wait', 'back', 'end', 'from'])
    expect(partsOf(302)).toEqual(['rail', 'out', 'wait', 'back', 'back', 'from'])
    expect(partsOf(404)).toEqual(['rail', 'out', 'wait', 'back', 'hollow', 'from'])
    expect(partsOf(503)).toEqual(['rail', 'out', 'wait', 'back', 'end', 'from'])
    expect(tripMark(withStatus(404), 40).tone).toBe('yours')
  })

  it('has no way back without a response', () => {
    const lost = sampleExchange({ state: 'failed', response: null })
    expect(tripMark(lost, 40).parts.map(({ part }) => part)).toEqual([
      'rail',
      'out',
      'back',
      'from',
    ])
    const pending = sampleExchange({ state: 'pending', response: null })
    expect(tripMark(pending, 40).parts.map(({ part }) => part)).toContain('todo')
  })

  it('breaks off on its way back when the response is not whole', () => {
    const broken = sampleExchange({ state: 'failed', response: sampleResponse({ status: 200 }) })
    const parts = tripMark(broken, 40).parts
    expect(parts.map(({ part }) => part)).toEqual(['rail', 'out', 'wait', 'back', 'back', 'from'])
  })

  it('draws a trip of half the time narrower, on one scale', () => {
    const half = sampleExchange({ timing: { sent: 0, connected: 2, head: 17, end: 20 } })
    const [wide, narrow] = [tripMark(sampleExchange(), 40), tripMark(half, 40)]
    expect(narrow.x[3]).toBeLessThan(wide.x[3])
    expect(wide.x[3]).toBeCloseTo(smallBox.right)
  })

  it('stays on the rails whatever the clock says', () => {
    const time = fc.double({ min: -10, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        time,
        time,
        time,
        time,
        fc.integer({ min: 100, max: 599 }),
        (a, b, c, d, status) => {
          const timing = { sent: a, connected: b, head: c, end: d }
          const { x } = tripMark({ ...withStatus(status), timing }, 50)
          const sorted = [...x].sort((one, other) => one - other)
          expect(x).toEqual(sorted)
          expect(x[0]).toBe(smallBox.left)
          expect(x[3]).toBeLessThanOrEqual(smallBox.right + 1e-6)
        },
      ),
    )
  })
})

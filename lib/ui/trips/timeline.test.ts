import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleExchange } from '../workbench/sample-exchange'
import { timelineOf } from './timeline'

const facts = (lookup: number, connect: number, tls: number, isReused = false) => ({
  timing: { lookup, connect, tls },
  isReused,
  certificate: null,
})
const told = (...exchanges: Parameters<typeof timelineOf>[0]) =>
  timelineOf(exchanges).rows.map(({ parts }) =>
    parts.map(({ name, from, to }) => `${name} ${from}-${to}`).join(', '),
  )

it('lays out what a trip spent its time on, one after the other', () => {
  const exchange = sampleExchange({
    connection: facts(2, 3, 4),
    timing: { sent: 10, connected: 20, head: 50, end: 55 },
  })
  expect(told(exchange)).toEqual([
    'lookup 10-12, connect 12-15, tls 15-19, sending 19-20, waiting 20-50, download 50-55',
  ])
})

it('has no look-up, connect and TLS on a connection that stood already', () => {
  const exchange = sampleExchange({
    connection: facts(0, 0, 0, true),
    timing: { sent: 0, connected: 2, head: 5, end: 6 },
  })
  expect(told(exchange)).toEqual(['sending 0-2, waiting 2-5, download 5-6'])
})

it('shows attempts that reached nobody, and the pause before the next one of the call', () => {
  const first = sampleExchange({
    state: 'failed',
    response: null,
    connection: null,
    timing: { sent: 0, connected: null, head: null, end: 8 },
  })
  const second = sampleExchange({
    id: 2,
    connection: facts(0, 0, 0, true),
    timing: { sent: 508, connected: 509, head: 520, end: 521 },
  })
  const other = sampleExchange({ id: 3, call: 2, timing: { ...second.timing, sent: 509 } })
  expect(told(first, second, other)).toEqual([
    'trying 0-8',
    'pause 8-508, sending 508-509, waiting 509-520, download 520-521',
    'sending 509-509, waiting 509-520, download 520-521',
  ])
})

it('lets a trip on its way grow until now, and an answer that never came be waited for', () => {
  const sent = { sent: 10, connected: 12, head: null, end: null }
  const pending = sampleExchange({ state: 'pending', response: null, connection: null })
  expect(timelineOf([{ ...pending, timing: sent }], 40).rows[0]?.parts).toEqual([
    { name: 'sending', from: 10, to: 12 },
    { name: 'waiting', from: 12, to: 40 },
  ])
})

it('never leaves a gap, goes back, or goes beyond the scale, whatever the clocks say', () => {
  const time = fc.nat(1000)
  fc.assert(
    fc.property(fc.array(time, { minLength: 7, maxLength: 7 }), (times) => {
      const [a = 0, b = 0, c = 0, sent = 0, connected = 0, head = 0, end = 0] = times
      const exchange = sampleExchange({
        connection: facts(a, b, c),
        timing: { sent, connected, head, end },
      })
      const { rows, from, to } = timelineOf([exchange])
      const parts = rows[0]?.parts ?? []
      expect(parts[0]?.from).toBe(from)
      expect(parts.at(-1)?.to).toBe(to)
      parts.forEach((part, index) => {
        expect(part.to).toBeGreaterThanOrEqual(part.from)
        if (index) expect(part.from).toBe(parts[index - 1]?.to)
      })
    }),
  )
})

it('is empty for no trips', () => {
  expect(timelineOf([])).toEqual({ from: 0, to: 0, rows: [] })
})

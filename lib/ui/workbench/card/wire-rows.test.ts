import { expect, it } from 'vitest'
import { rowOfSegment, wireRows } from './wire-rows'
import { wireSegments } from './wire-segments'

const wire = new TextEncoder().encode('GET / HTTP/1.1\r\nHost: a.test\r\n\r\none\ntwo\nthree')

it('cuts a body into its lines and leaves what is no text whole', () => {
  const segments = wireSegments(wire, [])
  const lines = wireRows(wire, segments, 80, () => true)
  expect(lines.count).toBe(6)
  expect(Array.from(lines.segments)).toEqual([0, 1, 2, 3, 3, 3])
  const last = new TextDecoder().decode(wire.subarray(lines.starts[5], lines.starts[6]))
  expect(last).toBe('three')
  expect(rowOfSegment(lines, 3)).toBe(3)
  expect(wireRows(wire, segments, 80, ({ part }) => part !== 'body').count).toBe(4)
})

it('cuts long lines at the width', () => {
  const rows = wireRows(wire, wireSegments(wire, []), 10, () => true)
  const shown = Array.from({ length: rows.count }, (_, row) =>
    new TextDecoder().decode(wire.subarray(rows.starts[row], rows.starts[row + 1])),
  )
  expect(shown.slice(0, 3)).toEqual(['GET / HTTP', '/1.1\r\n', 'Host: a.te'])
  expect(shown.join('')).toBe(new TextDecoder().decode(wire))
})

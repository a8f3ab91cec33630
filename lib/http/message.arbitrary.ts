/** Random parts of messages, for property tests. */
import fc from 'fast-check'
import type { HeaderList } from './message'

export const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)

/** A value without space around it, which parsers strip. */
const value = fc
  .stringMatching(/^[\t\x20-\x7e\xa0-\xff]{0,20}$/)
  .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))

/** Headers that do not frame the message, and no Host. */
export const headerList: fc.Arbitrary<HeaderList> = fc.array(
  fc
    .tuple(token, value)
    .filter(([name]) => !/^(content-length|transfer-encoding|host)$/i.test(name)),
  { maxLength: 8 },
)

/** The bytes in arbitrary pieces. */
export function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const points = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ]
  return points.slice(1).map((end, i) => bytes.slice(points[i], end))
}

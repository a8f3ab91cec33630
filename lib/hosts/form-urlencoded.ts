/** `application/x-www-form-urlencoded` pairs, as query strings and form bodies carry them. */
import { formDecode } from './percent-encoding'
import { Refusal } from './refusal'

export type Pairs = readonly (readonly [name: string, value: string])[]

/**
 * The pairs of a query string or form body, in order. `a` and `a=` have an empty value, `=x` an empty
 * name, empty pieces (`&&`) vanish, `;` does not separate.
 * @throws Refusal 413 when there are more than `maxPairs`.
 */
export function parsePairs(text: string, maxPairs: number): Pairs {
  const pairs: (readonly [string, string])[] = []
  if (text === '') return pairs
  for (let start = 0; start <= text.length; ) {
    const ampersand = text.indexOf('&', start)
    const end = ampersand < 0 ? text.length : ampersand
    if (end > start) {
      if (pairs.length === maxPairs) {
        throw new Refusal(413, `There are more than ${maxPairs} name=value pairs; send fewer.`)
      }
      const piece = text.slice(start, end)
      const equals = piece.indexOf('=')
      const split = equals < 0 ? piece.length : equals
      pairs.push([formDecode(piece.slice(0, split)), formDecode(piece.slice(split + 1))])
    }
    start = end + 1
  }
  return pairs
}

/** The first value of a name, or undefined. */
export function firstValue(pairs: Pairs, name: string): string | undefined {
  return pairs.find(([key]) => key === name)?.[1]
}

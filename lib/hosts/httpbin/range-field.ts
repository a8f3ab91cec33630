/** The Range field (RFC 9110 section 14.2), as `/range` reads it. */

/** Positions of the first and the last byte. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * What the field asks for of so many bytes: the whole without one, and for other units, several ranges or
 * nonsense, which a server may ignore. The outcome may lie outside of the bytes: `bytes=0-40` of 26.
 */
export function readRange(field: string | undefined, size: number): ByteRange {
  const whole = { first: 0, last: size - 1 }
  const match = /^\s*bytes\s*=\s*([0-9]*)\s*(-?)\s*([0-9]*)\s*$/.exec(field ?? '')
  const [, left = '', dash = '', right = ''] = match ?? []
  if (left === '' && right === '') return whole
  if (left === '')
    return dash === '' ? whole : { ...whole, first: Math.max(0, size - Number(right)) }
  return { first: Number(left), last: right === '' ? whole.last : Number(right) }
}

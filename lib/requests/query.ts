/** Parameters as `name=value&…`: the query of a URL, and the body of a form. */
import { quotePlus } from './percent-encoding'

export type Scalar = string | number | boolean | bigint
type Value = Scalar | null | undefined
type Values = Value | readonly Value[]

/** Query parameters: a mapping, pairs, or a query that is encoded already. */
export type Params =
  | Readonly<Record<string, Values>>
  | Iterable<readonly [string, Values]>
  | string
  | Uint8Array

/**
 * Encodes by the rules of Python's `urlencode`. A list repeats its name; null and undefined are left out. A
 * string or bytes pass as they are.
 * @param option Whose value it is, for the error message: `params` or `data`.
 * @throws TypeError for a value that is no text, number or boolean.
 */
export function encodeParams(params: Params | null, option: string): string {
  if (params === null) return ''
  if (typeof params === 'string') return params
  if (params instanceof Uint8Array) return new TextDecoder().decode(params)
  const fields: string[] = []
  for (const [name, values] of pairsOf(params, option)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      if (value === null || value === undefined) continue
      fields.push(`${quotePlus(name)}=${quotePlus(textOf(value, `${option}.${name}`))}`)
    }
  }
  return fields.join('&')
}

/** The pairs of a mapping or of an iterable of pairs, in their order. Values are checked when encoded. */
export function pairsOf(params: unknown, option: string): [string, Values][] {
  if (typeof params !== 'object' || params === null) {
    throw new TypeError(
      `${option} must be an object, pairs, a string or bytes, not ${typeof params}.`,
    )
  }
  if (!(Symbol.iterator in params)) {
    if (!isPlain(params)) {
      const type = Object.prototype.toString.call(params).slice(8, -1)
      throw new TypeError(`${option} must be an object, pairs, a string or bytes, not ${type}.`)
    }
    return Object.entries(params)
  }
  return Array.from(params as Iterable<[unknown, Values]>, (pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new TypeError(`${option} as a list must consist of [name, value] pairs.`)
    }
    return [textOf(pair[0], `a name in ${option}`), pair[1]]
  })
}

/** An object literal, of any realm; a Date or an ArrayBuffer has no entries and would be lost in silence. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function textOf(value: unknown, what: string): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    default:
      throw new TypeError(
        `${what} must be a string, a number or a boolean, not ${typeof value}; convert it first, such as with JSON.stringify.`,
      )
  }
}

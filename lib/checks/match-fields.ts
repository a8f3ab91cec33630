/** Whether named values are as a check describes them: parameters, cookies, fields of forms, header fields. */

import { joinedValues } from '../http/headers'
import type { FieldPattern } from './check'
import type { RequestFacts } from './request-facts'
import { describeText, matchesText, quote, type TextPattern } from './text-match'

/** What differs, in words. */
export interface Difference {
  /** One sentence. */
  readonly what: string
  readonly got: string
  readonly wanted: string
  /** One action to try. */
  readonly hint: string
}

export function ofText(
  what: string,
  wanted: TextPattern | undefined,
  got: string,
  hint: string,
): Difference | null {
  if (wanted === undefined || matchesText(wanted, got)) return null
  return { what, got: quote(got), wanted: describeText(wanted), hint }
}

export interface Pairs {
  /** Where they stand, after "in the": `query`, `form`. */
  readonly place: string
  readonly pairs: readonly (readonly [string, string])[]
  /** The part of the message that a learner sees. */
  readonly shown: string
  readonly hint: string
}

type Wanted = FieldPattern | readonly string[]

export function ofPairs(
  { place, pairs, shown, hint }: Pairs,
  name: string,
  wanted: Wanted,
): Difference | null {
  const got = pairs.filter(([other]) => other === name).map(([, value]) => value)
  const asWanted = describeField(name, wanted)
  if (wanted === null) {
    if (got.length === 0) return null
    const what = `The server found \`${name}\` in the ${place}, and it should not be there.`
    return { what, got: quote(shown), wanted: asWanted, hint }
  }
  if (got.length === 0) {
    const what = `The server did not find \`${name}\` in the ${place}.`
    return { what, got: quote(shown), wanted: asWanted, hint }
  }
  const isRight = isList(wanted)
    ? wanted.length === got.length && wanted.every((value, i) => value === got[i])
    : got.some((value) => matchesField(wanted, value))
  if (isRight) return null
  const values = got.map((value) => `\`${name}=${value}\``).join(', ')
  const isMany = got.length > 1 || (isList(wanted) && wanted.length > 1)
  const what = isMany
    ? `The server read other values for \`${name}\`.`
    : `The server read another value for \`${name}\`.`
  return { what, got: values, wanted: asWanted, hint }
}

export function ofHeader(
  name: string,
  wanted: FieldPattern,
  { exchange }: RequestFacts,
): Difference | null {
  const value = joinedValues(exchange.request.headers, name)
  const hint = 'Open the headers of the request in its slip.'
  if (wanted === null) {
    if (value === null) return null
    const what = `The header \`${name}\` should not be sent.`
    return { what, got: quote(`${name}: ${value}`), wanted: `no \`${name}\``, hint }
  }
  if (value !== null && matchesField(wanted, value)) return null
  const asWanted =
    typeof wanted === 'string' ? quote(`${name}: ${wanted}`) : describeField(name, wanted)
  return value === null
    ? { what: `The request has no header \`${name}\`.`, got: 'none', wanted: asWanted, hint }
    : {
        what: `The header \`${name}\` says something else.`,
        got: quote(`${name}: ${value}`),
        wanted: asWanted,
        hint,
      }
}

export function describeField(name: string, wanted: Wanted): string {
  if (isList(wanted)) return wanted.map((value) => `\`${name}=${value}\``).join(', ')
  if (wanted === null) return `no \`${name}\``
  if (typeof wanted === 'string') return `\`${name}=${wanted}\``
  if ('any' in wanted) return `\`${name}\`, with any value`
  return `\`${name}\` with ${describeText(wanted)}`
}

function matchesField(wanted: FieldPattern, value: string): boolean {
  if (wanted === null) return false
  if (typeof wanted === 'object' && 'any' in wanted) return true
  return matchesText(wanted, value)
}

function isList(wanted: Wanted): wanted is readonly string[] {
  return Array.isArray(wanted)
}

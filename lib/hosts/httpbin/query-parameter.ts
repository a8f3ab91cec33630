/** Numbers and texts in the query, for the endpoints that read their parameters there. */
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'

/** The first value of a parameter whose name is taken in any letter case. */
export function caselessValue(call: HttpbinCall, name: string): string | undefined {
  return call.query.find(([key]) => key.toLowerCase() === name)?.[1]
}

/** A number written as Python's `float` takes it, without a sign: `2`, `.5`, `1e3`; undefined for anything else. */
export function parseAmount(text: string): number | undefined {
  const isAmount = /^ *\+?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? *$/.test(text)
  return isAmount ? Number(text) : undefined
}

/** A parameter in seconds. @throws Refusal 400 when it is no number, or below 0. */
export function secondsParameter(call: HttpbinCall, name: string, absent: number): number {
  const text = caselessValue(call, name)
  if (text === undefined) return absent
  const seconds = parseAmount(text)
  if (seconds !== undefined) return seconds
  throw new Refusal(400, `The \`${name}\` must be a number of seconds such as 2 or 0.5.`)
}

/** A whole number, with or without a sign. @throws Refusal 400 when it is anything else. */
export function integerParameter(call: HttpbinCall, name: string, absent: number): number {
  const text = caselessValue(call, name)
  if (text === undefined) return absent
  if (/^ *[+-]?[0-9]+ *$/.test(text)) return Number(text)
  throw new Refusal(400, `The \`${name}\` must be a whole number such as 10.`)
}

/** A whole number within bounds. @throws Refusal 400 when it is anything else. */
export function integerWithin(
  call: HttpbinCall,
  name: string,
  absent: number,
  [least, most]: readonly [number, number],
): number {
  const number = integerParameter(call, name, absent)
  if (number >= least && number <= most) return number
  throw new Refusal(400, `The \`${name}\` must be from ${least} to ${most}.`)
}

/** A flag: `x`, `x=1` and `x=true` set it. @throws Refusal 400 when it is neither that nor 0 or false. */
export function flagParameter(call: HttpbinCall, name: string): boolean {
  const text = caselessValue(call, name)
  if (text === undefined || /^(0|false)$/i.test(text)) return false
  if (/^(|1|true)$/i.test(text)) return true
  throw new Refusal(400, `The \`${name}\` must be true or false.`)
}

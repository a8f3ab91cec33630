/** Numbers and choices in a query string, for the smaller hosts. */
import { firstValue, type Pairs } from './form-urlencoded'
import { Refusal } from './refusal'

export interface NumberBounds {
  /** What an absent parameter stands for. */
  readonly absent: number
  /** @default 0 */
  readonly least?: number
  readonly most: number
}

/** A number, such as 2 or 0.5. @throws Refusal 400 */
export function numberValue(query: Pairs, name: string, bounds: NumberBounds): number {
  return boundedNumber(firstValue(query, name), name, bounds, /^[0-9]+(\.[0-9]+)?$/)
}

/** A whole number. @throws Refusal 400 */
export function wholeValue(query: Pairs, name: string, bounds: NumberBounds): number {
  return boundedNumber(firstValue(query, name), name, bounds, /^[0-9]+$/)
}

/** One of a few words. @throws Refusal 400 */
export function choiceValue<Choice extends string>(
  query: Pairs,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const text = firstValue(query, name)
  if (text === undefined) return choices[0]
  const choice = choices.find((each) => each === text)
  if (choice !== undefined) return choice
  throw new Refusal(400, `\`${name}\` must be one of ${choices.join(', ')}.`)
}

/** @throws Refusal 400 for a name that the page does not know: it would have no effect. */
export function refuseUnknown(query: Pairs, known: readonly string[]): void {
  const unknown = query.find(([name]) => !known.includes(name))
  if (unknown === undefined) return
  const hint = known.length === 0 ? 'there are none here' : `there are ${known.join(', ')}`
  throw new Refusal(400, `There is no parameter \`${unknown[0].slice(0, 40)}\`; ${hint}.`)
}

/** A number from a text. @throws Refusal 400 */
export function boundedNumber(
  text: string | undefined,
  name: string,
  { absent, least = 0, most }: NumberBounds,
  form: RegExp,
): number {
  if (text === undefined) return absent
  const number = form.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Refusal(400, `\`${name}\` must be a number from ${least} to ${most}.`)
}

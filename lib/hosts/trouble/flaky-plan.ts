/** How flaky.test shall fail, as an address says it: `/fail/2/then/200?mode=503&retry-after=1&key=tea`. */

import type { Learner } from '../../http/message'
import { firstValue, type Pairs, parsePairs } from '../form-urlencoded'
import { choiceValue, refuseUnknown, wholeValue } from '../query-values'
import { Refusal } from '../refusal'
import { parseTarget, pathSegments } from '../target'
import { numberOf } from '../world'

/** Ways to fail that are no answer. */
export const brokenModes = ['refused', 'connect-timeout', 'reset', 'closed', 'timeout'] as const
export type BrokenMode = (typeof brokenModes)[number]

export const MOST_FAILURES = 100
/** Seconds. */
export const MOST_RETRY_AFTER = 3600

export interface FlakyPlan {
  /** Under which the requests are counted. */
  readonly key: string
  /** Requests that fail. */
  readonly failures: number
  /** A status from 400 to 599, or how the connection breaks. */
  readonly mode: BrokenMode | number
  /** The status of the answers after them. */
  readonly success: number
  /** Whether it fails again once it has succeeded. */
  readonly again: boolean
  readonly retryAfter: { readonly seconds: number; readonly asDate: boolean } | null
}

/**
 * The plan that stands in a target; undefined when it is that of another page.
 * @throws Refusal 400
 */
export function flakyPlan(raw: string, learner: Learner): FlakyPlan | undefined {
  const target = parseTarget(raw)
  const [fail, times = '', then, status = '', ...rest] = pathSegments(target.path)
  if (fail !== 'fail' || then !== 'then' || rest.length > 0) return undefined
  const query = parsePairs(target.query, 100)
  refuseUnknown(query, ['mode', 'retry-after', 'retry-after-date', 'key', 'again'])
  const mode = modeOf(query)
  const key = keyOf(query, `fail-${times}-then-${status}-${mode}`)
  const plan = {
    key,
    failures: failuresOf(times, key, learner),
    mode,
    success: statusOf(status, 'The status after `then`', 200),
    again: choiceValue(query, 'again', ['no', 'yes']) === 'yes',
    retryAfter: retryAfterOf(query),
  }
  if (plan.retryAfter === null || typeof mode === 'number') return plan
  throw new Refusal(
    400,
    'Only an answer can say `retry-after`; leave it out, or give a status as mode.',
  )
}

/** The key of a request. @throws Refusal 400 */
export function keyOf(query: Pairs, usual: string): string {
  const key = firstValue(query, 'key') ?? usual
  if (/^[\w.-]{1,64}$/.test(key)) return key
  throw new Refusal(400, 'A `key` is 1 to 64 letters, digits, dots, dashes and underscores.')
}

/** `some` is a number that depends on the learner's seed. */
function failuresOf(text: string, key: string, learner: Learner): number {
  if (text === 'some') {
    return numberOf(learner, `failures of ${key}`, { usual: 2, least: 1, most: 4 })
  }
  const failures = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (failures <= MOST_FAILURES) return failures
  throw new Refusal(
    400,
    `What stands after \`fail\` must be a number up to ${MOST_FAILURES}, or some.`,
  )
}

function modeOf(query: Pairs): BrokenMode | number {
  const text = firstValue(query, 'mode') ?? '503'
  const broken = brokenModes.find((mode) => mode === text)
  if (broken !== undefined) return broken
  if (/^[45][0-9][0-9]$/.test(text)) return Number(text)
  const ways = brokenModes.join(', ')
  throw new Refusal(400, `The \`mode\` must be a status from 400 to 599, or one of ${ways}.`)
}

function statusOf(text: string, what: string, least: number): number {
  const status = /^[0-9]{3}$/.test(text) ? Number(text) : 0
  if (status >= least && status <= 599) return status
  throw new Refusal(400, `${what} must be a number from ${least} to 599.`)
}

function retryAfterOf(query: Pairs): FlakyPlan['retryAfter'] {
  const names = ['retry-after', 'retry-after-date'].filter(
    (name) => firstValue(query, name) !== undefined,
  )
  const [name] = names
  if (name === undefined) return null
  if (names.length > 1) {
    throw new Refusal(400, 'Give `retry-after` or `retry-after-date`, not both: an answer has one.')
  }
  const seconds = wholeValue(query, name, { absent: 0, most: MOST_RETRY_AFTER })
  return { seconds, asDate: name === 'retry-after-date' }
}

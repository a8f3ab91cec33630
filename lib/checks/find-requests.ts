/** Checks on which requests reached the servers: one of them, none of a kind, how many, in which order. */
import { describeAmount, isAmount, times } from './amount'
import type { Check, RequestPattern } from './check'
import { countOf, describeRequest, lineOf } from './describe-request'
import { type Finding, lineIn, missing, seen } from './finding'
import { type Mismatch, mismatch } from './match-request'
import type { RequestFacts } from './request-facts'
import type { RunFacts } from './run-facts'
import { quote } from './text-match'

export function findSent(
  { nth = 'any', among, ...pattern }: NonNullable<Check['sent']>,
  { requests }: RunFacts,
): Finding | null {
  const pool = among ? requests.filter((request) => !mismatch(among, request)) : requests
  if (pool.length === 0) {
    return missing(`The program sent ${countOf(among ?? {}, 0)}.`, {
      got: requests.length === 0 ? 'no request' : linesOf(requests),
      wanted: describeRequest({ ...among, ...pattern }),
      try: 'Send it with `requests`, and `await` the answer.',
    })
  }
  if (nth === 'any') {
    const misses = pool.map((request) => ({ request, miss: mismatch(pattern, request) }))
    if (misses.some(({ miss }) => !miss)) return null
    // The last of those that came furthest: a program is read from above, and the last try is the best one.
    const best = misses.reduce((a, b) => ((b.miss?.depth ?? 0) >= (a.miss?.depth ?? 0) ? b : a))
    return ofMismatch(best.miss, best.request)
  }
  if (nth === 'every') {
    for (const request of pool) {
      const found = ofMismatch(mismatch(pattern, request), request)
      if (found) return found
    }
    return null
  }
  const request = nth === 'last' ? pool.at(-1) : pool[nth === 'first' ? 0 : nth - 1]
  if (!request) {
    return missing(`The program sent ${countOf(among ?? {}, pool.length)}.`, {
      got: times(pool.length),
      wanted: `at least ${times(Number(nth))}`,
      try: LOOK_AT_CALLS,
    })
  }
  return ofMismatch(mismatch(pattern, request), request)
}

const LOOK_AT_CALLS = 'Count the cards: each request has one under the line that sent it.'

/** Another machine, method or path: the request that was asked for has not been sent. */
function ofMismatch(miss: Mismatch | null, request: RequestFacts): Finding | null {
  if (!miss) return null
  const { what, got, wanted, hint, isOtherRequest } = miss
  const make = isOtherRequest ? missing : seen
  return make(what, { got, wanted, line: lineIn(request), try: hint })
}

export function findNever(pattern: RequestPattern, { requests }: RunFacts): Finding | null {
  const found = requests.find((request) => !mismatch(pattern, request))
  if (!found) return null
  return seen('A request was sent that should not be.', {
    got: `${quote(lineOf(found))} to \`${found.host}\``,
    wanted: 'no such request',
    line: lineIn(found),
    try: 'Look at the line that sends it.',
  })
}

export function findCount(
  { is, ...pattern }: NonNullable<Check['count']>,
  { requests }: RunFacts,
): Finding | null {
  const found = requests.filter((request) => !mismatch(pattern, request))
  if (isAmount(is, found.length)) return null
  const most = typeof is === 'number' ? is : (is.most ?? Number.POSITIVE_INFINITY)
  const isTooMany = found.length > most
  const extra = isTooMany ? found[most] : undefined
  return (isTooMany ? seen : missing)(`The program sent ${countOf(pattern, found.length)}.`, {
    got: times(found.length),
    wanted: describeAmount(is, times),
    line: extra ? lineIn(extra) : null,
    try: LOOK_AT_CALLS,
  })
}

export function findOrder(
  patterns: readonly RequestPattern[],
  { requests }: RunFacts,
): Finding | null {
  let next = 0
  for (const request of requests) {
    const pattern = patterns[next]
    if (pattern && !mismatch(pattern, request)) next += 1
  }
  const lacking = patterns[next]
  if (!lacking) return null
  const before = patterns[next - 1]
  const what = before
    ? `After ${describeRequest(before)} came ${countOf(lacking, 0)}.`
    : `The program sent ${countOf(lacking, 0)}.`
  return missing(what, {
    got: linesOf(requests),
    wanted: patterns.map(describeRequest).join(', '),
    try: 'Compare the order of the calls with the task.',
  })
}

function linesOf(requests: readonly RequestFacts[]): string {
  return requests.map((request) => quote(lineOf(request))).join(', ') || 'no request'
}

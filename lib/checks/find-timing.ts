/** Checks on time and on connections: how long, how far apart, how many at once. */
import { describeAmount, inSeconds, isAmount, times } from './amount'
import type { Check } from './check'
import { type Finding, lineIn, missing, seen } from './finding'
import { mismatch } from './match-request'
import type { RequestFacts } from './request-facts'
import type { RunFacts } from './run-facts'
import { matchesText } from './text-match'

export function findWithin(limit: number, { seconds }: RunFacts): Finding | null {
  if (seconds <= limit) return null
  return seen('The program took too long.', {
    got: inSeconds(seconds),
    wanted: `at most ${inSeconds(limit)}`,
    try: 'Look for the longest wait: each slip says how long its answer took.',
  })
}

/** Seconds by which a wait may be missed: timers are late, and machines busy. */
const SLACK = 0.15

/** A wait counts as longer when it is so by this factor: that is more than timers are late. */
const GROWTH = 1.1

export function findGaps(
  { of = {}, seconds = [], growing }: NonNullable<Check['gaps']>,
  run: RunFacts,
): Finding | null {
  const found = run.requests.filter((request) => !mismatch(of, request))
  if (growing) return findGrowth(found)
  for (const [i, wanted] of seconds.entries()) {
    const [from, to] = [found[i], found[i + 1]]
    if (!from || !to)
      return missing(`Request ${i + 2} did not come.`, {
        got: times(found.length),
        wanted: times(seconds.length + 1),
        line: from ? lineIn(from) : null,
        try: 'Look at what decides whether there is another try.',
      })
    const gap = secondsBetween(from, to)
    const isRight =
      typeof wanted === 'number'
        ? gap >= wanted - SLACK && gap <= wanted * 1.1 + SLACK
        : isAmount(wanted, gap)
    if (isRight) continue
    return seen(`The wait before request ${i + 2} has another length.`, {
      got: inSeconds(gap),
      wanted: describeAmount(wanted, inSeconds),
      line: lineIn(to),
      try: 'Compare the times at which the requests were sent.',
    })
  }
  return null
}

function findGrowth(found: readonly RequestFacts[]): Finding | null {
  const gaps = found.slice(1).flatMap((to, i) => {
    const from = found[i]
    return from ? [{ to, gap: secondsBetween(from, to) }] : []
  })
  for (const [i, { to, gap }] of gaps.entries()) {
    const before = gaps[i - 1]?.gap
    if (before === undefined || gap >= before * GROWTH) continue
    return seen(`The wait before request ${i + 2} is no longer than the one before it.`, {
      got: inSeconds(gap),
      wanted: `more than ${inSeconds(before)}`,
      line: lineIn(to),
      try: 'Let the wait grow each time.',
    })
  }
  return null
}

function secondsBetween(from: RequestFacts, to: RequestFacts): number {
  return (to.exchange.timing.sent - from.exchange.timing.sent) / 1000
}

export function findAtOnce(
  { of = {}, is }: NonNullable<Check['atOnce']>,
  run: RunFacts,
): Finding | null {
  const spans = run.requests
    .filter((request) => !mismatch(of, request))
    .map(({ exchange }) => {
      const { sent, end } = exchange.timing
      return [sent, end ?? Number.POSITIVE_INFINITY] as const
    })
  const peak = Math.max(
    0,
    ...spans.map(([start]) => spans.filter(([from, to]) => from <= start && start < to).length),
  )
  if (isAmount(is, peak)) return null
  const most = typeof is === 'number' ? is : (is.most ?? Number.POSITIVE_INFINITY)
  const isTooMany = peak > most
  const verb = peak === 1 ? 'was' : 'were'
  const what = `${capital(times(peak))} ${verb} on the way at the same time.`
  return (isTooMany ? seen : missing)(what, {
    got: times(peak),
    wanted: describeAmount(is, times),
    try: isTooMany
      ? 'Wait for an answer before the next call starts.'
      : 'Start several calls before the first one is awaited.',
  })
}

export function findConnections(
  { host, is }: NonNullable<Check['connections']>,
  { requests }: RunFacts,
): Finding | null {
  const opened = requests.filter(
    (request) =>
      request.exchange.connection?.isReused === false &&
      (host === undefined || matchesText(host, request.host)),
  )
  if (isAmount(is, opened.length)) return null
  const most = typeof is === 'number' ? is : (is.most ?? Number.POSITIVE_INFINITY)
  const extra = opened[most]
  const connections = (count: number) => times(count, 'connection')
  return (extra ? seen : missing)(`The program opened ${connections(opened.length)}.`, {
    got: connections(opened.length),
    wanted: describeAmount(is, connections),
    line: extra ? lineIn(extra) : null,
    try: 'Each slip says whether its connection was new: see which calls share one.',
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * Judges runs by an exercise's checks: in order, up to the first that fails, since the later ones often fail
 * for the same reason. The first run sees the world that the lesson shows, the second one another world. There a
 * check for that world speaks in the place of one that asserts the same of all, wherever the two stand in the list.
 */
import type { Check } from './check'
import { findBytes } from './find-bytes'
import { endedEarly, findStopped, findThrown } from './find-ending'
import { findFollowed, findNotPrinted, findPrinted } from './find-output'
import { findCount, findNever, findOrder, findSent } from './find-requests'
import { findAtOnce, findConnections, findGaps, findWithin } from './find-timing'
import { findValue } from './find-value'
import type { Finding } from './finding'
import type { RunFacts } from './run-facts'
import { isSameAssertion } from './same-assertion'
import {
  type CheckMessage,
  type CheckState,
  type Seed,
  type SolutionFacts,
  seeds,
  type Verdict,
} from './verdict'

export interface JudgedRuns {
  /** The runs that are over, by the seed of their world. */
  readonly runs: Readonly<Partial<Record<Seed, RunFacts>>>
  /** What the solution did in each world; null where no check compares with it. */
  readonly facts: Readonly<Record<Seed, SolutionFacts>> | null
}

export function judge(checks: readonly Check[], { runs, facts }: JudgedRuns): Verdict {
  for (const seed of seeds) {
    const run = runs[seed]
    if (!run) break
    for (const [index, check] of checks.entries()) {
      if (check.seed !== undefined ? check.seed !== seed : hasSpeaker(check, checks, seed)) continue
      const finding = find(check, run, facts?.[seed] ?? null)
      if (!finding) continue
      const states = checks.map(({ seed: only = 0 }, i): CheckState => {
        if (i === index) return 'failed'
        return i < index && only <= seed ? 'passed' : 'waiting'
      })
      return {
        states,
        failed: { check: check.check, seed, message: messageOf(check, finding, run) },
      }
    }
  }
  const states = checks.map(
    ({ seed }): CheckState => (runs[0] && runs[seed ?? 0] ? 'passed' : 'waiting'),
  )
  return { states, failed: null }
}

/** Whether another check asserts the same for this world alone. */
function hasSpeaker(check: Check, checks: readonly Check[], seed: Seed): boolean {
  return checks.some((other) => other.seed === seed && isSameAssertion(other, check))
}

function messageOf(check: Check, finding: Finding, run: RunFacts): CheckMessage {
  const isAboutEnd = check.threw !== undefined || check.stopped !== undefined
  // An error explains more than what is missing because of it, unless errors are what is asked for.
  const cause = finding.isSeen || isAboutEnd ? null : endedEarly(run)
  const { what, got, wanted, line, try: next } = cause ?? finding
  if (cause) return { what, got, wanted, line, try: next ?? check.try ?? null }
  return { what: check.else ?? what, got, wanted, line, try: check.try ?? next }
}

function find(check: Check, run: RunFacts, solution: SolutionFacts | null): Finding | null {
  if (check.sent) return findSent(check.sent, run)
  if (check.never) return findNever(check.never, run)
  if (check.count) return findCount(check.count, run)
  if (check.order) return findOrder(check.order, run)
  if (check.printed !== undefined) return findPrinted(check.printed, run, solution)
  if (check.notPrinted !== undefined) return findNotPrinted(check.notPrinted, run)
  if (check.value !== undefined) return findValue(check.value, run, solution)
  if (check.threw !== undefined) return findThrown(check.threw, run)
  if (check.stopped) return findStopped(run)
  if (check.within !== undefined) return findWithin(check.within, run)
  if (check.gaps) return findGaps(check.gaps, run)
  if (check.atOnce) return findAtOnce(check.atOnce, run)
  if (check.connections) return findConnections(check.connections, run)
  if (check.bytes) return findBytes(check.bytes, run)
  if (check.followed) return findFollowed(check.followed, run)
  return null
}

/** A report that takes its time: what has become of it is told by the clock alone. */
import type { Learner } from '../../http/message'
import { numberOf } from '../world'

export const reports = ['visits', 'damages', 'stocktaking'] as const
export type Report = (typeof reports)[number]

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface Job {
  readonly id: string
  readonly report: Report
  /** Milliseconds since the Unix epoch. */
  readonly accepted: number
  /** Seconds until it is over; Infinity for one that never is. */
  readonly takes: number
  isCancelled: boolean
  /** How often its state was asked for, and how often it was cancelled. */
  polls: number
  cancels: number
}

/** Seconds: 6 for `visits` in world 0, others elsewhere; `damages` fails early, `stocktaking` never ends. */
export function secondsFor(learner: Learner, report: Report): number {
  if (report === 'stocktaking') return Number.POSITIVE_INFINITY
  if (report === 'damages') return numberOf(learner, 'failure', { usual: 2, least: 1, most: 3 })
  return numberOf(learner, 'report', { usual: 6, least: 4, most: 12 })
}

/** @param now milliseconds since the Unix epoch. */
export function stateOf({ isCancelled, report, accepted, takes }: Job, now: number): JobState {
  if (isCancelled) return 'cancelled'
  const seconds = (now - accepted) / 1000
  if (seconds >= takes) return report === 'damages' ? 'failed' : 'done'
  return seconds < 1 ? 'queued' : 'running'
}

/** From 0 to 99 while it runs. One that never ends comes closer to its end for ever. */
export function percentOf({ accepted, takes }: Job, now: number): number {
  const seconds = Math.max(0, (now - accepted) / 1000)
  const share = Number.isFinite(takes) ? seconds / takes : seconds / (seconds + 30)
  return Math.min(99, Math.floor(share * 100))
}

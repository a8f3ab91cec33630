'use client'
/** Says the result of a judgement to a screen reader, politely, in words. */
import type { Check } from '../../checks/check'
import { checks as words } from '../../sentences/activities'
import { afterColon } from './check-message'
import type { ExaminationSnapshot } from './examination'

interface CheckAnnouncerProps {
  readonly checks: readonly Check[]
  readonly examination: ExaminationSnapshot
}

export function CheckAnnouncer({ checks, examination }: CheckAnnouncerProps) {
  return (
    <div className="sr-only" role="status">
      {announcement(checks, examination)}
    </div>
  )
}

/** The judgement as one or two sentences; empty while there is none. */
export function announcement(
  checks: readonly Check[],
  { state, verdict, wait, trouble }: ExaminationSnapshot,
): string {
  if (trouble) return trouble
  if (!verdict || state === 'waiting') return ''
  if (state === 'checking') return words.again(wait)
  if (state === 'passed') return words.allPassed(checks.length)
  const passed = verdict.states.filter((one) => one === 'passed').length
  const { message, seed } = verdict.failed ?? {}
  const lead = words.notYet + (seed === 2 ? words.otherData : '')
  const rest = message ? lead + afterColon(message.what).replaceAll('`', '') : ''
  const advice = message?.try ? ` ${words.try}: ${message.try.replaceAll('`', '')}` : ''
  return `${words.passed(passed, checks.length)}. ${rest}${advice}`
}

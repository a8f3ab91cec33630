'use client'
/** The checks of an exercise in order: what passed, the first that did not with its message, what waits. */
import type { Check } from '../../checks/check'
import type { CheckState } from '../../checks/verdict'
import { checks as words } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'
import { CheckIcon } from './check-icons'
import { CheckMessageView } from './check-message'
import type { ExaminationSnapshot } from './examination'

interface CheckListProps {
  readonly checks: readonly Check[]
  readonly examination: ExaminationSnapshot
  /** The program was edited since. */
  readonly isStale: boolean
  readonly goToLine: (line: number) => void
}

export function CheckList({ checks, examination, isStale, goToLine }: CheckListProps) {
  const { state, verdict, trouble } = examination
  const states = shownStates(checks, examination)
  const passed = states.filter((one) => one === 'passed').length
  return (
    <>
      <p className="checks-head">
        <b>{words.title}</b>
        <span>{headline(checks.length, passed, examination, isStale)}</span>
      </p>
      <ol className="check-rows">
        {checks.map(({ check, that }, index) => {
          const own = states[index] ?? 'waiting'
          const failed = own === 'failed' ? verdict?.failed : null
          return (
            <li key={check} className={`check check-${own}`}>
              <CheckIcon state={own} />
              {failed ? (
                <div>
                  <p className="check-that">
                    <span className="sr-only">{words.state.failed}: </span>
                    <TextWithCode text={that} />
                  </p>
                  <CheckMessageView
                    message={failed.message}
                    seed={failed.seed}
                    goToLine={goToLine}
                  />
                </div>
              ) : (
                <span>
                  {verdict && <span className="sr-only">{words.state[own]}: </span>}
                  <TextWithCode text={that} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {state === 'checking' && <p className="checks-note">{words.again(examination.wait)}</p>}
      {trouble && <p className="checks-note">{trouble}</p>}
    </>
  )
}

/** Until the second run is over, the last check is not back: all of them hold only then. */
function shownStates(
  checks: readonly Check[],
  { state, verdict }: ExaminationSnapshot,
): readonly CheckState[] {
  if (!verdict) return checks.map(() => 'waiting')
  if (state === 'failed' || state === 'passed') return verdict.states
  const lasts = checks.some(({ seed }) => seed === 2)
  return verdict.states.map((own, index) =>
    !lasts && index === checks.length - 1 ? 'waiting' : own,
  )
}

function headline(
  total: number,
  passed: number,
  { state, verdict }: ExaminationSnapshot,
  isStale: boolean,
): string {
  if (!verdict) return words.waiting(total)
  const sum = words.passed(passed, total)
  if (isStale) return `${sum} ${words.stale}`
  if (state === 'checking') return `${sum}. ${words.again(null)}`
  return state === 'failed' ? `${sum}; ${words.nextFirst}` : sum
}

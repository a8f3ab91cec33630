/** The end of an exercise: what was shown by it, and other good answers. */
import type { ReactNode } from 'react'
import type { Check } from '../../checks/check'
import { checks as words } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'

interface ExerciseDoneProps {
  readonly checks: readonly Check[]
  readonly others: ReactNode
}

export function ExerciseDone({ checks, others }: ExerciseDoneProps) {
  const shown = checks.flatMap(({ shown }) => shown ?? [])
  return (
    <div className="checks-done">
      <p>
        <b>{words.back}</b> {shown.length === 1 && <TextWithCode text={shown[0] ?? ''} />}
      </p>
      {shown.length > 1 && (
        <ul>
          {shown.map((text) => (
            <li key={text}>
              <TextWithCode text={text} />
            </li>
          ))}
        </ul>
      )}
      {others}
    </div>
  )
}

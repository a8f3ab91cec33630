'use client'
/** Above a step of a long task: what it begins with, and the offer to begin with the learner's own program instead. */
import { useSyncExternalStore } from 'react'
import type { Exercise } from '../../course/activity'
import { steps } from '../../sentences/activities'
import type { Bench } from '../workbench/live-workbench'
import { usePageSession } from '../workbench/page-sessions'
import { useSnapshot } from '../workbench/use-session'

interface OwnProgramProps {
  readonly bench: Bench
  /** The solution of the step before. */
  readonly starter: string
  readonly earlier: NonNullable<Exercise['continues']>
}

/** Shows nothing once the step was begun. */
export function OwnProgram({ bench, starter, earlier }: OwnProgramProps) {
  const session = usePageSession(earlier.id)
  const own = useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.snapshot().code ?? null,
    () => null,
  )
  const { replace, focusRun } = bench
  const snapshot = useSnapshot(bench.session)
  if (snapshot.code !== starter) return null
  const isOwn = own !== null && own !== starter && session?.isChanged(own) === true
  return (
    <div className="bench-notice">
      <p>{steps.begins(earlier.title)}</p>
      {isOwn && (
        <div className="bench-notice-actions">
          <button
            type="button"
            className="btn"
            onClick={() => {
              replace(own, 'replaced', steps.wasTaken)
              focusRun()
            }}
          >
            {steps.takeOwn}
          </button>
        </div>
      )}
    </div>
  )
}

const never = () => () => {}

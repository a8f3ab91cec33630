'use client'
/** The repair of a case in a clinic: it opens when its cause is found, or when the learner asks for it. */
import { type ReactNode, useRef } from 'react'
import { repair as words } from '../../sentences/activities'
import { useProgress } from '../progress/use-progress'
import { lessonOf } from './activity-id'
import { Controls } from './controls'
import { useKeptAnswer } from './kept-answer'

interface AfterDiagnosisProps {
  /** Of the exercise. */
  readonly id: string
  /** Of the choice between causes. */
  readonly diagnosis: string
  readonly children: ReactNode
}

/** What is kept for a repair that was opened before the cause was found. */
const OPENED = 'opened'

export function AfterDiagnosis({ id, diagnosis, children }: AfterDiagnosisProps) {
  const repair = useRef<HTMLDivElement>(null)
  const [kept, keep] = useKeptAnswer(id)
  const done = useProgress().lessons.get(lessonOf(id))?.done
  const isOpen = kept === OPENED || done?.has(diagnosis) === true || done?.has(id) === true

  function open(): void {
    keep(OPENED)
    // The button is gone with the next paint.
    requestAnimationFrame(() => repair.current?.focus())
  }

  return (
    <>
      <div role="status" className="repair-waits with-scripts">
        {!isOpen && (
          <>
            <p>{words.waits}</p>
            <Controls>
              <button type="button" className="btn" onClick={open}>
                {words.open}
              </button>
            </Controls>
          </>
        )}
      </div>
      <div ref={repair} tabIndex={-1} className="repair" data-closed={!isOpen || undefined}>
        {children}
      </div>
    </>
  )
}

'use client'
/** An exercise in the browser: the workbench, its checks below the code, hints, the solution, what was shown. */
import { type ReactNode, useCallback, useMemo } from 'react'
import type { Exercise as ExerciseData, Starter } from '../../course/activity'
import { fillHelp } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'
import { recordDone } from '../progress/use-progress'
import { type Bench, LiveWorkbench } from '../workbench/live-workbench'
import { lessonOf } from './activity-id'
import { ExercisePanel } from './exercise-panel'
import { useLearnerOrder } from './learner-order'
import { type ColouredLines, OrderPane } from './order-pane'
import { OwnProgram } from './own-program'

/** Without its wrong answers and other orders, which nobody needs in a browser. */
export type ShownExercise = Omit<ExerciseData, 'wrong' | 'otherStarters'>

export interface LiveExerciseProps {
  readonly exercise: ShownExercise
  /** At least one; which of them, the learner decides. */
  readonly starters: readonly Starter[]
  readonly staticCode: ReactNode
  /** Other good answers, drawn; null for none. */
  readonly others: ReactNode
  /** The colours of the lines of an exercise of kind `order`; null for the other kinds. */
  readonly colours: ColouredLines | null
}

export function LiveExercise(props: LiveExerciseProps) {
  const { starters, staticCode, others, colours } = props
  const { id, kind, name, unseen, continues } = props.exercise
  const [nth = 0] = useLearnerOrder(starters.length, id)
  const { code: starter, compiled } = starters[nth] ?? {
    code: props.exercise.starter,
    compiled: null,
  }
  const exercise = useMemo(() => ({ ...props.exercise, starter }), [props.exercise, starter])
  const onPassed = useCallback(() => recordDone(lessonOf(id), id), [id])
  const below = useCallback(
    (bench: Bench) => (
      <ExercisePanel exercise={exercise} bench={bench} others={others} onPassed={onPassed} />
    ),
    [exercise, others, onPassed],
  )
  return (
    <LiveWorkbench
      key={starter}
      id={id}
      code={starter}
      name={name}
      layout="lesson"
      staticCode={staticCode}
      unseen={unseen}
      compiled={compiled}
      isUntouched
      notice={
        kind === 'fill' && (
          <p className="fill-help">
            <TextWithCode text={fillHelp} />
          </p>
        )
      }
      below={below}
      {...(continues && {
        above: (bench) => <OwnProgram bench={bench} starter={starter} earlier={continues} />,
      })}
      {...(colours && {
        pane: (bench, results) => <OrderPane bench={bench} results={results} colours={colours} />,
      })}
    />
  )
}

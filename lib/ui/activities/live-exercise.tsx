'use client'
/** An exercise in the browser: the workbench, its checks below the code, hints, the solution, what was shown. */
import { type ReactNode, useCallback } from 'react'
import type { Exercise as ExerciseData } from '../../course/activity'
import type { CompiledProgram } from '../../runner/program'
import { fillHelp } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'
import { recordDone } from '../progress/use-progress'
import { type Bench, LiveWorkbench } from '../workbench/live-workbench'
import { lessonOf } from './activity-id'
import { ExercisePanel } from './exercise-panel'
import { type ColouredLines, OrderPane } from './order-pane'
import { OwnProgram } from './own-program'

export interface LiveExerciseProps {
  /** Without its wrong answers, which nobody needs in a browser. */
  readonly exercise: Omit<ExerciseData, 'wrong'>
  /** The starter compiled ahead, for its first run; null where it is not. */
  readonly compiled: CompiledProgram | null
  readonly staticCode: ReactNode
  /** Other good answers, drawn; null for none. */
  readonly others: ReactNode
  /** The colours of the lines of an exercise of kind `order`; null for the other kinds. */
  readonly colours: ColouredLines | null
}

export function LiveExercise(props: LiveExerciseProps) {
  const { exercise, compiled, staticCode, others, colours } = props
  const { id, kind, starter, name, unseen, continues } = exercise
  const onPassed = useCallback(() => recordDone(lessonOf(id), id), [id])
  const below = useCallback(
    (bench: Bench) => (
      <ExercisePanel exercise={exercise} bench={bench} others={others} onPassed={onPassed} />
    ),
    [exercise, others, onPassed],
  )
  return (
    <LiveWorkbench
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

/** An exercise: title, task, editor with its checks. The page's server part; without scripts it reads whole. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Exercise as ExerciseData, Starter } from '../../course/activity'
import { highlightLines } from '../../editor/highlight'
import { StaticCode } from '../../editor/static-code'
import { exerciseKinds, optional, runsAfter, checks as words } from '../../sentences/activities'
import { CodeBlock } from '../lesson/code-block'
import { EnvironmentBox } from '../lesson/environment-box'
import { InlineMarkdown } from '../lesson/inline-markdown'
import { ScriptNote } from '../site/script-note'
import { authorKey } from '../workbench/author-key'
import { AfterDiagnosis } from './after-diagnosis'
import { LiveExercise } from './live-exercise'
import { coloursOf } from './order-lines'
import { StaticSolution } from './static-solution'

interface ExerciseProps extends ExerciseData {
  /** What the editor may begin with, one for each learner. @default the starter, not compiled ahead */
  readonly starters?: readonly Starter[]
  readonly children?: ReactNode
}

export function Exercise({ children, starters = [], ...exercise }: ExerciseProps) {
  const { wrong: _wrong, otherStarters: _others, ...shown } = exercise
  const { id, kind, title, isOptional, diagnosis, starter, solution, others, shownAfter } = exercise
  const offered = starters.length > 0 ? starters : [{ code: starter, compiled: null }]
  const titleId = `exercise-${id.replace('/', '-')}`
  const work = (
    <>
      <div className="activity-text">{children}</div>
      {shownAfter !== null && (
        <div className="exercise-after">
          <p>{runsAfter}</p>
          <CodeBlock language="ts" code={shownAfter} />
        </div>
      )}
      <EnvironmentBox unseen={exercise.unseen} />
      <LiveExercise
        key={authorKey(id, [
          offered.map(({ code }) => code),
          exercise.checks,
          exercise.unseen.after.map((part) => part.code),
        ])}
        exercise={shown}
        starters={offered}
        staticCode={<StaticCode code={starter} />}
        others={others.length > 0 && <OtherAnswers others={others} />}
        colours={kind === 'order' ? coloursOf(highlightLines(solution.code), solution.code) : null}
      />
      <ScriptNote />
      <StaticSolution exercise={exercise} />
    </>
  )
  return (
    <section className="exercise lesson-wide" aria-labelledby={titleId}>
      <header className="exercise-head">
        <h3 id={titleId}>{title}</h3>
        <span>
          {exerciseKinds[kind]}
          {isOptional && `, ${optional}`}
        </span>
      </header>
      {diagnosis === null ? (
        work
      ) : (
        <AfterDiagnosis id={id} diagnosis={diagnosis}>
          {work}
        </AfterDiagnosis>
      )}
    </section>
  )
}

/** Other good answers, each behind what differs in it. */
export function OtherAnswers({ others }: Pick<ExerciseData, 'others'>) {
  return others.map(({ code, says }) => (
    <details key={code} className="other-answer">
      <summary>
        {words.others}: <InlineMarkdown text={says} />
      </summary>
      <CodeBlock language="ts" code={code} />
    </details>
  ))
}

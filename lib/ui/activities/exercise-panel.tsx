'use client'
/** What stands below the code of an exercise: its checks, the ladder of hints, and the end of it. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { Exercise } from '../../course/activity'
import { solution as words } from '../../sentences/activities'
import type { Bench } from '../workbench/live-workbench'
import { useSnapshot } from '../workbench/use-session'
import { CheckAnnouncer } from './check-announcer'
import { CheckList } from './check-list'
import { Examination } from './examination'
import { ExerciseDone } from './exercise-done'
import { HintLadder, type Step } from './hint-ladder'
import { noteChecks } from './passed-checks'
import { runUnseen } from './run-unseen'
import { SolutionView } from './solution-view'
import { useHintSuggestion } from './use-hint-suggestion'

interface ExercisePanelProps {
  readonly exercise: Omit<Exercise, 'wrong' | 'otherStarters'>
  readonly bench: Bench
  readonly others: ReactNode
  readonly onPassed: () => void
}

export function ExercisePanel({ exercise, bench, others, onPassed }: ExercisePanelProps) {
  const { id, checks, solution, starter } = exercise
  const { session, loadRunner, frame, replace, goTo, focusRun } = bench
  const [examination] = useState(
    () =>
      new Examination({
        exercise,
        runAgain: async (code, world) =>
          runUnseen(await loadRunner(), code, { frame: await frame(code), ...world }),
        onPassed,
      }),
  )
  useEffect(() => examination.learn(exercise), [examination, exercise])
  const judged = useSyncExternalStore(
    examination.subscribe,
    examination.snapshot,
    examination.snapshot,
  )
  const [step, setStep] = useState<Step | null>(null)
  useEffect(
    () => session.onFinished((run) => void examination.judgeRun(run)),
    [session, examination],
  )
  const passed = judged.verdict?.states.filter((state) => state === 'passed').length
  useEffect(() => {
    if (passed !== undefined) noteChecks(id, passed)
  }, [id, passed])

  const { code, runs } = useSnapshot(session)
  const isStale = judged.verdict !== null && judged.code !== code
  const isDone = judged.state === 'passed' && !isStale
  const subject = checks.find(({ check }) => check === judged.verdict?.failed?.check) ?? checks[0]
  const isSuggested = useHintSuggestion({
    failures: judged.failures,
    code,
    runs,
    hasBegun: runs > 0 || code !== starter,
    isDone,
  })

  return (
    <div className="checks" data-check-state={judged.state} data-stale={isStale || undefined}>
      <CheckList
        checks={checks}
        examination={judged}
        isStale={isStale}
        goToLine={(line) => goTo({ line, column: 1 })}
      />
      <CheckAnnouncer checks={checks} examination={judged} />
      {isDone && <ExerciseDone checks={checks} others={others} />}
      <HintLadder
        hints={isDone ? undefined : subject?.hints}
        open={step}
        onOpen={setStep}
        isSuggested={isSuggested}
        solution={() => (
          <SolutionView
            now={code}
            solution={solution}
            onAgain={() => {
              setStep(null)
              replace(starter, 'replaced', words.startsAgain)
              focusRun()
            }}
            onTake={() => {
              replace(solution.code, 'replaced', words.wasTaken)
              focusRun()
            }}
          />
        )}
      />
    </div>
  )
}

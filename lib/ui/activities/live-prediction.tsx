'use client'
/**
 * The card above an editor: a guess first, then the run, then what was true in it. The editor is locked until
 * a guess is there or skipped. No scores.
 */
import { type ReactNode, useEffect, useId, useState } from 'react'
import { type AskedFact, askedFact } from '../../checks/asked-fact'
import { runFacts } from '../../checks/run-facts'
import { factSentence, predict as words } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'
import { recordDone } from '../progress/use-progress'
import { usePageSession } from '../workbench/page-sessions'
import { lessonOf } from './activity-id'
import { Controls } from './controls'
import { FreeGuess, GuessOptions } from './guess-options'
import { SKIPPED, useKeptAnswer } from './kept-answer'

interface LivePredictionProps {
  readonly id: string
  readonly snippet: string
  readonly fact: AskedFact
  /** None for a guess that is written. */
  readonly options: readonly string[]
  readonly question: ReactNode
  readonly children?: ReactNode
}

export function LivePrediction(props: LivePredictionProps) {
  const { id, snippet, fact, options, question, children } = props
  const questionId = useId()
  const [kept, keep] = useKeptAnswer(id)
  const session = usePageSession(snippet)
  const [outcome, setOutcome] = useState<{ readonly truth: string | null } | null>(null)
  const isFree = options.length === 0
  const guess = kept === SKIPPED ? null : kept
  const isOpen = kept === null

  useEffect(() => {
    if (!isOpen) return
    return session?.lock(isFree ? words.lockFree : words.lock)
  }, [session, isOpen, isFree])

  useEffect(
    () =>
      session?.onFinished(({ events }) => {
        const truth = askedFact(fact, runFacts(events))
        setOutcome({ truth })
        if (guess !== null && truth !== null) recordDone(lessonOf(id), id)
      }),
    [session, fact, guess, id],
  )

  const truth = outcome?.truth ?? null
  return (
    // biome-ignore lint/a11y/useSemanticElements: the question is more than a legend can hold
    <div className="predict" role="group" aria-labelledby={questionId} data-joined={snippet}>
      <div className="predict-question" id={questionId}>
        <p className="predict-before">{words.before}</p>
        {question}
      </div>
      <div className="with-scripts">
        <Controls>
          {isFree ? (
            <FreeGuess guess={guess} isOver={outcome !== null} onGuess={keep} />
          ) : (
            <GuessOptions
              name={id}
              labelledBy={questionId}
              options={options}
              guess={guess}
              truth={truth}
              isOver={outcome !== null}
              onGuess={keep}
            />
          )}
          {isOpen && (
            <button
              type="button"
              className="btn btn-plain predict-skip"
              onClick={() => keep(SKIPPED)}
            >
              {words.skip}
            </button>
          )}
        </Controls>
      </div>
      <div role="status" className="predict-result">
        {outcome === null ? (
          kept !== null && <p>{kept === SKIPPED ? words.skipped : words.ready}</p>
        ) : truth === null ? (
          <p>{words.missing}</p>
        ) : (
          <p>
            {guess !== null && (
              <b data-right={guess.trim() === truth || undefined}>
                {guess.trim() === truth ? words.asYouSaid : words.otherwise}{' '}
              </b>
            )}
            <TextWithCode text={factSentence(fact, truth)} />
          </p>
        )}
      </div>
      {children}
    </div>
  )
}

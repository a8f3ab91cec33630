'use client'
/** Trace: a number for each request, in the order in which they leave. What is right stays. */
import { type ReactNode, useEffect, useState } from 'react'
import { requestLine } from '../../checks/asked-fact'
import { runFacts } from '../../checks/run-facts'
import type { Tracing } from '../../course/activity'
import { trace as words } from '../../sentences/activities'
import { recordDone } from '../progress/use-progress'
import { usePageSession } from '../workbench/page-sessions'
import { lessonOf } from './activity-id'
import { CheckIcon } from './check-icons'
import { Controls } from './controls'
import { shuffledIndices } from './learner-order'
import { QuizCheck } from './quiz-check'

interface LiveTracingProps {
  readonly tracing: Tracing
  readonly question: ReactNode
  readonly children?: ReactNode
}

export function LiveTracing({ tracing, question, children }: LiveTracingProps) {
  const { id, snippet, recorded } = tracing
  const session = usePageSession(snippet)
  const [ran, setRan] = useState<readonly string[] | null>(null)
  const lines = recorded ?? ran
  useEffect(() => {
    if (recorded) return
    return session?.onFinished(({ events }) => setRan(runFacts(events).requests.map(requestLine)))
  }, [session, recorded])

  return (
    <div className="quiz lesson-wide">
      {question}
      {lines && lines.length > 0 ? (
        <Places key={lines.join('\n')} id={id} lines={lines} />
      ) : (
        <p className="with-scripts">{words.runFirst}</p>
      )}
      {children}
    </div>
  )
}

function Places({ id, lines }: { readonly id: string; readonly lines: readonly string[] }) {
  /** By the index of the shown line: which place it was given, from 1. */
  const [places, setPlaces] = useState<ReadonlyMap<number, number>>(new Map())
  const [checked, setChecked] = useState<ReadonlyMap<number, number>>(new Map())
  const order = shuffledIndices(lines.length, id)
  // Equal requests may change places.
  const fits = (index: number, place: number | undefined) =>
    place !== undefined && lines[place - 1] === lines[index]
  const isOnce = (given: ReadonlyMap<number, number>, place: number | undefined) =>
    [...given.values()].filter((other) => other === place).length === 1
  const isRight = (index: number, given = checked) =>
    fits(index, given.get(index)) && isOnce(given, given.get(index))
  const right = order.filter((index) => isRight(index)).length

  function check(): void {
    setChecked(places)
    if (order.every((index) => isRight(index, places))) recordDone(lessonOf(id), id)
  }

  return (
    <Controls>
      <ul className="trace">
        {order.map((index) => {
          const line = lines[index] ?? ''
          const isWrong =
            checked.has(index) && checked.get(index) === places.get(index) && !isRight(index)
          return (
            <li key={index} data-right={isRight(index) || undefined}>
              <span className="with-scripts match-answer">
                <select
                  aria-label={words.place(line)}
                  value={places.get(index) ?? ''}
                  disabled={isRight(index)}
                  onChange={({ target }) =>
                    setPlaces(new Map(places).set(index, Number(target.value)))
                  }
                >
                  <option value="">–</option>
                  {lines.map((_, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: places are their numbers
                    <option key={place} value={place + 1}>
                      {place + 1}
                    </option>
                  ))}
                </select>
              </span>
              <code>{line}</code>
              {isRight(index) && <CheckIcon state="passed" />}
              {isWrong && <CheckIcon state="failed" />}
            </li>
          )
        })}
      </ul>
      <QuizCheck
        onCheck={check}
        result={checked.size > 0 ? words.result(right, lines.length) : null}
        isAllRight={right === lines.length}
      />
    </Controls>
  )
}

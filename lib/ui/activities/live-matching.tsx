'use client'
/** Match: for each thing at the left its partner by letter. What is right stays, the rest is chosen again. */
import { type ReactNode, useState } from 'react'
import type { Matching } from '../../course/activity'
import { inlineText } from '../../course/inline-parts'
import { match as words } from '../../sentences/activities'
import { InlineMarkdown } from '../lesson/inline-markdown'
import { recordDone } from '../progress/use-progress'
import { lessonOf } from './activity-id'
import { CheckIcon } from './check-icons'
import { Controls } from './controls'
import { QuizCheck } from './quiz-check'

interface LiveMatchingProps {
  readonly matching: Matching
  readonly question: ReactNode
  readonly children: ReactNode
}

export function LiveMatching({ matching, question, children }: LiveMatchingProps) {
  const { id, heads, pairs } = matching
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  /** The choices that were checked last. */
  const [checked, setChecked] = useState<ReadonlyMap<string, string>>(new Map())
  // In the order of the alphabet, which says nothing of the pairs and is the same with and without scripts.
  const partners = pairs.map(({ right }) => right).sort()
  const letterOf = (right: string) => String.fromCharCode(65 + partners.indexOf(right))
  const isRight = ({ left, right }: (typeof pairs)[number]) => checked.get(left) === right
  const right = pairs.filter(isRight).length

  function check(): void {
    setChecked(chosen)
    if (pairs.every(({ left, right: partner }) => chosen.get(left) === partner))
      recordDone(lessonOf(id), id)
  }

  return (
    <div className="quiz lesson-wide">
      {question}
      <Controls>
        <div className="match">
          <div>
            <p className="quiz-head">{heads.left}</p>
            <ul className="match-left">
              {pairs.map((pair) => {
                const { left } = pair
                const isWrong =
                  checked.has(left) && checked.get(left) === chosen.get(left) && !isRight(pair)
                return (
                  <li key={left} data-right={isRight(pair) || undefined}>
                    <span>
                      <InlineMarkdown text={left} />
                    </span>
                    <span className="with-scripts match-answer">
                      {isRight(pair) && <CheckIcon state="passed" />}
                      {isWrong && <CheckIcon state="failed" />}
                      <select
                        aria-label={words.partner(inlineText(left))}
                        value={chosen.get(left) ?? ''}
                        disabled={isRight(pair)}
                        onChange={({ target }) =>
                          setChosen(new Map(chosen).set(left, target.value))
                        }
                      >
                        <option value="">{words.choose}</option>
                        {partners.map((partner) => (
                          <option key={partner} value={partner}>
                            {letterOf(partner)}: {inlineText(partner)}
                          </option>
                        ))}
                      </select>
                    </span>
                  </li>
                )
              })}
            </ul>
          </div>
          <div>
            <p className="quiz-head">{heads.right}</p>
            <ul className="match-right">
              {partners.map((partner) => (
                <li key={partner}>
                  <b>{letterOf(partner)}</b>
                  <span>
                    <InlineMarkdown text={partner} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <QuizCheck
          onCheck={check}
          result={checked.size > 0 ? words.result(right, pairs.length) : null}
          isAllRight={right === pairs.length}
        >
          {right < pairs.length && words.again}
        </QuizCheck>
      </Controls>
      {children}
    </div>
  )
}

'use client'
/** Choose and say why: radios, an answer for each option, as many tries as wanted. */
import { type ReactNode, useId, useState } from 'react'
import type { Choice, ChoiceOption } from '../../course/activity'
import { quiz as words } from '../../sentences/activities'
import { InlineMarkdown, MarkdownParagraphs } from '../lesson/inline-markdown'
import { recordDone, useProgress } from '../progress/use-progress'
import { lessonOf } from './activity-id'
import { Controls } from './controls'
import { useLearnerOrder } from './learner-order'

interface LiveChoiceProps {
  readonly choice: Choice
  readonly question: ReactNode
  /** What stands for it where there are no scripts. */
  readonly children: ReactNode
}

/** What the answer says, and of which list. */
type Reply =
  | { readonly kind: 'said'; readonly option: ChoiceOption }
  | { readonly kind: 'asked'; readonly sentence: string }

export function LiveChoice({ choice, question, children }: LiveChoiceProps) {
  const { id, options, reasons } = choice
  const questionId = useId()
  const reasonId = useId()
  const [chosen, setChosen] = useState<ChoiceOption | null>(null)
  const [reason, setReason] = useState<ChoiceOption | null>(null)
  const [replies, setReplies] = useState<readonly Reply[]>([])
  const isDone = useProgress().lessons.get(lessonOf(id))?.done.has(id) === true

  function answer(): void {
    const next = reply(chosen, reason, reasons !== null)
    setReplies(next)
    const isRight = chosen?.isRight && (!reasons || reason?.isRight)
    if (isRight) recordDone(lessonOf(id), id)
  }

  return (
    <div className="quiz lesson-wide">
      <div id={questionId}>{question}</div>
      <div className="with-scripts">
        <Controls>
          <OptionList
            id={id}
            options={options}
            labelledBy={questionId}
            chosen={chosen}
            onChoose={(option) => {
              setChosen(option)
              setReplies([])
            }}
          />
          {reasons && (
            <>
              <div id={reasonId} className="quiz-reasons">
                <MarkdownParagraphs text={reasons.question} />
              </div>
              <OptionList
                id={`${id}/why`}
                options={reasons.options}
                labelledBy={reasonId}
                chosen={reason}
                onChoose={(option) => {
                  setReason(option)
                  setReplies([])
                }}
              />
            </>
          )}
          <div className="quiz-actions">
            <button type="button" className="btn" onClick={answer}>
              {words.answer}
            </button>
            {isDone && replies.length === 0 && <span>{words.solved}</span>}
          </div>
          <div role="status" className="quiz-reply">
            {replies.map((one) =>
              one.kind === 'asked' ? (
                <p key={one.sentence}>{one.sentence}</p>
              ) : (
                <div key={one.option.text}>
                  <p>
                    <b data-right={one.option.isRight || undefined}>
                      {one.option.isRight ? words.right : words.notThis}
                    </b>
                  </p>
                  <MarkdownParagraphs text={one.option.because} />
                </div>
              ),
            )}
          </div>
        </Controls>
      </div>
      {children}
    </div>
  )
}

/** The first thing that is not right explains itself; when all is right, all of it does. */
function reply(
  chosen: ChoiceOption | null,
  reason: ChoiceOption | null,
  needsReason: boolean,
): readonly Reply[] {
  if (!chosen) return [{ kind: 'asked', sentence: words.chooseFirst }]
  if (!needsReason || !chosen.isRight) return [{ kind: 'said', option: chosen }]
  if (!reason) return [{ kind: 'asked', sentence: words.reasonFirst }]
  if (!reason.isRight) return [{ kind: 'said', option: reason }]
  return [
    { kind: 'said', option: chosen },
    { kind: 'said', option: reason },
  ]
}

interface OptionListProps {
  readonly id: string
  readonly options: readonly ChoiceOption[]
  readonly labelledBy: string
  readonly chosen: ChoiceOption | null
  readonly onChoose: (option: ChoiceOption) => void
}

function OptionList({ id, options, labelledBy, chosen, onChoose }: OptionListProps) {
  const order = useLearnerOrder(options.length, id)
  return (
    <div className="options options-wide" role="radiogroup" aria-labelledby={labelledBy}>
      {order.map((index) => {
        const option = options[index]
        return option ? (
          <label key={option.text} className="option" data-mine={option === chosen || undefined}>
            <input
              type="radio"
              name={id}
              checked={option === chosen}
              onChange={() => onChoose(option)}
            />
            <span>
              <InlineMarkdown text={option.text} />
            </span>
          </label>
        ) : null
      })}
    </div>
  )
}

'use client'
/** Explain: a text that stays on the device, a model answer beside it, and the learner's own verdict. */
import { type ReactNode, useId, useState } from 'react'
import { explain as words } from '../../sentences/activities'
import { recordDone } from '../progress/use-progress'
import { lessonOf } from './activity-id'
import { Controls } from './controls'
import { useKeptAnswer } from './kept-answer'

interface LiveExplanationProps {
  readonly id: string
  readonly question: ReactNode
  readonly model: ReactNode
  readonly children: ReactNode
}

export function LiveExplanation({ id, question, model, children }: LiveExplanationProps) {
  const [questionId, noteId, markId] = [useId(), useId(), useId()]
  const [kept, keep] = useKeptAnswer(id)
  const [isCompared, setCompared] = useState(false)
  const [mark, setMark] = useState<'same' | 'misses' | null>(null)
  const [said, setSaid] = useState('')

  function compare(): void {
    if (!kept?.trim()) {
      setSaid(words.writeFirst)
      return
    }
    setSaid('')
    setCompared(true)
  }

  function judge(verdict: 'same' | 'misses'): void {
    setMark(verdict)
    setSaid(verdict === 'same' ? words.wasSame : words.wasMissing)
    if (verdict === 'same') recordDone(lessonOf(id), id)
  }

  return (
    <div className="quiz lesson-wide">
      <div id={questionId}>{question}</div>
      <div className="with-scripts">
        <Controls>
          <div className="explain" data-compared={isCompared || undefined}>
            <label>
              <span>{words.field}</span>
              <textarea
                rows={4}
                value={kept ?? ''}
                aria-describedby={`${questionId} ${noteId}`}
                onChange={({ target }) => keep(target.value === '' ? null : target.value)}
              />
            </label>
            {isCompared && (
              <div className="explain-model">
                <p className="quiz-head">{words.model}</p>
                {model}
              </div>
            )}
          </div>
          <p id={noteId} className="quiz-note">
            {words.kept}
          </p>
          {isCompared ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into the row
            <div className="quiz-actions" role="group" aria-labelledby={markId}>
              <span id={markId}>{words.mark}:</span>
              {(['same', 'misses'] as const).map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  className="btn"
                  aria-pressed={mark === verdict}
                  onClick={() => judge(verdict)}
                >
                  {words[verdict]}
                </button>
              ))}
            </div>
          ) : (
            <div className="quiz-actions">
              <button type="button" className="btn" onClick={compare}>
                {words.compare}
              </button>
            </div>
          )}
          <div role="status" className="quiz-reply">
            {said && <p>{said}</p>}
          </div>
        </Controls>
      </div>
      {children}
    </div>
  )
}

/** The end of a quiz: a button that checks it, and in words how much was right. */
import type { ReactNode } from 'react'
import { quiz } from '../../sentences/activities'

interface QuizCheckProps {
  readonly onCheck: () => void
  /** How much was right; null before the first check. */
  readonly result: string | null
  readonly isAllRight: boolean
  /** What to do next. */
  readonly children?: ReactNode
}

export function QuizCheck({ onCheck, result, isAllRight, children }: QuizCheckProps) {
  return (
    <div className="with-scripts">
      <div className="quiz-actions">
        <button type="button" className="btn" onClick={onCheck}>
          {quiz.check}
        </button>
      </div>
      <div role="status" className="quiz-reply">
        {result !== null && (
          <p>
            <b data-right={isAllRight || undefined}>{result}</b> {children}
          </p>
        )}
      </div>
    </div>
  )
}

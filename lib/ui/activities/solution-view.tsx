'use client'
/** The solution beside the learner's own program, with a sentence for each line that differs. */
import { useMemo } from 'react'
import type { Solution } from '../../course/activity'
import { solution as words } from '../../sentences/activities'
import { ComparisonView } from '../drafts/comparison-view'
import { InlineMarkdown } from '../lesson/inline-markdown'

interface SolutionViewProps {
  readonly now: string
  readonly solution: Solution
  readonly onAgain: () => void
  readonly onTake: () => void
}

export function SolutionView({ now, solution, onAgain, onTake }: SolutionViewProps) {
  const { code, explained } = solution
  const notes = useMemo(
    () =>
      new Map(
        explained.map(({ line, sentence }) => [
          line,
          <InlineMarkdown key={line} text={sentence} />,
        ]),
      ),
    [explained],
  )
  return (
    <>
      <ComparisonView
        now={now}
        other={code}
        nowName={words.now}
        otherName={words.theirs}
        notes={notes}
      />
      <p className="solution-actions">
        <button type="button" className="btn" onClick={onAgain}>
          {words.again}
        </button>
        {now !== code && (
          <button type="button" className="btn" onClick={onTake}>
            {words.take}
          </button>
        )}
      </p>
    </>
  )
}

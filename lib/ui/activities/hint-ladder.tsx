'use client'
/** Three hints and the solution of one check, a row of steps: all can be opened at any time, one is open. */
import { type ReactNode, useId } from 'react'
import { ladder as words } from '../../sentences/activities'
import { HintText } from './hint-text'

/** Which step is open: 0 to 2 for the hints, 3 for the solution. */
export type Step = 0 | 1 | 2 | 3
const SOLUTION = 3

interface HintLadderProps {
  readonly hints: readonly string[] | undefined
  readonly open: Step | null
  readonly onOpen: (step: Step | null) => void
  readonly isSuggested: boolean
  readonly solution: () => ReactNode
}

export function HintLadder({ hints = [], open, onOpen, isSuggested, solution }: HintLadderProps) {
  const [titleId, panelId] = [useId(), useId()]
  const steps = [
    ...words.steps.slice(0, hints.length).map((step, index) => ({ ...step, step: index as Step })),
    { ...words.solution, step: SOLUTION as Step },
  ]
  const hint = open === null ? undefined : hints[open]
  return (
    <div className="ladder">
      <p className={hints.length > 0 ? 'ladder-title' : 'sr-only'} id={titleId}>
        {hints.length > 0 ? words.title : words.solution.name}
      </p>
      {isSuggested && open === null && <p className="ladder-suggestion">{words.suggestion}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into the row */}
      <div className="rungs" role="group" aria-labelledby={titleId} data-steps={steps.length}>
        {steps.map(({ name, note, step }) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === step}
            aria-controls={open === step ? panelId : undefined}
            onClick={() => onOpen(open === step ? null : step)}
          >
            {name}
            <small>{open === step ? words.open : note}</small>
          </button>
        ))}
      </div>
      {open !== null && (
        <div id={panelId} className="ladder-panel">
          {open === SOLUTION ? solution() : hint !== undefined && <HintText text={hint} />}
        </div>
      )}
    </div>
  )
}

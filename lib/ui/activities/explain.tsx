/** A sentence to write and to compare. The page's server part, with the model for readers without scripts. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Explanation } from '../../course/activity'
import { staticAnswers as words } from '../../sentences/activities'
import { Details, Summary } from '../lesson/disclosure'
import { MarkdownParagraphs } from '../lesson/inline-markdown'
import { LiveExplanation } from './live-explanation'

export function Explain({
  children,
  ...explanation
}: Explanation & { readonly children?: ReactNode }) {
  const { id, model } = explanation
  return (
    <LiveExplanation
      id={id}
      question={<div className="activity-text">{children}</div>}
      model={<MarkdownParagraphs text={model} />}
    >
      <div className="without-scripts">
        <Details>
          <Summary>{words.model}</Summary>
          <MarkdownParagraphs text={model} />
        </Details>
      </div>
    </LiveExplanation>
  )
}

/** A question with options of which one is chosen, and why. The page's server part. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Choice, ChoiceOption } from '../../course/activity'
import { quiz as words } from '../../sentences/activities'
import { Details, Summary } from '../lesson/disclosure'
import { InlineMarkdown, MarkdownParagraphs } from '../lesson/inline-markdown'
import { LiveChoice } from './live-choice'

export function Choose({ children, ...choice }: Choice & { readonly children?: ReactNode }) {
  return (
    <LiveChoice choice={choice} question={<div className="activity-text">{children}</div>}>
      <div className="without-scripts">
        <StaticOptions options={choice.options} />
        {choice.reasons && (
          <>
            <MarkdownParagraphs text={choice.reasons.question} />
            <StaticOptions options={choice.reasons.options} />
          </>
        )}
      </div>
    </LiveChoice>
  )
}

function StaticOptions({ options }: { readonly options: readonly ChoiceOption[] }) {
  return options.map(({ text, isRight, because }) => (
    <Details key={text}>
      <Summary>
        <InlineMarkdown text={text} />
      </Summary>
      <p>{isRight ? words.right : words.notThis}</p>
      <MarkdownParagraphs text={because} />
    </Details>
  ))
}

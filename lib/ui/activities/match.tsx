/** Pairs to be found. The page's server part, with the pairs for browsers without scripts. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Matching } from '../../course/activity'
import { quiz as words } from '../../sentences/activities'
import { Details, Summary } from '../lesson/disclosure'
import { InlineMarkdown } from '../lesson/inline-markdown'
import { LiveMatching } from './live-matching'

export function Match({ children, ...matching }: Matching & { readonly children?: ReactNode }) {
  const { pairs } = matching
  return (
    <LiveMatching matching={matching} question={<div className="activity-text">{children}</div>}>
      <div className="without-scripts">
        <Details>
          <Summary>{words.answers}</Summary>
          <ul>
            {pairs.map(({ left, right }) => (
              <li key={left}>
                <InlineMarkdown text={left} />: <InlineMarkdown text={right} />
              </li>
            ))}
          </ul>
        </Details>
      </div>
    </LiveMatching>
  )
}

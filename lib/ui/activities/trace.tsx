/** The requests of a run to be put in order. The page's server part, with the order for readers without scripts. */
import './activities.css'
import type { ReactNode } from 'react'
import type { Tracing } from '../../course/activity'
import { staticAnswers as words } from '../../sentences/activities'
import { Details, Summary } from '../lesson/disclosure'
import { LiveTracing } from './live-tracing'

export function Trace({ children, ...tracing }: Tracing & { readonly children?: ReactNode }) {
  const { recorded } = tracing
  return (
    <LiveTracing tracing={tracing} question={<div className="activity-text">{children}</div>}>
      {recorded && (
        <div className="without-scripts">
          <Details>
            <Summary>{words.order}</Summary>
            <ol>
              {recorded.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one request can be sent twice
                <li key={index}>
                  <code>{line}</code>
                </li>
              ))}
            </ol>
          </Details>
        </div>
      )}
    </LiveTracing>
  )
}

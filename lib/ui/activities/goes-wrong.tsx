/** "When it goes wrong": what is seen, why, what to do, and a button that brings it about. */
import './activities.css'
import type { GoesWrongRow, LessonRecord } from '../../course/activity'
import { StaticCode } from '../../editor/static-code'
import { goesWrong as words } from '../../sentences/activities'
import { CodeBlock } from '../lesson/code-block'
import { Details, Summary } from '../lesson/disclosure'
import { InlineMarkdown } from '../lesson/inline-markdown'
import { RecordedOutput } from '../lesson/recorded-output'
import { GoesWrongRowView } from './goes-wrong-row'

interface GoesWrongProps {
  readonly rows: readonly GoesWrongRow[]
  /** By the ids of the programs. @default none was run when the page was made */
  readonly recorded?: LessonRecord['snippets']
}

export function GoesWrong({ rows, recorded = {} }: GoesWrongProps) {
  return (
    <table className="goes-wrong lesson-wide">
      <thead>
        <tr>
          <th scope="col">{words.see}</th>
          <th scope="col">{words.because}</th>
          <th scope="col">{words.so}</th>
          <th scope="col">
            <span className="sr-only">{words.try}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ see, because, so, snippet }) => (
          <GoesWrongRowView
            key={see}
            see={<InlineMarkdown text={see} />}
            because={<InlineMarkdown text={because} />}
            so={<InlineMarkdown text={so} />}
            program={
              snippet && {
                id: snippet.id,
                name: snippet.name,
                code: snippet.code,
                unseen: snippet.unseen,
                compiled: recorded[snippet.id]?.compiled ?? null,
                staticCode: <StaticCode code={snippet.code} />,
              }
            }
          >
            {snippet && (
              <div className="without-scripts">
                <Details>
                  <Summary>{words.program}</Summary>
                  <CodeBlock language="ts" code={snippet.code} />
                </Details>
                <RecordedOutput rows={recorded[snippet.id]?.rows ?? []} />
              </div>
            )}
          </GoesWrongRowView>
        ))}
      </tbody>
    </table>
  )
}

/** "When it goes wrong": what is seen, why, and what to do, a row each. */
import type { GoesWrongRow } from '../../course/activity'
import { CodeBlock } from './code-block'
import { Details, Summary } from './disclosure'
import { InlineMarkdown } from './inline-markdown'

export function GoesWrong({ rows }: { readonly rows: readonly GoesWrongRow[] }) {
  return (
    <dl className="lesson-wide border-t-2 border-ink">
      {rows.map(({ see, because, so, snippet }) => (
        <div
          key={see}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-x-6 gap-y-2 border-b border-rule py-3 @max-[44rem]:grid-cols-1"
        >
          <dt className="font-semibold">
            <InlineMarkdown text={see} />
          </dt>
          <dd className="[&>*+*]:mt-2">
            <p>
              <InlineMarkdown text={because} />
            </p>
            <p>
              <InlineMarkdown text={so} />
            </p>
            {snippet && (
              <Details>
                <Summary>A program that shows it</Summary>
                <CodeBlock language="ts" code={snippet.code} />
              </Details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

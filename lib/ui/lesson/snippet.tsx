/**
 * An editor in a lesson, with what runs before it behind a disclosure, and for readers without scripts what it gave:
 * under its lines, or behind a disclosure where a prediction asks for it.
 */
import type { RecordedRun } from '../../course/activity'
import type { Snippet as SnippetData } from '../../course/snippet'
import { ScriptNote } from '../site/script-note'
import { Workbench } from '../workbench/workbench'
import { CodeBlock } from './code-block'
import { Details, Summary } from './disclosure'
import { EnvironmentBox } from './environment-box'
import { recordedLines } from './recorded-lines'
import { RecordedOutput } from './recorded-output'

interface SnippetProps extends Pick<SnippetData, 'id' | 'name' | 'code' | 'unseen'> {
  /** @default null, for an editor that was not run when the page was made */
  readonly recorded?: RecordedRun | null
}

export function Snippet({ id, name, code, unseen, recorded = null }: SnippetProps) {
  const compiled = recorded?.compiled ?? null
  const rows = recorded?.rows ?? []
  const isAsked = recorded?.isAsked ?? false
  const before = unseen.before.filter((part) => !part.environment)
  return (
    <div className="lesson-wide">
      {before.length > 0 && (
        <Details>
          <Summary>What runs before this program</Summary>
          <CodeBlock language="ts" code={before.map((part) => part.code).join('\n\n')} />
        </Details>
      )}
      <EnvironmentBox unseen={unseen} />
      <Workbench
        id={id}
        name={name}
        code={code}
        layout="lesson"
        unseen={unseen}
        compiled={compiled}
        {...(!isAsked && { under: recordedLines(rows) })}
      />
      <RecordedOutput rows={isAsked ? rows : rows.filter(({ line }) => line === null)} />
      <ScriptNote />
    </div>
  )
}

/** An editor in a lesson, with what runs before it behind a disclosure, and a word for browsers that run no scripts. */
import type { Snippet as SnippetData } from '../../course/snippet'
import { ScriptNote } from '../site/script-note'
import { Workbench } from '../workbench/workbench'
import { CodeBlock } from './code-block'
import { Details, Summary } from './disclosure'

type SnippetProps = Pick<SnippetData, 'id' | 'name' | 'code' | 'unseen'>

export function Snippet({ id, name, code, unseen }: SnippetProps) {
  return (
    <div className="lesson-wide">
      {unseen.before.length > 0 && (
        <Details>
          <Summary>What runs before this program</Summary>
          <CodeBlock language="ts" code={unseen.before.map((part) => part.code).join('\n\n')} />
        </Details>
      )}
      <Workbench id={id} name={name} code={code} layout="lesson" unseen={unseen} />
      <ScriptNote />
    </div>
  )
}

/** An editor in a lesson, with a word for browsers that run no scripts. */
import type { Snippet as SnippetData } from '../../course/snippet'
import { ScriptNote } from '../site/script-note'
import { Workbench } from '../workbench/workbench'

type SnippetProps = Pick<SnippetData, 'id' | 'name' | 'code' | 'unseen'>

export function Snippet({ id, name, code, unseen }: SnippetProps) {
  return (
    <div className="lesson-wide">
      <Workbench id={id} name={name} code={code} layout="lesson" unseen={unseen} />
      <ScriptNote />
    </div>
  )
}

/** An editor in a lesson, with a word for browsers that run no scripts. */
import { ScriptNote } from '../site/script-note'
import { Workbench } from '../workbench/workbench'

interface SnippetProps {
  /** The key of the draft: `your-first-request/2`. */
  readonly id: string
  /** The file name in the run bar. */
  readonly name: string
  readonly code: string
}

export function Snippet({ id, name, code }: SnippetProps) {
  return (
    <div className="lesson-wide">
      <Workbench id={id} name={name} code={code} layout="lesson" />
      <ScriptNote />
    </div>
  )
}

/** An editor in a lesson, with a word for browsers that run no scripts. */
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
      <noscript>
        <p className="mt-2 text-sm text-ink-2">
          Here you can read the code; running needs JavaScript, which this browser has switched off.
        </p>
      </noscript>
    </div>
  )
}

/** A remark under a line that works otherwise than it reads: what is so, and what to try. */
import { TextWithCode } from '../lesson/text-with-code'
import type { EntryOf } from './run-log'

export function InlineNote({ entry }: { entry: EntryOf<'note'> }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div className="inline-note" role="group" aria-label={`Note at line ${entry.line}`}>
      <b>
        <TextWithCode text={entry.text} />
      </b>{' '}
      <TextWithCode text={entry.hint} />
    </div>
  )
}

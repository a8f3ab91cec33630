/** A line that is named, and leads to its place in the editor. */
import type { SourcePosition } from '../../runner/run-event'
import { lineWord, lowerLineWord } from '../../sentences/error-block'

export function LineLink(props: {
  position: SourcePosition
  goTo: (position: SourcePosition) => void
  /** Within a sentence. */
  lower?: boolean
}) {
  const { position, goTo, lower } = props
  return (
    <button type="button" className="line-link" onClick={() => goTo(position)}>
      {lower ? lowerLineWord : lineWord} {position.line}
    </button>
  )
}

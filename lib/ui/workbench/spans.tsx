/** Formatted text in the four syntax colours. */
import type { Span } from '../../runner/run-event'

export function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, color }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans are fixed once formatted
    <span className={color && `tok-${color}`} key={index}>
      {text}
    </span>
  ))
}

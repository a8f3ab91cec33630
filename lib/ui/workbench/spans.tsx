/** Formatted text in the four syntax colours. */
import type { Span } from '../../runner/run-event'

const classNames = {
  keyword: 'tok-key',
  string: 'tok-str',
  number: 'tok-num',
  note: 'tok-note',
} as const

export function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, color }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans are fixed once formatted
    <span className={color && classNames[color]} key={index}>
      {text}
    </span>
  ))
}

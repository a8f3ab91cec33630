/** Splits formatted text at its line breaks. */
import type { Span } from '../../runner/run-event'

/** One array of spans per line; at least one line. */
export function spanLines(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text) lines.at(-1)?.push({ ...span, text })
    })
  }
  return lines
}

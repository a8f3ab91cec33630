/** The arguments of `console.log` as one text: format specifiers (console standard, section 2.2), then the rest. */
import type { Span } from '../run-event'
import { inspectArgument, inspectValue } from './inspect'
import { joinSpans, textOf } from './layout'

export function formatArguments(values: readonly unknown[]): Span[] {
  const [first, ...rest] = values
  const spans: Span[] = []
  let next = 0
  if (typeof first === 'string' && rest.length > 0 && first.includes('%')) {
    let at = 0
    for (const match of first.matchAll(/%[sdifoOjc%]/g)) {
      if (match[0] !== '%%' && next >= rest.length) continue
      spans.push({ text: first.slice(at, match.index) })
      at = match.index + 2
      if (match[0] === '%%') spans.push({ text: '%' })
      else {
        spans.push(...formatOne(match[0], rest[next]))
        next += 1
      }
    }
    spans.push({ text: first.slice(at) })
  } else if (values.length > 0) spans.push(...inspectArgument(first))
  for (const value of rest.slice(next)) spans.push({ text: ' ' }, ...inspectArgument(value))
  return joinSpans(spans)
}

function formatOne(specifier: string, value: unknown): Span[] {
  switch (specifier) {
    case '%c':
      // Styles are for browsers' own consoles.
      return []
    case '%s':
      return inspectArgument(value)
    case '%d':
    case '%i':
    case '%f': {
      const number =
        typeof value === 'number' ? value : Number.parseFloat(textOf(inspectArgument(value)))
      const whole = specifier === '%f' || Number.isNaN(number) ? number : Math.trunc(number)
      return inspectArgument(specifier === '%d' ? number : whole)
    }
    default:
      return inspectValue(value).spans
  }
}

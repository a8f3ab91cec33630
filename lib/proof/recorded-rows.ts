/** What a reader of a run would have seen, as rows of text, for pages without scripts. */

import type { RecordedRow } from '../course/activity'
import { joinedValues } from '../http/headers'
import type { Exchange, RunEvent, Span } from '../runner/run-event'

/** Characters of one row: a page is no place for a whole book. */
const LONGEST = 400
/** Rows of one run. */
const MOST_ROWS = 60

export function recordedRows(events: readonly RunEvent[]): RecordedRow[] {
  const rows = events.flatMap(rowOf)
  const more = rows.length - MOST_ROWS
  if (more <= 0) return rows
  return [...rows.slice(0, MOST_ROWS), { kind: 'note', line: null, text: `… and ${more} more` }]
}

function rowOf(event: RunEvent): RecordedRow[] {
  switch (event.type) {
    case 'console':
      return [{ kind: 'printed', line: event.position?.line ?? null, text: textOf(event.spans) }]
    case 'value':
      return [{ kind: 'value', line: event.line, text: textOf(event.spans) }]
    case 'exchange': {
      const { state, position } = event.exchange
      if (state === 'pending') return []
      return [{ kind: 'response', line: position?.line ?? null, text: answerOf(event.exchange) }]
    }
    case 'error': {
      const { name, message, position } = event.error
      const text = cut(message === '' ? name : `${name}: ${message}`)
      return [{ kind: 'error', line: position?.line ?? null, text }]
    }
    case 'note':
      return [{ kind: 'note', line: event.position?.line ?? null, text: cut(event.text) }]
    default:
      return []
  }
}

function textOf(spans: readonly Span[]): string {
  return cut(spans.map(({ text }) => text).join(''))
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** `200 OK · JSON · 446 bytes`; the failure in a sentence where no answer came. */
function answerOf({ response, failure }: Exchange): string {
  if (!response) return failure?.detail ?? 'No answer came.'
  const { status, reason, headers, bodySize } = response
  const type =
    (joinedValues(headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const kind = bodySize === 0 ? '' : kindOf(type)
  const size = bodySize === 0 ? 'no body' : `${bodySize} ${bodySize === 1 ? 'byte' : 'bytes'}`
  const words = [`${status} ${reason}`.trim(), kind, size, failure?.detail ?? '']
  return words.filter((word) => word !== '').join(' · ')
}

/** The media type as people call it. */
function kindOf(type: string): string {
  if (/[/+]json$/.test(type)) return 'JSON'
  if (type === 'text/html') return 'HTML'
  if (type.startsWith('image/')) return 'image'
  return type.startsWith('text/') ? 'text' : type
}

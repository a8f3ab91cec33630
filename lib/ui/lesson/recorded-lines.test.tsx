import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RecordedRow } from '../../course/activity'
import { recordedLines } from './recorded-lines'

function textUnder(line: number, rows: readonly RecordedRow[]): string[] {
  const html = renderToStaticMarkup(recordedLines(rows).get(line))
  return html
    .replace(/<[^>]*>/g, '|')
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

test('what a line gave stands in the order of a run', () => {
  const rows: RecordedRow[] = [
    { kind: 'value', line: 2, text: '1' },
    { kind: 'value', line: 2, text: "{ ok: 'yes' }" },
    { kind: 'error', line: 2, text: 'HTTPError: 404' },
    { kind: 'printed', line: 2, text: 'a\nb' },
    { kind: 'response', line: 2, text: '200 OK · JSON' },
    { kind: 'response', line: 3, text: '404' },
    { kind: 'printed', line: null, text: 'elsewhere' },
  ]
  expect(textUnder(2, rows).join(' ')).toBe(
    'Response 200 OK · JSON &gt; Printed a\nb = Value { ok: &#x27;yes&#x27; } HTTPError: 404',
  )
  expect([...recordedLines(rows).keys()]).toEqual([2, 3])
})

test('a loop shows its first answers, and how many more there were', () => {
  const rows = Array.from(
    { length: 9 },
    (): RecordedRow => ({ kind: 'response', line: 1, text: 'r' }),
  )
  expect(textUnder(1, rows).filter((text) => text === 'r')).toHaveLength(4)
  expect(textUnder(1, rows).at(-1)).toBe('… and 5 more')
})

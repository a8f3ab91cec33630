/** Comma-separated values (RFC 4180) as rows of cells, as many as are wanted. */

/** @param separator `,` or a tab */
export function csvRows(text: string, separator: string, limit: number): readonly string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length && rows.length < limit) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    row.push(cell.value)
    at = cell.end
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    rows.push(row)
    row = []
  }
  return rows
}

interface Cell {
  readonly value: string
  /** The separator or line break after it. */
  readonly end: number
}

function plain(text: string, from: number, separator: string): Cell {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end += 1
  return { value: text.slice(from, end), end }
}

/** Two quotes in a row are one; what follows the closing quote is kept, though it should not be there. */
function quoted(text: string, from: number, separator: string): Cell {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  let end = at
  while (end < text.length && !`${separator}\r\n`.includes(text[end] ?? '')) end += 1
  return { value: value + text.slice(at, end), end }
}

/** Fixtures as tables of text: one row a line, cells between `|`. Compact, and a wrong row stops the start. */

/**
 * The rows of a table, each cell trimmed.
 * @throws Error naming the row that has another number of cells than `columns`.
 */
export function rowsOf<const Columns extends readonly string[]>(
  columns: Columns,
  table: string,
): readonly Readonly<Record<Columns[number], string>>[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length !== columns.length) {
      throw new Error(`A row has ${cells.length} cells, not ${columns.length}: ${line}`)
    }
    const entries = columns.map((column, index) => [column, cells[index] ?? ''])
    return Object.fromEntries(entries) as Record<Columns[number], string>
  })
}

/** The words of a cell; none of an empty one. */
export function wordsOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(/\s+/)
}

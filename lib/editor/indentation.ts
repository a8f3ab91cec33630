/** How far a line is indented, and where its continuation lines begin. */

/** Columns per tab character and per level of indentation. */
export const TAB_SIZE = 2

/** The column at which a wrapped line continues: its own indentation and two more. */
export function hangingColumns(line: string): number {
  let column = 0
  for (const char of line) {
    if (char === '\t') column += TAB_SIZE - (column % TAB_SIZE)
    else if (char === ' ') column += 1
    else break
  }
  return column + 2
}

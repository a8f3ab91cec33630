/** Which rows of a long stack show: the first three, the last two, and every one that is odd. */

/** A row by its index, or how many equal ones are folded here. */
export type Row = number | { readonly hidden: number; readonly words: string }

const ALL = 8
const FIRST = 3
const LAST = 2

/** @param words What each trip answered; the most frequent answer in the middle is what folds. */
export function foldedRows(words: readonly string[]): readonly Row[] {
  const indexes = words.map((_, index) => index)
  if (words.length <= ALL) return indexes
  const middle = indexes.slice(FIRST, -LAST)
  const counts = new Map<string, number>()
  for (const index of middle) {
    const word = words[index] ?? ''
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [usual = '', hidden = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  const rows: Row[] = indexes.slice(0, FIRST)
  let folded = false
  for (const index of middle) {
    if (words[index] !== usual) rows.push(index)
    else if (!folded) {
      rows.push({ hidden, words: usual })
      folded = true
    }
  }
  return [...rows, ...indexes.slice(-LAST)]
}

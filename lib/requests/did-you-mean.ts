/** The nearest known name to a misspelt one. */

/** ` Did you mean 'params'?`, or nothing when no name is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const plain = (text: string) => text.replaceAll(/[_-]/g, '').toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(plain(name), plain(candidate))
    if (distance < least) [best, least] = [candidate, distance]
  }
  // `retries` is far from `maxRetries` by letters, and near by sense.
  if (name.length >= 4) best ??= [...known].find((it) => plain(it).includes(plain(name))) ?? null
  return best === null ? '' : ` Did you mean '${best}'?`
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

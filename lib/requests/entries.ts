/** Mappings and pairs read alike: the entries of anything that can be a mapping of names. */

/** Under this symbol a dict gives a copy of its entries, because iterating it gives names, as in Python. */
export const ENTRIES: unique symbol = Symbol('entries')

interface HasEntries<V> {
  [ENTRIES](): [string, V][]
}

/** @throws TypeError for an iterable of something else than pairs. */
export function entriesOf<V>(
  source: Iterable<readonly [string, V]> | Readonly<Record<string, V>>,
): [string, V][] {
  if (ENTRIES in source) return (source as unknown as HasEntries<V>)[ENTRIES]()
  if (!(Symbol.iterator in source)) return Object.entries(source as Readonly<Record<string, V>>)
  const entries: [string, V][] = []
  for (const pair of source as Iterable<readonly [string, V]>) {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new TypeError('An iterable of names and values must consist of [name, value] pairs.')
    }
    entries.push([pair[0], pair[1]])
  }
  return entries
}

/** A browser's storage for tests. It can be full: names and texts together have at most `capacity` units. */
import type { DraftStorage } from './draft-shelf'

export function memoryStorage(capacity = Number.POSITIVE_INFINITY): DraftStorage & {
  readonly map: Map<string, string>
} {
  const map = new Map<string, string>()
  return {
    map,
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => {
      let used = name.length + text.length
      for (const [other, value] of map) if (other !== name) used += other.length + value.length
      if (used > capacity)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      map.set(name, text)
    },
    removeItem: (name) => {
      map.delete(name)
    },
  }
}

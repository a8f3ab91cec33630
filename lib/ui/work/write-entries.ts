/** Writes several texts into the storage, all or none. */
import type { DraftStorage, StorageTrouble } from '../drafts/draft-shelf'

/** @returns why none was written; null when all were */
export function writeEntries(
  storage: DraftStorage,
  entries: readonly (readonly [name: string, text: string])[],
): StorageTrouble | null {
  const before: [string, string | null][] = []
  try {
    for (const [name, text] of entries) {
      before.push([name, storage.getItem(name)])
      storage.setItem(name, text)
    }
    return null
  } catch (error) {
    // What is put back was there before, so it fits when what is new has gone.
    for (const [name] of before) storage.removeItem(name)
    for (const [name, text] of before) if (text !== null) storage.setItem(name, text)
    return error instanceof Error && /quota/i.test(error.name) ? 'full' : 'off'
  }
}

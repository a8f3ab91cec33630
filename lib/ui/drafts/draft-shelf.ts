/**
 * All drafts of this browser. What is written may fail, since the storage can be full or switched off;
 * what is read then is nothing. Bounded: see `RESTING_DRAFTS`.
 */
import { type DraftKey, isSameKey, keyWord, parseStorageName, storageName } from './draft-key'
import { type DraftRecord, parseRecord, serializeRecord } from './draft-record'

/** The part of the browser's storage that is in use here. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface ShelvedDraft {
  readonly key: DraftKey
  readonly record: DraftRecord
}

/** Why a draft was not written. */
export type StorageTrouble = 'off' | 'full'

/**
 * How many drafts may rest: those of which the same editor has a newer one, and those of shared programs.
 * Beyond it the oldest go. The newest draft of an editor of the course is never thrown away.
 */
export const RESTING_DRAFTS = 200
/** The same, as a sum of their lengths in UTF-16 units; browsers give a site about five million. */
export const RESTING_LENGTH = 1_000_000

/** Ids of programs that came by a link begin so. */
export const SHARED = 'shared/'

/** The browser's storage; null where it is switched off, which can throw on mere access. */
export function browserStorage(): DraftStorage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export class DraftShelf {
  constructor(private readonly storage: () => DraftStorage | null) {}

  read(key: DraftKey): DraftRecord | null {
    for (const format of [2, 1] as const) {
      const text = this.#text(storageName(key, format))
      const record = text === null ? null : parseRecord(text, format)
      if (record) return record
    }
    return null
  }

  /**
   * Writes a record; when the storage is full, room is made from drafts at rest. Null when it worked.
   * @param kept drafts that must stay whatever their age, such as those of the page that is open
   */
  write(key: DraftKey, record: DraftRecord, kept: readonly DraftKey[] = []): StorageTrouble | null {
    const storage = this.#open()
    if (!storage) return 'off'
    const [name, text] = [storageName(key), serializeRecord(record)]
    const stays = [...kept, key]
    const isNew = this.#text(name) === null
    const trouble = attempt(storage, name, text)
    if (trouble === 'full') {
      for (const { key: oldest } of this.#resting(stays)) {
        this.remove(oldest)
        if (attempt(storage, name, text) === null) return this.#dropFormer(key)
      }
    }
    if (trouble) return trouble
    if (isNew) this.#tidy(stays)
    return this.#dropFormer(key)
  }

  remove(key: DraftKey): void {
    try {
      const storage = this.#open()
      storage?.removeItem(storageName(key))
      storage?.removeItem(storageName(key, 1))
    } catch {
      // Switched off: there is nothing to remove.
    }
  }

  /** The drafts whose keys are wanted, all by default, the newest first. */
  list(isWanted: (key: DraftKey) => boolean = () => true): ShelvedDraft[] {
    const found = new Map<string, ShelvedDraft>()
    for (const name of this.#names()) {
      const parsed = parseStorageName(name)
      if (!parsed || !isWanted(parsed)) continue
      const key = { id: parsed.id, hash: parsed.hash }
      const record = this.read(key)
      if (record) found.set(keyWord(key), { key, record })
    }
    return [...found.values()].sort((a, b) => b.record.saved - a.record.saved)
  }

  /** Drafts that may be thrown away, the oldest first. */
  #resting(kept: readonly DraftKey[]): ShelvedDraft[] {
    const editors = new Set<string>()
    const resting = this.list().filter(({ key }) => {
      const isNewest = !editors.has(key.id)
      editors.add(key.id)
      return (!isNewest || key.id.startsWith(SHARED)) && !kept.some((one) => isSameKey(one, key))
    })
    return resting.reverse()
  }

  #tidy(kept: readonly DraftKey[]): void {
    const resting = this.#resting(kept)
    let count = resting.length
    let length = resting.reduce((sum, { record }) => sum + lengthOf(record), 0)
    for (const { key, record } of resting) {
      if (count <= RESTING_DRAFTS && length <= RESTING_LENGTH) return
      this.remove(key)
      count -= 1
      length -= lengthOf(record)
    }
  }

  /** A draft is rewritten in the present format; its text in the former one would come back later. */
  #dropFormer(key: DraftKey): null {
    this.#open()?.removeItem(storageName(key, 1))
    return null
  }

  #names(): string[] {
    try {
      const storage = this.#open()
      if (!storage) return []
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index))
      return names.filter((name) => name !== null)
    } catch {
      return []
    }
  }

  #text(name: string): string | null {
    try {
      return this.#open()?.getItem(name) ?? null
    } catch {
      return null
    }
  }

  #open(): DraftStorage | null {
    try {
      return this.storage()
    } catch {
      return null
    }
  }
}

function attempt(storage: DraftStorage, name: string, text: string): StorageTrouble | null {
  try {
    storage.setItem(name, text)
    return null
  } catch (error) {
    // Old Firefox has a name of its own.
    return error instanceof Error && /quota/i.test(error.name) ? 'full' : 'off'
  }
}

function lengthOf({ code, earlier }: DraftRecord): number {
  return earlier.reduce((sum, text) => sum + text.code.length, code.length)
}

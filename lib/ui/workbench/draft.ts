/**
 * The learner's own text of an editor, kept in the browser. A draft belongs to one editor and to one
 * original: when an author changes the code of a lesson, the new code shows and the old draft rests.
 */

/** Format 1: the plain text under `roundtrip:draft:1:<editor id>:<hash of the original>`. */
export function draftKey(id: string, original: string): string {
  return `roundtrip:draft:1:${id}:${hash(original)}`
}

/** FNV-1a over UTF-16 units, 32 bits; `crypto.subtle` is missing on plain HTTP. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value >>> 0).toString(36)
}

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's storage; null where it is switched off, which can throw on mere access. */
export function browserStorage(): DraftStorage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export class Draft {
  readonly #key: string

  constructor(
    id: string,
    private readonly original: string,
    private readonly storage: () => DraftStorage | null,
  ) {
    this.#key = draftKey(id, original)
  }

  /** The saved text, null when there is none or it cannot be read. */
  load(): string | null {
    try {
      return this.storage()?.getItem(this.#key) ?? null
    } catch {
      return null
    }
  }

  /** Saves the text, or forgets the draft when it is the original again. False when that failed. */
  save(code: string): boolean {
    try {
      const storage = this.storage()
      if (!storage) return code === this.original
      if (code === this.original) storage.removeItem(this.#key)
      else storage.setItem(this.#key, code)
      return true
    } catch {
      // Full, or forbidden: the workbench says so once.
      return false
    }
  }
}

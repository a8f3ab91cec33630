/**
 * Under which names drafts are kept. A draft belongs to one editor and to one original: the key has the
 * editor's id and the hash of the author's code.
 *
 * Format 1 was the plain text; format 2 is a JSON record (`draft-record.ts`). Both are read.
 */
import { contentHash } from './content-hash'

export interface DraftKey {
  /** The editor: `first-request/1`. */
  readonly id: string
  /** Of the author's code. */
  readonly hash: string
}

export type DraftFormat = 1 | 2

/** The key of an editor whose author wrote `original`. */
export function draftKey(id: string, original: string): DraftKey {
  return { id, hash: contentHash(original) }
}

/** The name in the browser's storage. */
export function storageName({ id, hash }: DraftKey, format: DraftFormat = 2): string {
  return `roundtrip:draft:${format}:${id}:${hash}`
}

/** Reads a name of the storage; null when it is not one of a draft. */
export function parseStorageName(
  name: string,
): (DraftKey & { readonly format: DraftFormat }) | null {
  const match = /^roundtrip:draft:([12]):(.+):([0-9a-z]+)$/s.exec(name)
  if (!match) return null
  const [, format, id = '', hash = ''] = match
  return { id, hash, format: format === '1' ? 1 : 2 }
}

/** One word for a key, to compare with: `first-request/1:1x2y3z`. */
export function keyWord({ id, hash }: DraftKey): string {
  return `${id}:${hash}`
}

export function isSameKey(one: DraftKey, other: DraftKey): boolean {
  return one.id === other.id && one.hash === other.hash
}

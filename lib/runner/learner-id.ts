/** The name by which the hosts know this browser: random, kept for as long as the browser keeps it. */

import type { Learner } from '../http/message'

const KEY = 'roundtrip:learner'
const FORM = /^[0-9a-f]{32}$/

/** @param storage where it is kept; a browser may refuse any use of it, and then it lasts as long as the page. */
export function createLearnerId(storage: () => Storage): () => string {
  let id: string | null = null
  return () => {
    id ??= recall(storage) ?? remember(storage, randomId())
    return id
  }
}

/**
 * The learner of one run, for its messages. Hosts remember what a learner did, and a run in another world, or in an untouched one, is
 * to find it as it began, each time: so it goes as a learner whom they have never seen.
 */
export function learnerOf(seed: number, isUntouched: boolean, ownId: () => string): () => Learner {
  if (seed === 0 && !isUntouched) return () => ({ id: ownId(), seed })
  const stranger = { id: randomId(), seed }
  return () => stranger
}

function recall(storage: () => Storage): string | null {
  try {
    const kept = storage().getItem(KEY)
    return kept !== null && FORM.test(kept) ? kept : null
  } catch {
    return null
  }
}

function remember(storage: () => Storage, id: string): string {
  try {
    storage().setItem(KEY, id)
  } catch {
    // Full or disabled: the hosts forget this learner with the page, and no work is lost.
  }
  return id
}

/** `crypto.randomUUID` is not there on plain http. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

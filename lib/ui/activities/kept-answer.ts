'use client'
/** What a learner answered to an activity, kept in this browser only. */
import { useCallback, useSyncExternalStore } from 'react'

/** Answers have this before the id of their activity, in `localStorage`. */
export const answerPrefix = 'roundtrip:answer:'

/** Answers that the browser would not keep; they hold until the page is left. */
const unkept = new Map<string, string>()
const listeners = new Set<() => void>()

/** The answer to one activity, null for none and until hydration, and what changes it. */
export function useKeptAnswer(
  id: string,
): readonly [string | null, (answer: string | null) => void] {
  const answer = useSyncExternalStore(
    subscribe,
    () => readAnswer(id),
    () => null,
  )
  const keep = useCallback((next: string | null) => keepAnswer(id, next), [id])
  return [answer, keep]
}

function readAnswer(id: string): string | null {
  const name = answerPrefix + id
  const own = unkept.get(name)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(name)
  } catch {
    // Storage is switched off: nothing was kept.
    return null
  }
}

function keepAnswer(id: string, answer: string | null): void {
  const name = answerPrefix + id
  unkept.delete(name)
  try {
    if (answer === null) localStorage.removeItem(name)
    else localStorage.setItem(name, answer)
  } catch {
    if (answer !== null) unkept.set(name, answer)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

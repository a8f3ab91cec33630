'use client'
/** What a learner answered to an activity, kept in this browser only. */
import { useCallback } from 'react'
import { StoredValue, useStoredValue } from '../site/stored-value'

/** Answers have this before the id of their activity, in `localStorage`. */
export const answerPrefix = 'roundtrip:answer:'

/** What is kept for a guess that was skipped; no guess begins so. */
export const SKIPPED = '\u0000'

/** One for each activity that was shown, so that all who ask for it share it. */
const answers = new Map<string, StoredValue<string | null>>()

/** The answer to one activity, null for none and until hydration, and what changes it. */
export function useKeptAnswer(
  id: string,
): readonly [string | null, (answer: string | null) => void] {
  const stored = keptAnswer(id)
  const answer = useStoredValue(stored)
  const keep = useCallback((next: string | null) => stored.keep(next), [stored])
  return [answer, keep]
}

function keptAnswer(id: string): StoredValue<string | null> {
  const known = answers.get(id)
  if (known) return known
  const made = new StoredValue<string | null>({
    key: answerPrefix + id,
    parse: (text) => text,
    serialize: (answer) => answer,
    none: null,
  })
  answers.set(id, made)
  return made
}

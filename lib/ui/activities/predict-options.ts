/** What can be guessed: the wrong options of the author and the truth of the record, so that none stands out. */
import type { Prediction } from '../../course/activity'
import { inlineText } from '../../course/inline-parts'
import { predict as words } from '../../sentences/activities'

/** Options as plain texts, in an order that says nothing; empty where the guess is written. */
export function predictOptions({
  distractors,
  recorded,
}: Pick<Prediction, 'distractors' | 'recorded'>): string[] {
  if (distractors.length === 0) return []
  const plain = distractors.map(inlineText)
  // Without a record the right one is not known yet, and must be possible nevertheless.
  if (recorded === null) return [...plain.sort(), words.other]
  return [...plain, recorded].sort()
}

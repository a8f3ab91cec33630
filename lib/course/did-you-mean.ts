/** What to try where a word is not known: the nearest known one, or all of them. */
import { nearestName } from '../runner/nearest-name'

/** `Did you mean `run`?`, or `Known: run, name.` when none is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  if (near) return `Did you mean \`${near}\`?`
  return known.length > 0 ? `Known: ${known.join(', ')}.` : 'Leave it out: there are none here.'
}

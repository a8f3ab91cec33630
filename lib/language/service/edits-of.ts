/** TypeScript's changes of one file as edits of its text. */
import type ts from 'typescript'
import type { Edit } from '../../runner/edits'

/** In order of their places. Changes of other files are left out. */
export function editsOf(changes: readonly ts.FileTextChanges[], file: string): Edit[] {
  return changes
    .filter(({ fileName }) => fileName === file)
    .flatMap(({ textChanges }) => textChanges)
    .map(({ span, newText }) => ({
      from: span.start,
      to: span.start + span.length,
      insert: newText,
    }))
    .sort((a, b) => a.from - b.from)
}

/** Where the examples of the authors' page lie. */
import type { AuthorElementName } from '../../course/author-elements'

/** Path from the root of the project: `GoesWrong` is in `goes-wrong.mdx`. */
export function exampleFile(name: AuthorElementName | 'fences' | 'clinic'): string {
  const base = name.replace(/[a-z](?=[A-Z])/g, '$&-').toLowerCase()
  return `lib/ui/authors/examples/${base}.mdx`
}

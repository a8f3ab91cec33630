/** One result: lesson and section, and a piece of its text with the matches marked. */
import type { ExcerptPiece } from '../../search/excerpt'
import type { Found } from '../../search/search'
import { search as words } from '../../sentences/course-pages'

export function FoundEntry({
  found: { entry, title, section, excerpt, isCode },
}: {
  found: Found
}) {
  const isEndpoint = entry.kind === 'endpoint'
  return (
    <>
      <span className="found-place">
        {isEndpoint && `${words.reference}: `}
        <Marked pieces={title} />
      </span>
      <span className={isEndpoint && entry.section ? 'found-section font-code' : 'found-section'}>
        {entry.section ? <Marked pieces={section} /> : words.whole}
      </span>
      <span className={isCode ? 'found-excerpt font-code' : 'found-excerpt'}>
        <Marked pieces={excerpt} />
      </span>
    </>
  )
}

function Marked({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity
    isMatch ? <mark key={index}>{text}</mark> : text,
  )
}

/** A text of the frontmatter, with its `code` set as code. */
import { splitInlineCode } from '../../runner/inline-code'

export function TextWithCode({ text }: { readonly text: string }) {
  return splitInlineCode(text).map(({ text: part, isCode }, index) =>
    isCode ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text have no other identity
      <code key={index} className="rounded-1 bg-well px-[.3em] py-[.1em] text-[.9em]">
        {part}
      </code>
    ) : (
      part
    ),
  )
}

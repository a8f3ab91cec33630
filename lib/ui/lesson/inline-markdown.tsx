/** Inline Markdown from a lesson's data: `code`, *emphasis* and **weight**. */
import { Fragment, type ReactNode } from 'react'

/** One alternative for each piece of markup; the first group that is set says which it is. */
const markup = /\\([\\`*])|``\s(.+?)\s``|`([^`]+)`|\*\*((?:\\.|[^*])+)\*\*|\*((?:\\.|[^*])+)\*/g

export function InlineMarkdown({ text }: { readonly text: string }): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const match of text.matchAll(markup)) {
    pieces.push(text.slice(at, match.index))
    pieces.push(<Fragment key={match.index}>{piece(match)}</Fragment>)
    at = match.index + match[0].length
  }
  return [...pieces, text.slice(at)]
}

function piece([, sign, wideCode, code, strong, emphasis]: RegExpMatchArray): ReactNode {
  if (sign !== undefined) return sign
  const shown = wideCode ?? code
  if (shown !== undefined) return <code>{shown}</code>
  if (strong !== undefined)
    return (
      <strong className="font-[650]">
        <InlineMarkdown text={strong} />
      </strong>
    )
  return (
    <em>
      <InlineMarkdown text={emphasis ?? ''} />
    </em>
  )
}

/** Paragraphs of inline Markdown, with an empty line between them in the text. */
export function MarkdownParagraphs({
  text,
  className,
}: {
  readonly text: string
  readonly className?: string
}) {
  return text.split('\n\n').map((paragraph) => (
    <p key={paragraph} className={className}>
      <InlineMarkdown text={paragraph} />
    </p>
  ))
}

/** Inline Markdown from a lesson's data: `code`, *emphasis* and **weight**. */
import { Fragment, type ReactNode } from 'react'
import { type InlinePart, inlineParts } from '../../course/inline-parts'

export function InlineMarkdown({ text }: { readonly text: string }): ReactNode {
  return piecesOf(inlineParts(text))
}

function piecesOf(parts: readonly InlinePart[]): ReactNode {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text have no other identity
    <Fragment key={index}>{pieceOf(part)}</Fragment>
  ))
}

function pieceOf(part: InlinePart): ReactNode {
  if ('text' in part) return part.kind === 'code' ? <code>{part.text}</code> : part.text
  if (part.kind === 'emphasis') return <em>{piecesOf(part.parts)}</em>
  return <strong className="font-[650]">{piecesOf(part.parts)}</strong>
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

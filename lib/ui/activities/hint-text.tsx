/** A hint: paragraphs of inline Markdown, and code in fences. */
import { MarkdownParagraphs } from '../lesson/inline-markdown'

export function HintText({ text }: { readonly text: string }) {
  return hintParts(text).map(({ text: part, isCode }) =>
    isCode ? <pre key={part}>{part}</pre> : <MarkdownParagraphs key={part} text={part} />,
  )
}

/** Cut at its fences. A fence that is never closed goes to the end. */
export function hintParts(text: string): { readonly text: string; readonly isCode: boolean }[] {
  return text
    .split(/^```.*\n?/m)
    .map((part, index) => ({ text: part.replace(/^\n+|\s+$/g, ''), isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

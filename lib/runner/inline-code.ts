/**
 * Sentences know one piece of markup: `code` between backticks. Code that has backticks itself stands between two
 * of them, as in Markdown.
 */

export interface TextPart {
  readonly text: string
  readonly isCode: boolean
}

export function splitInlineCode(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(/``\s?(.+?)\s?``(?!`)|`([^`]+)`/g)) {
    parts.push({ text: text.slice(at, match.index), isCode: false })
    parts.push({ text: match[1] ?? match[2] ?? '', isCode: true })
    at = match.index + match[0].length
  }
  parts.push({ text: text.slice(at), isCode: false })
  return parts.filter((part) => part.text !== '')
}

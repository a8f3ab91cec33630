/** Frontmatter texts know one piece of markup: `code` between backticks. */

export interface TextPart {
  readonly text: string
  readonly isCode: boolean
}

export function splitInlineCode(text: string): TextPart[] {
  return text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

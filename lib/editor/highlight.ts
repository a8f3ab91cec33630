/**
 * The four syntax colours, the same for the live editor, for static code and for values: keywords,
 * strings, numbers and constants, comments. Names and punctuation keep the ink.
 */

import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@lezer/javascript'

/** Maps syntax to class names; the colours are in `syntax-colours.css`. */
export const codeHighlighter = tagHighlighter([
  { tag: tags.keyword, class: 'tok-keyword' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: 'tok-number' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.escape], class: 'tok-string' },
  { tag: tags.comment, class: 'tok-note' },
])

/** A piece of a line and its class name, empty for plain text. */
export interface CodeToken {
  readonly text: string
  readonly className: string
}

const typescript = parser.configure({ dialect: 'ts' })

/** Splits TypeScript source into lines of coloured pieces, as the editor would show them. */
export function highlightLines(code: string): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]]
  highlightCode(
    code,
    typescript.parse(code),
    codeHighlighter,
    (text, className) => lines.at(-1)?.push({ text, className }),
    () => lines.push([]),
  )
  return lines
}

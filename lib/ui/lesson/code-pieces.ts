/** Code cut where its colour changes. TypeScript and Python have the four colours, the rest is one piece. */
import { highlightCode } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'
import { codeHighlighter } from '../../editor/highlight'

const parsers = new Map([
  ['ts', javascript.configure({ dialect: 'ts' })],
  ['python', python],
])

/** A part of the text, with its class where it has a colour. */
export type CodePiece = readonly [text: string, className?: string]

/** The pieces of a text; joined they are the text again. */
export function codePieces(language: string, code: string): CodePiece[] {
  const parser = parsers.get(language)
  if (!parser) return [[code]]
  const pieces: CodePiece[] = []
  const add = (text: string, className: string) => {
    const last = pieces.at(-1)
    if (className !== '') pieces.push([text, className])
    // One piece for all that has no colour until the next that has.
    else if (last && last[1] === undefined) pieces[pieces.length - 1] = [last[0] + text]
    else pieces.push([text])
  }
  highlightCode(code, parser.parse(code), codeHighlighter, add, () => add('\n', ''))
  return pieces
}

/** The same by lines; each but the last ends with its line break. */
export function codeLines(language: string, code: string): CodePiece[][] {
  const lines: CodePiece[][] = [[]]
  for (const [text, className] of codePieces(language, code)) {
    for (const [index, part] of text.split(/(?<=\n)/).entries()) {
      if (index > 0 || lines.at(-1)?.at(-1)?.[0].endsWith('\n')) lines.push([])
      if (part !== '') lines.at(-1)?.push([part, className])
    }
  }
  return lines
}

/** Where a piece of a program needs a semicolon, since the piece after it would continue its last statement. */
import { parseTypeScript } from '../runner/syntax-tree'

const BLANK = /\s+|\/\/.*|\/\*[\s\S]*?\*\//y
/** A sign that continues the line above it, and begins a statement as well. */
const CONTINUES = /[([`<]|\+(?!\+)|-(?!-)|\//y

/**
 * The place behind the last statement of `code`, in UTF-16 units; null where none is needed. What stands behind the
 * place are blanks and comments, so that a semicolon there moves nothing that runs.
 *
 * @param next what is joined to it on a line of its own
 */
export function joiningSemicolon(code: string, next: string): number | null {
  if (!continues(next)) return null
  const comments = new Map<number, number>()
  parseTypeScript(code).iterate({
    enter({ name, from, to }) {
      if (name === 'LineComment' || name === 'BlockComment') comments.set(to, from)
    },
  })
  let end = code.trimEnd().length
  for (let from = comments.get(end); from !== undefined; from = comments.get(end))
    end = code.slice(0, from).trimEnd().length
  return end === 0 || code[end - 1] === ';' ? null : end
}

function continues(code: string): boolean {
  BLANK.lastIndex = 0
  CONTINUES.lastIndex = 0
  while (BLANK.test(code)) CONTINUES.lastIndex = BLANK.lastIndex
  return CONTINUES.test(code)
}

/**
 * The text of a program with blanks in the place of what is no code: inside of strings, and comments of both
 * languages. Offsets stay the same, so that patterns can look for words of Python without finding them in texts.
 */

export interface StringPart {
  readonly from: number
  readonly to: number
  /** Letters before the quotes: `f`, `rb`; empty for none. They begin at `from`. */
  readonly prefix: string
  /** `'`, `"`, `'''` or `"""`. */
  readonly quote: string
}

export interface CodeMask {
  readonly text: string
  readonly strings: readonly StringPart[]
  /** Offsets of the `#` of comments. */
  readonly hashes: readonly number[]
}

/** A pattern of its own at each place; the first that fits decides. */
const TOKENS =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<![\w$])([a-zA-Z]{0,2})('''|""")([\s\S]*?)(?:\2|$)|(?<![\w$])([a-zA-Z]{0,2})(['"])((?:\\.|(?!\5)[^\\\n])*)(?:\5|(?=\n)|$)|`(?:\\.|[^\\`])*(?:`|$)|#[^\n]*/g

export function maskCode(code: string): CodeMask {
  const strings: StringPart[] = []
  const hashes: number[] = []
  // A class can have private names, which begin with the same sign.
  const hasPrivate = /\bclass\b/.test(code)
  let text = ''
  let at = 0
  TOKENS.lastIndex = 0
  for (let match = TOKENS.exec(code); match; match = TOKENS.exec(code)) {
    const { index } = match
    const [found, longPrefix, longQuote, , shortPrefix, shortQuote] = match
    text += code.slice(at, index)
    at = index + found.length
    if (found.startsWith('#')) {
      if (isPrivateName(code, index, hasPrivate)) {
        text += '#'
        at = index + 1
        TOKENS.lastIndex = at
        continue
      }
      hashes.push(index)
    }
    const quote = longQuote ?? shortQuote
    if (quote !== undefined) {
      strings.push({ from: index, to: at, prefix: longPrefix ?? shortPrefix ?? '', quote })
      // A mark in its place, so that `x = "…"` still has a value.
      text += `"${blank(found.slice(1))}`
    } else text += found.startsWith('`') ? `"${blank(found.slice(1))}` : blank(found)
  }
  return { text: text + code.slice(at), strings, hashes }
}

function isPrivateName(code: string, at: number, hasClass: boolean): boolean {
  return code[at - 1] === '.' || (hasClass && /^#[A-Za-z_$]/.test(code.slice(at, at + 2)))
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}

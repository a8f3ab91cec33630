/** Text as a literal, and long text cut short. */
import type { Span } from '../run-event'

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
  '\\': '\\\\',
}

/** A string literal in single quotes, or in the first quotes that the text itself does not have. */
export function quoted(text: string): string {
  const quote = ["'", '"', '`'].find((candidate) => !text.includes(candidate)) ?? "'"
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it escapes
    /[\u0000-\u001f\u007f-\u009f\\'"`\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (char) => {
      if (char === "'" || char === '"' || char === '`') return char === quote ? `\\${char}` : char
      return ESCAPES[char] ?? unicodeEscape(char.charCodeAt(0))
    },
  )
  return quote + escaped + quote
}

function unicodeEscape(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}

/** The text's first `limit` UTF-16 units, and a note that says how many more there are. */
export function cut(text: string, limit: number): [Span] | [Span, Span] {
  if (text.length <= limit) return [{ text }]
  return [
    { text: text.slice(0, limit) },
    { text: `… ${text.length - limit} more characters`, color: 'note' },
  ]
}

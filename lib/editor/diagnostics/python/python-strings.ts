/** Texts of Python that TypeScript writes otherwise: `f"…"`, `b"…"`, `r"…"`, and three quotes. */
import type { Edit } from '../../../runner/edits'
import type { CodeMask, StringPart } from './code-mask'

/** Texts with letters before their quotes, or with three of them. */
export function pythonStrings({ strings }: CodeMask): StringPart[] {
  return strings.filter(({ prefix, quote }) => /^[frbu]{1,2}$/i.test(prefix) || quote.length === 3)
}

/** The same text in TypeScript; null where that cannot be told. */
export function stringEdit(code: string, { from, to, prefix, quote }: StringPart): Edit | null {
  const body = code.slice(from + prefix.length + quote.length, to - quote.length)
  if (code.slice(to - quote.length, to) !== quote) return null
  const letters = prefix.toLowerCase()
  if (letters.includes('f')) {
    const template = templateOf(body)
    return template === null || letters.includes('r') ? null : { from, to, insert: template }
  }
  if (letters === 'r' || letters === 'rb' || letters === 'br') {
    return letters === 'r'
      ? { from, to, insert: `String.raw\`${body.replaceAll('`', "'")}\`` }
      : null
  }
  const plain =
    quote.length === 3
      ? `\`${body.replaceAll(/[`$]/g, '\\$&')}\``
      : code.slice(from + prefix.length, to)
  return { from, to, insert: letters === 'b' ? `new TextEncoder().encode(${plain})` : plain }
}

/** `Hello {name}` as a template; null for `{price:.2f}` and the like, which have no short counterpart. */
function templateOf(body: string): string | null {
  let template = ''
  for (const [piece] of body.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (piece === '{{' || piece === '}}') template += piece[0]
    else if (piece.length > 1 && piece.startsWith('{')) {
      if (/[:!='"\\]/.test(piece)) return null
      template += `$${piece}`
    } else if (piece === '{' || piece === '}') return null
    else template += piece.replaceAll(/[`]|\$(?=\{)/g, '\\$&')
  }
  return `\`${template}\``
}

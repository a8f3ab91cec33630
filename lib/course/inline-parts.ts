/**
 * Inline Markdown as parts: text with `code`, *emphasis* and **weight**, as short texts of a lesson's data are
 * written. Signs that open nothing, or are not closed, are text.
 */

export type InlinePart =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'weight'; readonly parts: readonly InlinePart[] }

export function inlineParts(markdown: string): InlinePart[] {
  const parts: InlinePart[] = []
  let text = ''
  let rest = markdown
  const add = (part: InlinePart, length: number) => {
    if (text) parts.push({ kind: 'text', text })
    text = ''
    parts.push(part)
    rest = rest.slice(length)
  }
  while (rest) {
    const code = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/.exec(rest)
    const escaped = /^\\([\\`*])/.exec(rest)
    const marks = /^\*{1,2}(?![\s*])/.exec(rest)?.[0]
    const inside = marks && upTo(marks, rest.slice(marks.length))
    if (code) add({ kind: 'code', text: withoutPadding(code[2] ?? '') }, code[0].length)
    else if (marks && inside)
      add(
        { kind: marks === '*' ? 'emphasis' : 'weight', parts: inlineParts(inside) },
        inside.length + 2 * marks.length,
      )
    else {
      const length = escaped ? 2 : (/^(`+|[^\\`*]+)/.exec(rest)?.[0].length ?? 1)
      text += escaped?.[1] ?? rest.slice(0, length)
      rest = rest.slice(length)
    }
  }
  if (text) parts.push({ kind: 'text', text })
  return parts
}

/** The words alone. */
export function inlineText(markdown: string): string {
  return wordsOf(inlineParts(markdown))
}

function wordsOf(parts: readonly InlinePart[]): string {
  return parts.map((part) => ('parts' in part ? wordsOf(part.parts) : part.text)).join('')
}

/** What stands before the same marks, jumping over code, escapes and other marks; null when they never come. */
function upTo(marks: string, text: string): string | null {
  const piece = /\\[\\`*]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\*+|[^\\`*]+|[\s\S]/g
  let open = 0
  for (const [token] of text.matchAll(piece)) {
    if (token === marks && open > 0) return text.slice(0, open)
    open += token.length
  }
  return null
}

/** A blank at both ends keeps a backquote of the code apart from those around it. */
function withoutPadding(code: string): string {
  return /^ [\s\S]*\S[\s\S]* $/.test(code) ? code.slice(1, -1) : code
}

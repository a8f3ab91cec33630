/** Characters that do not show, made visible: each becomes the sign that Unicode has for it, or its number. */
import type { Span } from '../../../runner/run-event'

/** What usually hides: controls, spaces of other kinds, marks that change direction. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u2060-\u2064\u2066-\u2069\u3000\uFEFF\uFFFD]/g

/** The text, with hidden characters as spans of their own. */
export function revealed(text: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) spans.push({ text: text.slice(from, match.index) })
    spans.push({ text: signOf(match[0].codePointAt(0) ?? 0), color: 'note' })
    from = match.index + match[0].length
  }
  if (from < text.length) spans.push({ text: text.slice(from) })
  return spans
}

/** `␍␊` for CR LF; `⟨U+200B⟩` for what has no sign. */
function signOf(code: number): string {
  if (code < 32) return String.fromCodePoint(0x2400 + code)
  if (code === 127) return '\u2421'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

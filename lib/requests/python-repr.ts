/** Values inside messages, written as Python writes them: `'text'`. */
export function repr(value: unknown): string {
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'"
    const inner = value.replace(/[\\\n\r\t]|(?! )[\p{C}\p{Z}]/gu, escaped)
    return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote
  }
  if (Array.isArray(value)) return `(${value.map(repr).join(', ')}${value.length === 1 ? ',' : ''})`
  if (value === null || value === undefined) return 'None'
  return String(value)
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** What cannot be seen, by its number. */
function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  const long = code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
  return SHORT.get(character) ?? (code.length > 2 ? long : `\\x${code.padStart(2, '0')}`)
}

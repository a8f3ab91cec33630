/** Values inside messages, written as Python writes them: `'text'`. */
export function repr(value: unknown): string {
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'"
    const inner = value.replace(/[\\\n\r\t]|\p{Cc}/gu, escaped)
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

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, '0')
  return SHORT.get(character) ?? `\\x${code}`
}

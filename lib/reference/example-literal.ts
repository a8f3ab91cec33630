/** JSON values as literals of a program, on one line where they fit. */

export type Dialect = 'typescript' | 'python'

/** Characters up to which a value stays on its line. */
const FITS = 60

/** @param indent blanks of the line that the value begins on. */
export function literal(value: unknown, dialect: Dialect, indent = 0): string {
  const flat = onOneLine(value, dialect)
  if (flat.length + indent <= FITS || typeof value !== 'object' || value === null) return flat
  const inner = ' '.repeat(indent + step(dialect))
  const parts = Array.isArray(value)
    ? value.map((each) => literal(each, dialect, inner.length))
    : Object.entries(value).map(
        ([key, each]) => `${keyOf(key, dialect)}: ${literal(each, dialect, inner.length)}`,
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${close}`
}

/** Blanks of one level. */
export function step(dialect: Dialect): number {
  return dialect === 'python' ? 4 : 2
}

function onOneLine(value: unknown, dialect: Dialect): string {
  if (typeof value === 'string') return text(value, dialect)
  if (Array.isArray(value)) return `[${value.map((each) => onOneLine(each, dialect)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, each]) => `${keyOf(key, dialect)}: ${onOneLine(each, dialect)}`,
    )
    const isSpaced = dialect === 'typescript' && members.length > 0
    return isSpaced ? `{ ${members.join(', ')} }` : `{${members.join(', ')}}`
  }
  if (dialect === 'typescript') return String(value)
  return value === null
    ? 'None'
    : value === true
      ? 'True'
      : value === false
        ? 'False'
        : String(value)
}

function keyOf(key: string, dialect: Dialect): string {
  const isPlain = dialect === 'typescript' && /^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__'
  return isPlain ? key : text(key, dialect)
}

/** A string: with the quotes of each language, and escapes that both know. */
export function text(value: string, dialect: Dialect): string {
  const double = JSON.stringify(value)
  const prefersSingle = value.includes('"') && !value.includes("'")
  if (dialect === 'python' && !prefersSingle) return double
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

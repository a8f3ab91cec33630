/** Header values that are lists: `a, "b, c"` and `realm="x", nonce=y`, as Python's library splits them. */

/** The elements of a list; a comma in quotes belongs to its element. Quotes around an element are removed. */
export function parseListHeader(value: string): string[] {
  return splitList(value).map((item) => unquoteHeaderValue(item))
}

/** The names and values of a list; null for a name without a value. The last of a name counts. */
export function parseDictHeader(value: string): Record<string, string | null> {
  return Object.fromEntries(
    splitList(value).map((item) => {
      const equals = item.indexOf('=')
      if (equals === -1) return [item, null]
      return [item.slice(0, equals), unquoteHeaderValue(item.slice(equals + 1))]
    }),
  )
}

/**
 * A quoted value without its quotes and escapes; another value as it is.
 * @param isFilename Whether a name such as `\\server\file` keeps its backslashes.
 */
export function unquoteHeaderValue(value: string, isFilename = false): string {
  if (!value.startsWith('"') || !value.endsWith('"')) return value
  const inner = value.slice(1, -1)
  if (isFilename && inner.startsWith('\\\\')) return inner
  return inner.replaceAll('\\\\', '\\').replaceAll('\\"', '"')
}

function splitList(value: string): string[] {
  // An element is quoted strings, in which a backslash escapes, and what is no comma.
  const items = value.match(/(?:"(?:\\.|[^"\\])*"?|[^",])+/gs) ?? []
  return items.map((item) => item.trim()).filter(Boolean)
}

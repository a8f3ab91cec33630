/** The Link header (RFC 8288), in the shape that requests gives it. */

/** A link: where it leads, its `rel`, and its other parameters by name. */
export interface Link {
  url: string
  rel?: string
  [parameter: string]: string | undefined
}

const BLANK = '[ \\t]*'
const TARGET = new RegExp(`${BLANK},?${BLANK}(?:<([^>]*)>|([^<>;,]+))`, 'y')
const PARAMETER = new RegExp(
  `${BLANK};${BLANK}(?:([^=;,\\s"]+)${BLANK}(?:=${BLANK}(?:"((?:[^"\\\\]|\\\\.)*)"|([^;,]*)))?)?`,
  'y',
)

/** All links of a header in their order. A comma or semicolon in quotes belongs to the value. */
export function parseHeaderLinks(value: string): Link[] {
  const links: Link[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(value)
    if (found !== null) at = pattern.lastIndex
    return found
  }
  while (at < value.length) {
    const target = take(TARGET)
    if (target === null) {
      at += 1
      continue
    }
    const link: Link = Object.assign(Object.create(null), {
      url: (target[1] ?? target[2] ?? '').trim(),
    })
    for (let found = take(PARAMETER); found !== null; found = take(PARAMETER)) {
      const [, name, quoted, plain] = found
      if (name === undefined) continue
      // Without a value it is a word of its own, and the first of a name counts (RFC 8288 section 3.3).
      const text = quoted?.replace(/\\(.)/g, '$1') ?? (plain ?? '').trim()
      if (!(name.toLowerCase() in link)) link[name.toLowerCase()] = text
    }
    if (link.url !== '' || target[1] !== undefined) links.push({ ...link })
  }
  return links
}

/** Links by their `rel`, or by their URL without one. */
export function linksByRelation(value: string): Record<string, Link> {
  // Entries become properties of their own, whatever they are called.
  return Object.fromEntries(parseHeaderLinks(value).map((link) => [link.rel || link.url, link]))
}

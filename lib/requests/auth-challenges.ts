/** Reads WWW-Authenticate (RFC 9110 section 11.6.1): several challenges in one header, quoted or not. */

export interface Challenge {
  /** In lower case: `digest`. */
  readonly scheme: string
  /** By name in lower case. The last of one name counts. */
  readonly params: ReadonlyMap<string, string>
}

const SEPARATORS = /[\s,]*/y
const NAME = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const PARAM_VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/sy
/** What some schemes have in the place of parameters, such as `Negotiate YIIB==`. */
const TOKEN68 = /\s+[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y
const REST = /[^,]*/y

/** In the order of the header. What cannot be understood is passed over up to the next comma. */
export function parseChallenges(header: string): Challenge[] {
  const found: { scheme: string; params: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(header)
    at += match?.[0].length ?? 0
    return match
  }
  for (take(SEPARATORS); at < header.length; take(SEPARATORS)) {
    const name = take(NAME)?.[0].toLowerCase()
    const value = name === undefined ? null : take(PARAM_VALUE)
    if (name === undefined) take(REST)
    else if (value === null) {
      found.push({ scheme: name, params: new Map() })
      take(TOKEN68)
    } else {
      const text = value[1]?.replace(/\\(.)/gs, '$1') ?? value[2] ?? ''
      found.at(-1)?.params.set(name, text)
    }
  }
  return found
}

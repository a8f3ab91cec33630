/** Who put a header into a request, as the client itself knows it. */

export const headerSources = [
  /** The call's `headers`. */
  'call',
  /** `session.headers`, where they are not the client's own. */
  'session',
  /** What every session of the client starts with. */
  'default',
  /** The program changed it after it was prepared, in an auth function of its own, a hook or an adapter. */
  'program',
  /** The address: Host. */
  'address',
  /** The body: its length, its framing, its type. */
  'body',
  /** The call's `auth`. */
  'auth',
  /** `session.auth`. */
  'session-auth',
  /** Name and password in the URL. */
  'url-auth',
  /** The environment's netrc. */
  'netrc',
  /** The answer to a Digest challenge. */
  'challenge',
  /** The call's `cookies`. */
  'cookies',
  /** The session's jar. */
  'jar',
  /** Cookies of the call beside those of the jar. */
  'cookies-and-jar',
  /** The proxy's credentials. */
  'proxy',
] as const

export type HeaderSource = (typeof headerSources)[number]

/** Names in lower case, each once. A header that is not listed has no known source. */
export type HeaderSources = readonly (readonly [name: string, source: HeaderSource])[]

/** No client sends more; the parser of messages takes no more either. */
export const MAX_HEADER_SOURCES = 256

/** Null for a name that has no known source. */
export function sourceOf(sources: HeaderSources, name: string): HeaderSource | null {
  const wanted = name.toLowerCase()
  return sources.find(([known]) => known === wanted)?.[1] ?? null
}

export function isHeaderSource(value: unknown): value is HeaderSource {
  return headerSources.some((source) => source === value)
}

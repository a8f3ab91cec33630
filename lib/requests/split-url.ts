/**
 * A URL into its parts and back, as urllib3's `parse_url` does it: forgiving about characters, exact about
 * structure. `new URL()` would drop a default port and leave other characters as they are.
 */
import { InvalidURL } from './exceptions'
import {
  encodeFragment,
  encodePath,
  encodeQuery,
  encodeUserInfo,
  encodeZoneId,
} from './percent-encoding'

/** The parts of a normalised URL, null where they are absent. */
export interface UrlParts {
  /** Lower case. */
  readonly scheme: string | null
  /** `user:password`, percent-encoded. */
  readonly auth: string | null
  /** Lower case; an IPv6 address keeps its brackets. */
  readonly host: string | null
  readonly port: number | null
  readonly path: string | null
  readonly query: string | null
  readonly fragment: string | null
}

const URI = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s
/** Without this at its start, `example.com:80` is a host and a port and not a scheme. */
const STARTS_WITH_SCHEME = /^(?:[a-zA-Z][a-zA-Z0-9+-]*:|\/)/
const HOST_PORT =
  /^((?:[^[\]%:/?#]|%[0-9a-fA-F]{2})*|\[[0-9a-fA-F:.]+(?:%[^\]]+)?\])(?::0*?(|0|[1-9][0-9]{0,4}))?$/

/** @throws InvalidURL `Failed to parse: …` when host and port cannot be told apart. */
export function splitUrl(url: string): UrlParts {
  const failed = () => new InvalidURL(`Failed to parse: ${url}`)
  const match = URI.exec(STARTS_WITH_SCHEME.test(url) ? url : `//${url}`)
  if (match === null) throw failed()
  const [, rawScheme, authority, rawPath = '', query, fragment] = match
  const scheme = rawScheme?.toLowerCase() ?? null
  const isHttp = scheme === null || scheme === 'http' || scheme === 'https'
  const encode = (part: string | undefined, encoded: (text: string) => string) =>
    part === undefined ? null : part !== '' && isHttp ? encoded(part) : part
  const path = encode(rawPath, (text) => encodePath(removeDotSegments(text)))
  return {
    scheme,
    ...splitAuthority(authority ?? '', isHttp, failed),
    path: path === '' && query === undefined && fragment === undefined ? null : path,
    query: encode(query, encodeQuery),
    fragment: encode(fragment, encodeFragment),
  }
}

function splitAuthority(
  authority: string,
  isHttp: boolean,
  failed: () => InvalidURL,
): Pick<UrlParts, 'auth' | 'host' | 'port'> {
  if (authority === '') return { auth: null, host: null, port: null }
  const at = authority.lastIndexOf('@')
  const auth = authority.slice(0, Math.max(at, 0))
  const match = HOST_PORT.exec(authority.slice(at + 1))
  if (match === null) throw failed()
  const [, host = '', port = ''] = match
  if (Number(port) > 65_535) throw failed()
  return {
    auth: auth === '' ? null : isHttp ? encodeUserInfo(auth) : auth,
    host: isHttp ? normalizeHost(host, failed) : host,
    port: port === '' ? null : Number(port),
  }
}

function normalizeHost(host: string, failed: () => InvalidURL): string {
  if (host.startsWith('[')) return normalizeIpv6(host, failed)
  if (isAscii(host)) return host.toLowerCase()
  return encodeIdna(host, failed)
}

/** An internationalised name in its ASCII form (UTS 46), which is the one thing that `URL` is right for here. */
function encodeIdna(host: string, failed: () => InvalidURL): string {
  // STD3 rules: letters, digits and hyphens only. `URL` would take others, or end the host at them.
  const labels = host.split('.').filter((label) => !isAscii(label))
  if (labels.some((label) => /[^a-z0-9\-\P{ASCII}]/iu.test(label))) throw failed()
  let encoded: string
  try {
    encoded = new URL(`http://${host}/`).hostname
  } catch {
    throw failed()
  }
  return encoded
}

/** RFC 6874: the zone of `[fe80::1%eth0]` stands behind `%25` in a URL; requoting adds the 25. */
function normalizeIpv6(host: string, failed: () => InvalidURL): string {
  const [, address = '', zone] = /^\[([^%\]]*)(?:%([^\]]*))?\]$/.exec(host) ?? []
  try {
    new URL(`http://[${address}]/`)
  } catch {
    throw failed()
  }
  if (zone === undefined) return host.toLowerCase()
  const bare = zone.startsWith('25') && zone !== '25' ? zone.slice(2) : zone
  return `[${address.toLowerCase()}%25${encodeZoneId(bare)}]`
}

export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  return /^[\x00-\x7f]*$/.test(text)
}

/** `.` and `..` taken out of a path (RFC 3986 section 5.2.4), double slashes kept. */
export function removeDotSegments(path: string): string {
  const output: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '.') continue
    if (segment !== '..') output.push(segment)
    else output.pop()
  }
  if (path.startsWith('/') && output[0] !== '') output.unshift('')
  if (path.endsWith('/.') || path.endsWith('/..')) output.push('')
  return output.join('/')
}

/** The parts as one URL. An empty query or fragment leaves no `?` or `#`, as in Python. */
export function joinUrl(parts: UrlParts): string {
  const { scheme, auth, host, port, path, query, fragment } = parts
  const authority = `${auth ? `${auth}@` : ''}${host ?? ''}${port === null ? '' : `:${port}`}`
  const rooted = path && !path.startsWith('/') ? `/${path}` : path
  return [
    scheme ? `${scheme}:` : '',
    host === null ? (path ?? '') : `//${authority}${rooted ?? ''}`,
    query ? `?${query}` : '',
    fragment ? `#${fragment}` : '',
  ].join('')
}

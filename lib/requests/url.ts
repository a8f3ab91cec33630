/** What happens to the URL of a request before it is sent, and where a redirect's Location leads. */
import { InvalidURL, MissingSchema } from './exceptions'
import { requoteUrl, unquote } from './percent-encoding'
import { repr } from './python-repr'
import { encodeParams, type Params } from './query'
import { joinUrl, splitUrl } from './split-url'

/**
 * The URL as it will be sent: scheme and host in lower case, dot segments removed, illegal characters escaped,
 * the parameters before the fragment. A default port is kept. A URL of another scheme is not touched.
 * @throws MissingSchema without a scheme; InvalidURL without a host or with one that cannot be.
 */
export function prepareUrl(input: string, params: Params | null): string {
  const url = input.trimStart()
  if (url.includes(':') && !url.toLowerCase().startsWith('http')) return url
  const parts = splitUrl(url)
  const quoted = repr(url)
  if (parts.scheme === null) {
    throw new MissingSchema(
      `Invalid URL ${quoted}: No scheme supplied. Perhaps you meant https://${url}?`,
    )
  }
  if (!parts.host) throw new InvalidURL(`Invalid URL ${quoted}: No host supplied`)
  if (/^[*.]/.test(parts.host)) throw new InvalidURL('URL has an invalid label.')
  const query = [parts.query, encodeParams(params, 'params')].filter(Boolean).join('&')
  return requoteUrl(joinUrl({ ...parts, path: parts.path || '/', query }))
}

/** What is asked for and of whom: the parts of a prepared URL that decide about connections. */
export interface Origin {
  readonly scheme: string
  /** Without port, in lower case; an IPv6 address without brackets. */
  readonly hostname: string
  /** Null when the URL does not say. */
  readonly port: number | null
}

/** Forgiving: a URL that cannot be split has an empty host name. */
export function originOf(url: string): Origin {
  const [, scheme = '', authority = ''] = /^([^:/?#]+):\/\/([^/?#]*)/.exec(url) ?? []
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1)
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(hostPort) ?? []
  return {
    scheme: scheme.toLowerCase(),
    hostname: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: port === undefined ? null : Number(port),
  }
}

/** Host and port as written in the URL: the value of the Host header. */
export function authorityOf(url: string): string {
  const [, authority = ''] = /^[^:/?#]+:\/\/([^/?#]*)/.exec(url) ?? []
  return authority.slice(authority.lastIndexOf('@') + 1)
}

/** Path and query: what stands in the request line. */
export function pathUrl(url: string): string {
  const [, path = '', query = ''] =
    /^(?:[^:/?#]+:)?(?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(url) ?? []
  return (path || '/') + (query === '?' ? '' : query)
}

/** The URL without `user:password@` and without fragment, neither of which is ever sent in a request line. */
export function requestTarget(url: string): string {
  return url.replace(/^([^:/?#]+:\/\/)[^/?#]*@/, '$1').replace(/#.*$/s, '')
}

/** User name and password of the URL, decoded; null when it has none. */
export function credentialsOf(url: string): [username: string, password: string] | null {
  const [, userInfo] = /^[^:/?#]+:\/\/([^/?#]*)@/.exec(url) ?? []
  if (userInfo === undefined) return null
  const colon = userInfo.indexOf(':')
  const [user, password] =
    colon === -1 ? [userInfo, ''] : [userInfo.slice(0, colon), userInfo.slice(colon + 1)]
  return user === '' && password === '' ? null : [unquote(user), unquote(password)]
}

/**
 * Where a Location leads, from the URL that answered with it. The fragment that was there is carried over
 * unless the Location has its own.
 */
export function redirectUrl(location: string, from: string, fragment: string): string {
  const absolute = location.startsWith('//') ? `${originOf(from).scheme}:${location}` : location
  const [, scheme, rest = '', own] =
    /^([a-zA-Z][a-zA-Z0-9+.-]*:)?([^#]*)(?:#(.*))?$/s.exec(absolute) ?? []
  const hash = own || fragment ? `#${own || fragment}` : ''
  const url = `${scheme?.toLowerCase() ?? ''}${rest}${hash}`
  return /^[^:/?#]+:\/\/[^/?#]/.test(url) ? requoteUrl(url) : resolve(from, requoteUrl(url))
}

/** RFC 3986 section 5.2 for http URLs; what has a scheme of its own is absolute. */
function resolve(base: string, reference: string): string {
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*:)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(reference)
  const [, scheme, path = '', query = '', hash = ''] = match ?? []
  const origin = originOf(base).scheme
  if (scheme !== undefined && scheme !== `${origin}:`) return reference
  const root = `${origin}://${/^[^:/?#]+:\/\/([^/?#]*)/.exec(base)?.[1] ?? ''}`
  const [, basePath = '', baseQuery = ''] =
    /^([^?#]*)(\?[^#]*)?/.exec(base.slice(root.length)) ?? []
  if (path === '') return `${root}${basePath}${query || baseQuery}${hash}`
  const merged = path.startsWith('/') ? path : `${basePath.replace(/[^/]*$/, '') || '/'}${path}`
  return `${root}${removeDots(merged)}${query}${hash}`
}

/** As Python's `urljoin`: `..` above the root is dropped. */
function removeDots(path: string): string {
  const segments = path.split('/')
  const output: string[] = []
  for (const segment of segments) {
    if (segment === '..') {
      if (output.length > 1) output.pop()
    } else if (segment !== '.') output.push(segment)
  }
  if (/\/\.{1,2}$/.test(path)) output.push('')
  return output.join('/')
}

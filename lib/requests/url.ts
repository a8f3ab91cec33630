/** What happens to the URL of a request before it is sent, and where a redirect's Location leads. */
import { InvalidURL, MissingSchema } from './exceptions'
import { requoteUrl, unquote } from './percent-encoding'
import { repr } from './python-repr'
import { encodeParams, type Params } from './query'
import { joinUrl, splitUrl } from './split-url'

/**
 * A URL that is sent as it is, as most are: host in lower case, a path without dot segments, and no character
 * that is escaped or escapes another.
 */
const PLAIN =
  /^https?:\/\/[a-z0-9-][a-z0-9.-]*(?::(?:[1-9]\d{0,3}|[1-5]\d{4}))?(?:\/(?!\.)[\w~!$&'()*+,;=:@.-]*)+(?:\?[\w~!$&'()*+,;=:@./?-]+)?(?:#[\w~!$&'()*+,;=:@./?-]+)?$/

/**
 * The URL as it will be sent: scheme and host in lower case, dot segments removed, illegal characters escaped,
 * the parameters before the fragment. A default port is kept. A URL of another scheme is not touched.
 * @throws MissingSchema without a scheme; InvalidURL without a host or with one that cannot be.
 */
export function prepareUrl(input: string, params: Params | null): string {
  if (PLAIN.test(input)) return withQuery(input, encodeParams(params, 'params'))
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

/** A plain URL with more of a query. */
function withQuery(url: string, query: string): string {
  if (query === '') return url
  const end = url.includes('#') ? url.indexOf('#') : url.length
  const start = url.slice(0, end)
  return requoteUrl(`${start}${start.includes('?') ? '&' : '?'}${query}${url.slice(end)}`)
}

/** Whether the URL is absolute, or at least begins like one: `mailto:x`. */
export function hasScheme(url: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:/i.test(url)
}

/** What is asked for and of whom: the parts of a prepared URL that decide about connections. */
export interface Origin {
  readonly scheme: string
  /** Without port, in lower case; an IPv6 address without brackets. */
  readonly hostname: string
  /** Null when the URL does not say. */
  readonly port: number | null
}

interface Parts {
  readonly url: string
  readonly origin: Origin
  readonly originUrl: string
  readonly authority: string
  readonly pathUrl: string
}

/** Of the last URL that was asked for: on its way a request asks a dozen times. */
let latest: Parts = partsOf('')

function partsFor(url: string): Parts {
  if (latest.url !== url) latest = partsOf(url)
  return latest
}

function partsOf(url: string): Parts {
  const origin = splitOrigin(url)
  return {
    url,
    origin,
    originUrl: joinOrigin(origin),
    authority: splitAuthority(url),
    pathUrl: splitPath(url),
  }
}

/** Forgiving: a URL that cannot be split has an empty host name. */
export function originOf(url: string): Origin {
  return partsFor(url).origin
}

/** The origin as a URL without a path: `https://api.test:8443`. */
export function originUrl(url: string): string {
  return partsFor(url).originUrl
}

function splitOrigin(url: string): Origin {
  const [, scheme = '', authority = ''] = /^([^:/?#]+):\/\/([^/?#]*)/.exec(url) ?? []
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1)
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(hostPort) ?? []
  return {
    scheme: scheme.toLowerCase(),
    hostname: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: port === undefined ? null : Number(port),
  }
}

function joinOrigin({ scheme, hostname, port }: Origin): string {
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  return `${scheme}://${host}${port === null ? '' : `:${port}`}`
}

/** Host and port as written in the URL: the value of the Host header. */
export function authorityOf(url: string): string {
  return partsFor(url).authority
}

function splitAuthority(url: string): string {
  const [, authority = ''] = /^[^:/?#]+:\/\/([^/?#]*)/.exec(url) ?? []
  return authority.slice(authority.lastIndexOf('@') + 1)
}

/** Path and query: what stands in the request line. */
export function pathUrl(url: string): string {
  return partsFor(url).pathUrl
}

function splitPath(url: string): string {
  const [, path = '', query = ''] =
    /^(?:[^:/?#]+:)?(?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(url) ?? []
  return (path || '/') + (query === '?' ? '' : query)
}

/** The URL without `user:password@` and without fragment, neither of which is ever sent in a request line. */
export function requestTarget(url: string): string {
  return url.replace(/^([^:/?#]+:\/\/)[^/?#]*@/, '$1').replace(/#.*$/s, '')
}

/** User name and password of the URL, decoded; null when it has none, or a name without a `:`, as in requests. */
export function credentialsOf(url: string): [username: string, password: string] | null {
  if (!url.includes('@')) return null
  const [, user = '', password = ''] = /^[^:/?#]+:\/\/([^:/?#]*):([^/?#]*)@/.exec(url) ?? []
  return user === '' && password === '' ? null : [unquote(user), unquote(password)]
}

const REFERENCE =
  /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/**
 * Where a Location leads, from the URL that answered with it. The fragment that was there is carried over
 * unless the Location has its own. Tabs and line breaks do not count, as in Python and in browsers.
 * @throws InvalidURL when the host of an http URL cannot be told.
 */
export function redirectUrl(location: string, from: string, fragment: string): string {
  const reference = location.replace(/[\t\r\n]/g, '')
  const [, scheme, authority, path = '', query, own] = REFERENCE.exec(reference) ?? []
  const base = REFERENCE.exec(from)
  const baseScheme = base?.[1]?.toLowerCase() ?? ''
  const target = {
    scheme: scheme?.toLowerCase() ?? baseScheme,
    authority: authority || null,
    path,
    query: query || null,
    fragment: own || fragment || null,
  }
  if (target.authority === null && target.scheme === baseScheme) {
    // RFC 3986 section 5.2.2
    target.authority = base?.[2] ?? ''
    target.path = resolvePath(path, base?.[3] ?? '')
    if (path === '') target.query ??= base?.[4] || null
  }
  const { authority: host } = target
  const rooted = host !== null && target.path !== '' && !target.path.startsWith('/')
  const url = requoteUrl(
    [
      `${target.scheme}:`,
      host === null ? '' : `//${host}`,
      rooted ? `/${target.path}` : target.path,
      target.query === null ? '' : `?${target.query}`,
      target.fragment === null ? '' : `#${target.fragment}`,
    ].join(''),
  )
  if (/^https?:/.test(url) && !splitUrl(url).host) {
    throw new InvalidURL(`Invalid URL ${repr(location)}: No host supplied`)
  }
  return url
}

/** As Python's `urljoin`: `..` above the root is dropped, and a merged path loses its empty segments. */
function resolvePath(path: string, base: string): string {
  if (path === '') return base
  let segments = path.split('/')
  if (!path.startsWith('/')) {
    const all = [...base.split('/').slice(0, -1), ...segments]
    segments = all.filter((segment, i) => segment !== '' || i === 0 || i === all.length - 1)
  }
  const resolved: string[] = []
  for (const segment of segments) {
    if (segment === '..') resolved.pop()
    else if (segment !== '.') resolved.push(segment)
  }
  if (/^\.{1,2}$/.test(segments.at(-1) ?? '')) resolved.push('')
  return resolved.join('/') || '/'
}

/** The authority of a URL: host and optional port (RFC 3986 section 3.2). */

/** A registered name or IPv4 address, without percent-encoding's meaning looked into. */
const NAME = /^[A-Za-z0-9\-._~!$&'()*+,;=%]+$/
const IPV6 = /^\[[0-9A-Fa-f:.]+\]$/

export interface Authority {
  /** Lower case; an IPv6 address keeps its brackets. */
  readonly hostname: string
  /** The scheme's own port when the authority has none. */
  readonly port: number
}

/** Splits `API.github.com:8443`. A string is the sentence that says what is wrong. */
export function splitAuthority(authority: string, scheme: 'http' | 'https'): Authority | string {
  if (authority === '') return 'the URL has no host'
  if (authority.includes('@')) {
    return 'the URL must not carry a user name or password; send an Authorization header'
  }
  const match = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority)
  const host = match?.[1] ?? ''
  if (!NAME.test(host) && !IPV6.test(host)) {
    return `${JSON.stringify(authority)} is not a host with an optional port`
  }
  const port = match?.[2] || (scheme === 'https' ? '443' : '80')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return `${JSON.stringify(port)} is not a port from 0 to 65535`
  }
  return { hostname: host.toLowerCase(), port: Number(port) }
}

/** Which proxy a request goes by: what the program says, then what the environment says. */

import { basicAuthorization } from './basic-authorization'
import { getEnvironment } from './environment'
import { isInNetwork, isIpv4Address, isValidCidr } from './ipv4'
import { credentialsOf, originOf } from './url'

/**
 * Proxies by `scheme://host`, `scheme`, `all://host` or `all`, tried in this order. Null means no proxy, whatever
 * the environment says. `no_proxy` lists hosts that are asked directly.
 */
export type Proxies = Readonly<Record<string, string | null>>

/** The proxy for the URL; null for none. */
export function selectProxy(url: string, proxies: Proxies | null): string | null {
  return find(url, proxies ?? {}) ?? null
}

/** Undefined where the mapping does not say. */
function find(url: string, proxies: Proxies): string | null | undefined {
  if (Object.keys(proxies).length === 0) return undefined
  const { scheme, hostname } = originOf(url)
  const names = [`${scheme}://${hostname}`, scheme, `all://${hostname}`, 'all']
  const name = names.find((candidate) => Object.hasOwn(proxies, candidate))
  return name === undefined ? undefined : proxies[name]
}

/**
 * Proxies to which the environment added one, to those that were given, so that each hop of a redirect asks the
 * environment anew.
 */
const given = new WeakMap<Proxies, Proxies>()

/** The request's proxies; where they say nothing for its URL, the environment's. */
export function resolveProxies(
  request: { readonly url: string },
  proxies: Proxies | null,
  trustEnv = true,
): Proxies {
  const explicit = (proxies === null ? null : given.get(proxies)) ?? proxies ?? {}
  const resolved: Record<string, string | null> = { ...explicit }
  if (!trustEnv || find(request.url, explicit) !== undefined) return resolved
  const { scheme } = originOf(request.url)
  const proxy = environProxy(scheme) ?? environProxy('all')
  if (proxy === undefined || shouldBypassProxies(request.url, explicit.no_proxy)) return resolved
  resolved[scheme] = proxy
  given.set(resolved, explicit)
  return resolved
}

/** A session's proxies with a call's over them; null in the call's stays, to say that there is none. */
export function mergeProxies(session: Proxies | null, call: Proxies | null): Proxies {
  return { ...session, ...call }
}

/** The environment's proxies by scheme, empty for a URL that NO_PROXY lists. */
export function getEnvironProxies(url: string, noProxy?: string | null): Record<string, string> {
  if (shouldBypassProxies(url, noProxy)) return {}
  const found: [string, string][] = []
  for (const scheme of ['http', 'https', 'all']) {
    const proxy = environProxy(scheme)
    if (proxy !== undefined) found.push([scheme, proxy])
  }
  return Object.fromEntries(found)
}

/** Undefined for a variable that is empty, too, and for a scheme that no variable is for. */
function environProxy(scheme: string): string | undefined {
  if (scheme !== 'http' && scheme !== 'https' && scheme !== 'all') return undefined
  return variable(`${scheme}_proxy`) || undefined
}

/** Lower case first. Under CGI, HTTP_PROXY may be a request header `Proxy` and is not trusted (CVE-2016-5385). */
function variable(name: string): string | undefined {
  const environment = getEnvironment()
  const value = environment.get(name)
  if (value) return value
  const upper = environment.get(name.toUpperCase())
  const isForged = name === 'http_proxy' && upper && environment.get('REQUEST_METHOD') !== undefined
  return isForged ? undefined : upper
}

/**
 * Whether the URL is asked directly. NO_PROXY lists hosts and the domains above them (`ex.com` and `.ex.com` mean
 * the same), `host:port`, IPv4 addresses and networks (`10.0.0.0/8`), or `*` for everything.
 * @param noProxy Instead of the variable.
 */
export function shouldBypassProxies(url: string, noProxy?: string | null): boolean {
  const { hostname, port } = originOf(url)
  if (hostname === '') return true
  const list = noProxy ?? variable('no_proxy') ?? ''
  const hosts = list.replaceAll(' ', '').split(',').filter(Boolean)
  if (hosts.includes('*')) return true
  const withPort = port === null ? hostname : `${hostname}:${port}`
  return hosts.some((entry) => {
    if (isIpv4Address(hostname) && isValidCidr(entry)) return isInNetwork(hostname, entry)
    const name = entry.replace(/^\.+/, '').toLowerCase()
    if (name === hostname || name === withPort) return true
    if (isIpv4Address(hostname)) return false
    return hostname.endsWith(`.${name}`) || withPort.endsWith(`.${name}`)
  })
}

/**
 * The `Proxy-Authorization` for a request, from the credentials in its proxy's URL; null for none. An https request
 * never has it: there the proxy is asked for a tunnel first, and only this is for its eyes.
 */
export function proxyAuthorization(url: string, proxies: Proxies): string | null {
  const proxy = originOf(url).scheme === 'https' ? null : selectProxy(url, proxies)
  const credentials = proxy === null ? null : credentialsOf(proxy)
  return credentials === null ? null : basicAuthorization(...credentials)
}

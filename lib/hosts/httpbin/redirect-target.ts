/**
 * What `/redirect-to` may point to. On a mount that strangers can link to, an open redirect lends them
 * the name of this server, and helps to get around the filters of other people's fetchers.
 */
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { hostOf } from './request-echo'

/**
 * The target as it was given, when it is allowed: without control characters, http(s) or relative, and to a host
 * that the mount allows. Where no browser comes by and everything is allowed, other schemes of the form `x://` are
 * as well: what a client makes of them is its own business.
 * @throws Refusal 400 that says what is wrong with it.
 */
export function parseRedirectTarget(url: string, call: HttpbinCall): string {
  const { redirects, browserSafe } = call.settings
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse.
  if (/[\x00-\x1f\x7f]/.test(url)) {
    throw new Refusal(400, 'The `url` holds control characters, which a Location cannot carry.')
  }
  // `http:other` means another host to a browser on https, and a path to one on http: neither is meant.
  const isOther = /^ *[a-z][a-z0-9+.-]*:/i.test(url) && !/^ *https?:\/\//i.test(url)
  if (isOther && (browserSafe || redirects !== 'any' || !isForeignScheme(url))) {
    throw new Refusal(400, 'The `url` must be relative, or begin with http:// or https://.')
  }
  if (redirects === 'any') return url
  if (!isAllowedHost(url, redirects === 'same-host' ? [] : redirects, call)) {
    const others = redirects === 'same-host' ? 'only' : 'and to a few others only'
    throw new Refusal(
      400,
      `This httpbin redirects to its own host ${others}; give a path such as url=get.`,
    )
  }
  return url
}

/** Schemes that a page would run, or that lead into the machine, are foreign nowhere. */
function isForeignScheme(url: string): boolean {
  return /^ *(?!javascript|vbscript|data|blob|file|filesystem|about|view-source)[a-z][a-z0-9+.-]*:\/\//i.test(
    url,
  )
}

/** Compares hosts as a browser would read the target, so `//other` and `/\other` are seen through. */
function isAllowedHost(url: string, others: readonly string[], call: HttpbinCall): boolean {
  if (url.includes('\\')) return false
  try {
    const here = new URL(`${call.request.scheme}://${hostOf(call)}${call.path('/redirect-to')}`)
    const { host, hostname } = new URL(url, here)
    return host === here.host || others.includes(host) || others.includes(hostname)
  } catch {
    // Not a URL at all, so nobody can tell where it leads.
    return false
  }
}

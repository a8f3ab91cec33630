/**
 * What `/redirect-to` may point to. On a mount that strangers can link to, an open redirect lends them
 * the name of this server, and helps to get around the filters of other people's fetchers.
 */
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { hostOf } from './request-echo'

/**
 * The target as it was given, when it is allowed: without control characters, http(s) or relative, and to
 * this very host unless the mount allows any.
 * @throws Refusal 400 that says what is wrong with it.
 */
export function parseRedirectTarget(url: string, call: HttpbinCall): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse.
  if (/[\x00-\x1f\x7f]/.test(url)) {
    throw new Refusal(400, 'The `url` holds control characters, which a Location cannot carry.')
  }
  // `http:other` means another host to a browser on https, and a path to one on http: neither is meant.
  if (/^ *[a-z][a-z0-9+.-]*:/i.test(url) && !/^ *https?:\/\//i.test(url)) {
    throw new Refusal(400, 'The `url` must be relative, or begin with http:// or https://.')
  }
  if (call.settings.redirects === 'any') return url
  if (!isSameHost(url, call)) {
    throw new Refusal(
      400,
      'This httpbin redirects to its own host only; give a path such as url=get.',
    )
  }
  return url
}

/** Compares hosts as a browser would read the target, so `//other` and `/\other` are seen through. */
function isSameHost(url: string, call: HttpbinCall): boolean {
  if (url.includes('\\')) return false
  try {
    const here = new URL(`${call.request.scheme}://${hostOf(call)}${call.path('/redirect-to')}`)
    return new URL(url, here).host === here.host
  } catch {
    // Not a URL at all, so nobody can tell where it leads.
    return false
  }
}

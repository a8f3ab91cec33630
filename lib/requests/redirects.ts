/** Redirects: where they lead, and what of the request goes there. */
import { encodeLatin1 } from '../http/latin1'
import { UnrewindableBodyError } from './exceptions'
import type { PreparedRequest } from './prepared-request'
import { isRepeatable } from './request-body-stream'
import type { Response } from './response'
import { originOf } from './url'

/** The Location, whose bytes are UTF-8 as often as not; null when the response is no redirect. */
export function redirectTarget(response: Response): string | null {
  if (!response.isRedirect) return null
  const location = response.headers.get('Location', '')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(encodeLatin1(location))
  } catch {
    return location
  }
}

/** 303 and 302 make everything a GET, 301 only a POST; HEAD stays HEAD; 307 and 308 change nothing. */
export function redirectMethod(method: string, status: number): string {
  if ((status === 302 || status === 303) && method !== 'HEAD') return 'GET'
  if (status === 301 && method === 'POST') return 'GET'
  return method
}

/** All but 307 and 308 drop the body, even where the method stays (a PUT after 301 arrives empty, as in Python). */
export function dropBodyUnlessKept(prepared: PreparedRequest, status: number): void {
  if (status === 307 || status === 308) return
  for (const name of ['Content-Length', 'Content-Type', 'Transfer-Encoding']) {
    prepared.headers.delete(name)
  }
  prepared.body = null
}

/**
 * A body that goes along must be whole again.
 * @throws UnrewindableBodyError for a stream or a generator, which requests would send on empty.
 */
export function rewindBody(prepared: PreparedRequest): void {
  if (isRepeatable(prepared.body)) return
  throw new UnrewindableBodyError(
    'Unable to rewind request body for redirect: a stream or a generator can be sent only once. Pass a string, bytes or a Blob.',
    { request: prepared },
  )
}

/**
 * Whether credentials must not go along: to another host, port or scheme; except from http to https on their
 * standard ports, and between a default port that is written and one that is not.
 */
export function stripsAuth(oldUrl: string, newUrl: string): boolean {
  const [before, after] = [originOf(oldUrl), originOf(newUrl)]
  if (before.hostname !== after.hostname) return true
  const isDefault = ({ scheme, port }: typeof before) =>
    port === null || port === (scheme === 'https' ? 443 : 80)
  const defaults = isDefault(before) && isDefault(after)
  if (before.scheme === 'http' && after.scheme === 'https' && defaults) return false
  if (before.scheme !== after.scheme) return true
  return !defaults && before.port !== after.port
}

/** The fragment of a URL, without `#`. */
export function fragmentOf(url: string): string {
  const at = url.indexOf('#')
  return at === -1 ? '' : url.slice(at + 1)
}

/** `requests/utils`: functions of requests that programs use, though they are no part of its promise. */

import { CaseInsensitiveDict, type HeadersLike } from './case-insensitive-dict'
import { where } from './certs'
import type { CookieDict, RequestsCookieJar } from './cookie-jar'
import { cookiejarFromDict } from './cookies'
import { encodingFromContentType } from './encoding'
import { textDecoder } from './encoding-decoder'
import { checkHeader } from './header-fields'
import type { Response } from './response'
import { VERSION } from './version'

export { fromKeyValList, guessFilename, iterSlices, superLen, toKeyValList } from './data-shapes'
export { defaultHeaders } from './default-headers'
export { guessUtf as guessJsonUtf } from './encoding-detection'
export { parseDictHeader, parseListHeader, unquoteHeaderValue } from './header-values'
export { dottedNetmask, isInNetwork as addressInNetwork, isIpv4Address, isValidCidr } from './ipv4'
export { parseHeaderLinks } from './links'
export { getNetrcAuth } from './netrc'
export { getEnvironProxies, resolveProxies, selectProxy, shouldBypassProxies } from './proxies'
export { rewindBody } from './redirects'
export {
  getAuthFromUrl,
  prependSchemeIfNeeded,
  requoteUri,
  unquoteUnreserved,
  urldefragauth,
} from './url-text'

/** As `requests.certs.where()`. */
export const DEFAULT_CA_BUNDLE_PATH: string | null = where()

/** The User-Agent of sessions: `requests-ts/0.1.0`. */
export function defaultUserAgent(name = 'requests-ts'): string {
  return `${name}/${VERSION}`
}

/** The encoding that a Content-Type header tells; null when it tells none. */
export function getEncodingFromHeaders(headers: HeadersLike<string>): string | null {
  return encodingFromContentType(new CaseInsensitiveDict(headers).get('Content-Type'))
}

/** The encodings that an HTML or XML text names for itself. */
export function getEncodingsFromContent(content: string): string[] {
  const patterns = [
    /<meta.*?charset=["']*(.+?)["'>]/gi,
    /<meta.*?content=["']*;?charset=(.+?)["'>]/gi,
    /^<\?xml.*?encoding=["']*(.+?)["'>]/g,
  ]
  return patterns.flatMap((pattern) =>
    Array.from(content.matchAll(pattern), ([, encoding = '']) => encoding),
  )
}

/** @throws InvalidHeader when the name or the value cannot be sent. */
export function checkHeaderValidity([name, value]: readonly [string, string]): void {
  checkHeader(name, value)
}

/** Names and values of a jar; the last of a name counts. */
export function dictFromCookiejar(jar: RequestsCookieJar): Record<string, string> {
  return jar.getDict()
}

/** Puts the cookies of a mapping into the jar and returns it. */
export function addDictToCookiejar(jar: RequestsCookieJar, dict: CookieDict): RequestsCookieJar {
  return cookiejarFromDict(dict, jar)
}

/** Pieces of bytes as text, in the encoding of the response; as they are when it has none. */
export async function* streamDecodeResponseUnicode(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  response: Pick<Response, 'encoding'>,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  if (response.encoding === null) {
    yield* pieces
    return
  }
  const decoder = textDecoder(response.encoding)
  for await (const piece of pieces) {
    const text = decoder.decode(piece)
    if (text !== '') yield text
  }
  const end = decoder.end()
  if (end !== '') yield end
}

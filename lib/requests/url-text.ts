/** URLs as text: what `requests/utils` does to them. */
import { InvalidURL } from './exceptions'
import { requoteUrl, unquoteUnreserved as unquoteValid } from './percent-encoding'
import { joinUrl, splitUrl } from './split-url'
import { credentialsOf } from './url'

/** Name and password of a URL, decoded; empty texts when it has none. */
export function getAuthFromUrl(url: string): [username: string, password: string] {
  return credentialsOf(url) ?? ['', '']
}

/** The URL without its fragment and credentials. */
export function urldefragauth(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/)?([^#]*)/is.exec(url) ?? []
  return `${scheme}//${rest.replace(/^[^/?]*@/, '')}`
}

/** The URL with the scheme, if it has none: `prependSchemeIfNeeded('ex.com/a', 'http')`. */
export function prependSchemeIfNeeded(url: string, newScheme: string): string {
  const parts = splitUrl(url)
  return joinUrl({ ...parts, scheme: parts.scheme ?? newScheme })
}

/** Illegal characters escaped, and unreserved ones not. */
export function requoteUri(uri: string): string {
  return requoteUrl(uri)
}

/** Escapes of unreserved characters undone: `%7E` is `~`. @throws InvalidURL for an escape without hexadecimal digits. */
export function unquoteUnreserved(uri: string): string {
  const text = unquoteValid(uri)
  if (text === null) throw new InvalidURL(`Invalid percent-escape sequence in ${uri}`)
  return text
}

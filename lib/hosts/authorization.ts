/** What an Authorization field says (RFC 9110 section 11.6.2, RFC 7617). */
import { fromBase64 } from './base64'

export interface Credentials {
  /** In lower case: `basic`, `digest`, `bearer`. */
  readonly scheme: string
  /** What follows the scheme, without blanks around it. */
  readonly rest: string
}

/** Undefined when nothing follows the scheme. */
export function parseAuthorization(field: string): Credentials | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\S+)\s+(\S.*)$/.exec(field) ?? []
  return scheme === '' ? undefined : { scheme: scheme.toLowerCase(), rest: rest.trimEnd() }
}

/** Name and password in UTF-8; undefined when the field is not Basic, or not well-formed. */
export function parseBasic(field: string): { name: string; password: string } | undefined {
  const credentials = parseAuthorization(field)
  if (credentials?.scheme !== 'basic') return undefined
  const pair = fromBase64(credentials.rest)
  if (pair === undefined) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(pair)
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

/**
 * The parameters of credentials that are a list (RFC 9110 section 11.2), by their names in lower case, quotes
 * undone. Of equal names the first one counts; text that is no parameter is passed over.
 */
export function authParameters(rest: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  // A name begins where no other character of one stands before it: else every end of it would be tried.
  const parameter =
    /(?<![!#$%&'*+\-.^_`|~\w])([!#$%&'*+\-.^_`|~\w]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/g
  for (const [, name = '', quoted, bare = ''] of rest.matchAll(parameter)) {
    const key = name.toLowerCase()
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? bare)
  }
  return parameters
}

/** Whether two texts are the same, in a time that tells nothing about where they differ. */
export function isSameSecret(given: string, wanted: string): boolean {
  let difference = given.length ^ wanted.length
  for (let at = 0; at < given.length; at++) {
    difference |= given.charCodeAt(at) ^ wanted.charCodeAt(at % (wanted.length || 1))
  }
  return difference === 0
}

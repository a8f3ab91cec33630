/** The parts of a request as httpbin reports them: `args`, `headers`, `origin`, `url`. */

import type { EndpointParameter } from '../endpoint'
import type { Pairs } from '../form-urlencoded'
import { fieldValue } from '../header-fields'
import type { HttpbinCall } from './call'
import type { JsonObject, JsonValue } from './json-value'

/** A string for a name that came once, a list in order for one that came more often. */
export function groupPairs(pairs: Pairs): JsonObject {
  const grouped = new Map<string, string | string[]>()
  for (const [name, value] of pairs) {
    const known = grouped.get(name)
    if (known === undefined) grouped.set(name, value)
    else if (typeof known === 'string') grouped.set(name, [known, value])
    else known.push(value)
  }
  return grouped
}

/** For the endpoints that show header fields. */
export const showEnvironment: EndpointParameter = {
  name: 'show_env',
  in: 'query',
  summary:
    'Whatever its value, the fields that proxies add (X-Forwarded-For, Via and others) are shown, too.',
}

/** Fields that proxies add, and that hide unless the query has `show_env`. */
const environment = new Set([
  'X-Varnish',
  'X-Request-Start',
  'X-Heroku-Queue-Depth',
  'X-Real-Ip',
  'X-Forwarded-Proto',
  'X-Forwarded-Protocol',
  'X-Forwarded-Ssl',
  'X-Heroku-Queue-Wait-Time',
  'X-Forwarded-For',
  'X-Heroku-Dynos-In-Use',
  'X-Forwarded-Port',
  'X-Request-Id',
  'Via',
  'Total-Route-Time',
  'Connect-Time',
])

/** The header fields that arrived, in title case, repeated ones joined with a comma. Nothing is invented. */
export function echoHeaders(call: HttpbinCall): JsonObject {
  const showAll = call.query.some(([name]) => name === 'show_env')
  const echoed = new Map<string, string>()
  for (const [name, value] of call.request.headers) {
    const { title, isHidden } = shownName(name)
    if (isHidden && !showAll) continue
    const known = echoed.get(title)
    echoed.set(title, known === undefined ? value : `${known},${value}`)
  }
  return echoed
}

interface ShownName {
  readonly title: string
  readonly isHidden: boolean
}

/** Clients send the same few names again and again; the bound keeps strangers from filling the memory. */
const shownNames = new Map<string, ShownName>()
const maxNames = 500

function shownName(name: string): ShownName {
  const known = shownNames.get(name)
  if (known !== undefined) return known
  const title = titleCase(name)
  const shown = { title, isHidden: environment.has(title) }
  if (shownNames.size < maxNames && name.length <= 64) shownNames.set(name, shown)
  return shown
}

/** Python's `str.title()`: a letter is a capital when no letter stands before it: `X-A1B-2C`. */
export function titleCase(name: string): string {
  return name.toLowerCase().replace(/(^|[^a-z])([a-z])/g, (match) => match.toUpperCase())
}

/** The whole X-Forwarded-For when there is one, else the peer's address. */
export function echoOrigin(call: HttpbinCall): string {
  return fieldValue(call.request.headers, 'X-Forwarded-For') || call.request.remoteAddress
}

/** The full URL as the client knows it, as an IRI: text that is not ASCII stands decoded. */
export function echoUrl(call: HttpbinCall): string {
  const { path, query } = call.target
  const mark = query === '' ? '' : '?'
  return `${echoScheme(call)}://${hostOf(call)}${toIri(path)}${mark}${toIri(query)}`
}

function echoScheme(call: HttpbinCall): string {
  const { headers, scheme } = call.request
  const forwarded =
    fieldValue(headers, 'X-Forwarded-Proto') || fieldValue(headers, 'X-Forwarded-Protocol')
  if (forwarded) return forwarded
  return fieldValue(headers, 'X-Forwarded-Ssl') === 'on' ? 'https' : scheme
}

/** The scheme for links to this host: what a proxy in front says when it is http or https. */
export function webScheme(call: HttpbinCall): 'http' | 'https' {
  const scheme = echoScheme(call).toLowerCase()
  return scheme === 'http' || scheme === 'https' ? scheme : call.request.scheme
}

/** Host and port as the client named them; the connection's own when the Host field cannot be one. */
export function hostOf(call: HttpbinCall): string {
  const host = fieldValue(call.request.headers, 'Host')
  if (host !== undefined && /^[A-Za-z0-9._~!$&'()*+;=:[\]-]+$/.test(host)) return host
  return call.request.authority
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Percent-sequences of unreserved ASCII and of whole UTF-8 characters decoded, all others kept
 * (RFC 3987 section 3.2).
 */
function toIri(text: string): string {
  if (!text.includes('%')) return text
  return text
    .replace(/%(2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/gi, (sequence) =>
      String.fromCharCode(Number.parseInt(sequence.slice(1), 16)),
    )
    .replace(/(?:%[89a-f][0-9a-f])+/gi, decodeUtf8Run)
}

function decodeUtf8Run(run: string): string {
  const octets = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
  try {
    return strictUtf8.decode(octets)
  } catch {
    // Not UTF-8: the sequences stay as they were sent.
    return run
  }
}

/** The fields of `/get` and its kin. */
export function echoRequest(call: HttpbinCall): Map<string, JsonValue> {
  return new Map<string, JsonValue>()
    .set('args', groupPairs(call.query))
    .set('headers', echoHeaders(call))
    .set('origin', echoOrigin(call))
    .set('url', echoUrl(call))
}

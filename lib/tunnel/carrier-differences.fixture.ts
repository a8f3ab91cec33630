/** Whether a request arrived at its host as the client handed it over. */
import type { ConnectionTerms } from '../http/connection-terms'
import { readFraming } from '../http/framing'
import { hasHeader } from '../http/headers'
import type { HeaderList } from '../http/message'
import type { TransportRequest } from '../requests/transport'
import { arrivedUrl, type Trip } from './carrier-host.fixture'

/**
 * What is not as it was handed over; empty when all is, or nothing arrived. What the way itself adds and takes
 * away counts as the same: the URL travels without credentials and fragment, space around header values is
 * stripped, Host is added where the caller left it out (RFC 9112 section 3.2.2) and Content-Length where nothing
 * framed a body. Certificates matter to https alone.
 * @param body All bytes of the body that was handed over.
 */
export function differences({ handed, arrived, terms }: Trip, body: Uint8Array): string[] {
  if (arrived === undefined) return []
  const { authority, method, headers } = arrived
  const pairs: [what: string, handed: unknown, arrived: unknown][] = [
    ['method', handed.method, method],
    ['URL', urlOnTheWay(handed), arrivedUrl(arrived)],
    ['terms', termsOnTheWay(handed), terms && knownTerms(terms)],
    ['headers', headersOnTheWay(handed, authority, body.length), headers],
    ['body', Buffer.from(body).toString('latin1'), Buffer.from(arrived.body).toString('latin1')],
  ]
  return pairs
    .map(([what, ...sides]) => [what, ...sides.map((side) => JSON.stringify(side))] as const)
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${what}: handed over ${before}, arrived ${after}`)
}

function urlOnTheWay({ url, method }: TransportRequest): string {
  const [, scheme = '', authority = '', rest = ''] =
    /^(\w+):\/\/(?:[^/?#]*@)?([^/?#]*)([^#]*)/.exec(url) ?? []
  const isWhole = rest.startsWith('/') || (rest === '' && method === 'OPTIONS')
  const target = isWhole ? rest : `/${rest}`
  return `${scheme.toLowerCase()}://${authority}${target}`
}

function termsOnTheWay({ url, verify, cert, proxy }: TransportRequest) {
  const isSecure = /^https:/i.test(url)
  const [certificate = null] = typeof cert === 'string' ? [cert] : (cert ?? [])
  return {
    verify: isSecure ? verify : true,
    certificate: isSecure ? certificate : null,
    proxy: proxy?.replace(/\/\/[^/?#]*@/, '//') ?? null,
  }
}

function knownTerms({ verify, certificate, proxy }: ConnectionTerms) {
  return { verify, certificate, proxy: proxy?.url ?? null }
}

function headersOnTheWay(
  { headers }: TransportRequest,
  authority: string,
  bytes: number,
): HeaderList {
  const isFramed = bytes === 0 || readFraming(headers).kind !== 'none'
  return [
    ...(hasHeader(headers, 'Host') ? [] : [['Host', authority] as const]),
    ...headers.map(([name, value]) => [name, value.replace(/^[\t ]+|[\t ]+$/g, '')] as const),
    ...(isFramed ? [] : [['Content-Length', String(bytes)] as const]),
  ]
}

/** The fields that every answer of api.github.com carries, conditional requests, and HEAD. */
import type { HttpRequest, HttpResponse } from '../../http/message'
import { type Clock, httpDate } from '../clock'
import { matchesTag, weakTag } from '../etag'
import { fieldValue } from '../header-fields'
import { reasonPhrase } from '../reason-phrase'
import { mediaType } from './media-type'

/** `response` as it leaves: with all fields, as 304 when the client has this version, without a body for HEAD. */
export function finish(
  request: HttpRequest,
  response: HttpResponse,
  clock: Clock,
  random: () => number,
): HttpResponse {
  const body = response.body instanceof Uint8Array ? response.body : new Uint8Array()
  const isGood = response.status === 200
  const tag = weakTag(body)
  const known = fieldValue(request.headers, 'If-None-Match')
  const isKnown = isGood && known !== undefined && matchesTag(known, tag)
  const status = isKnown ? 304 : response.status
  const hasBody = status !== 304 && status !== 204

  const headers: [string, string][] = [
    ['Server', 'GitHub.com'],
    ['Date', httpDate(clock.now())],
  ]
  for (const [name, value] of response.headers) {
    if (hasBody || name !== 'Content-Type') headers.push([name, value])
  }
  if (hasBody) headers.push(['Content-Length', `${body.length}`])
  if (isGood) headers.push(...cacheFields(request), ['ETag', tag])
  headers.push(
    ['X-GitHub-Media-Type', mediaType(request)],
    ...rateFields(request, clock),
    ['X-GitHub-Request-Id', requestId(random)],
    ...fixedFields,
  )
  const withoutBody = !hasBody || request.method === 'HEAD'
  return { status, reason: reasonPhrase(status), headers, body: withoutBody ? null : body }
}

function cacheFields(request: HttpRequest): [string, string][] {
  const isPrivate = fieldValue(request.headers, 'Authorization') !== undefined
  const vary = 'Accept, Accept-Encoding, X-Requested-With'
  return [
    ['Cache-Control', `${isPrivate ? 'private' : 'public'}, max-age=60, s-maxage=60`],
    ['Vary', isPrivate ? `Accept, Authorization, Cookie, ${vary.slice(8)}` : vary],
  ]
}

/** The limits that GitHub has for callers without an account. This stand-in does not count yet. */
function rateFields(request: HttpRequest, clock: Clock): [string, string][] {
  const isSearch = request.target.startsWith('/search/')
  const limit = isSearch ? 10 : 60
  const period = isSearch ? 60 : 3600
  const reset = Math.ceil((clock.now() / 1000 + 1) / period) * period
  return [
    ['X-RateLimit-Limit', `${limit}`],
    ['X-RateLimit-Remaining', `${limit - 1}`],
    ['X-RateLimit-Reset', `${reset}`],
    ['X-RateLimit-Used', '1'],
    ['X-RateLimit-Resource', isSearch ? 'search' : 'core'],
  ]
}

/** Five groups of hexadecimal digits, as GitHub writes them. */
function requestId(random: () => number): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('')
  return [4, 6, 7, 7, 8].map(digits).join(':').toUpperCase()
}

const fixedFields: readonly [string, string][] = [
  ['Access-Control-Allow-Origin', '*'],
  [
    'Access-Control-Expose-Headers',
    'ETag, Link, Retry-After, X-GitHub-Media-Type, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
  ],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubdomains; preload'],
  ['X-Frame-Options', 'deny'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'origin-when-cross-origin, strict-origin-when-cross-origin'],
  ['Content-Security-Policy', "default-src 'none'"],
  ['X-Roundtrip-Stand-In', 'a teaching copy; not run by GitHub'],
]

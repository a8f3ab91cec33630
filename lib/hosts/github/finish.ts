/** The fields that every answer of api.github.com carries, its length, and HEAD. */
import type { HttpRequest, HttpResponse } from '../../http/message'
import { type Clock, httpDate } from '../clock'
import { fieldValue } from '../header-fields'
import { apiVersion } from './gate'
import { mediaType } from './media-type'
import type { Allowance, Resource } from './rate-limits'

export interface Surroundings {
  readonly clock: Clock
  readonly random: () => number
  readonly allowance: Allowance
  readonly resource: Resource
}

/** `response` as it leaves: with all fields, and without a body for HEAD. */
export function finish(
  request: HttpRequest,
  response: HttpResponse,
  { clock, random, allowance, resource }: Surroundings,
): HttpResponse {
  const { status, body } = response
  const hasBody = status !== 304 && status !== 204
  const headers: [string, string][] = [
    ['Server', 'GitHub.com'],
    ['Date', httpDate(clock.now())],
  ]
  for (const [name, value] of response.headers) {
    if (!isValidator(name)) headers.push([name, value])
  }
  if (hasBody && body instanceof Uint8Array) headers.push(['Content-Length', `${body.length}`])
  if (status === 200 || status === 304) headers.push(...cacheFields(request, response))
  for (const [name, value] of response.headers) {
    if (isValidator(name)) headers.push([name, value])
  }
  headers.push(
    ['X-GitHub-Media-Type', mediaType(request)],
    ['X-RateLimit-Limit', `${allowance.limit}`],
    ['X-RateLimit-Remaining', `${allowance.remaining}`],
    ['X-RateLimit-Reset', `${allowance.reset}`],
    ['X-RateLimit-Used', `${allowance.used}`],
    ['X-RateLimit-Resource', resource],
    ['X-GitHub-Api-Version-Selected', apiVersion],
    ['X-GitHub-Request-Id', requestId(random)],
    ...fixedFields,
  )
  const withoutBody = !hasBody || request.method === 'HEAD'
  return { ...response, headers, body: withoutBody ? null : body }
}

/** Whether a field tells versions apart. Those come after the fields on caching. */
function isValidator(name: string): boolean {
  return name === 'ETag' || name === 'Last-Modified'
}

function cacheFields(request: HttpRequest, { headers }: HttpResponse): [string, string][] {
  const isPrivate = fieldValue(request.headers, 'Authorization') !== undefined
  const vary = 'Accept, Accept-Encoding, X-Requested-With'
  const fields: [string, string][] = [
    ['Vary', isPrivate ? `Accept, Authorization, Cookie, ${vary.slice(8)}` : vary],
  ]
  if (fieldValue(headers, 'Cache-Control') !== undefined) return fields
  const control = `${isPrivate ? 'private' : 'public'}, max-age=60, s-maxage=60`
  return [['Cache-Control', control], ...fields]
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
    'ETag, Link, Location, Retry-After, X-GitHub-Media-Type, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset',
  ],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubdomains; preload'],
  ['X-Frame-Options', 'deny'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'origin-when-cross-origin, strict-origin-when-cross-origin'],
  ['Content-Security-Policy', "default-src 'none'"],
  ['X-Roundtrip-Stand-In', 'a teaching copy; not run by GitHub'],
]

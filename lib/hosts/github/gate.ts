/** What stands before every endpoint: https, a User-Agent, a known version, the limits, credentials, and Accept. */
import type { HttpRequest, HttpResponse } from '../../http/message'
import type { Clock } from '../clock'
import { fieldValue } from '../header-fields'
import { parseTarget } from '../target'
import { api, documentation } from './addresses'
import { bytes, json, problem, text } from './answer'
import type { checkCredentials } from './credentials'
import { acceptsJson } from './media-type'
import type { RateLimits, Resource, Standing } from './rate-limits'

/** The version of the API that the stand-in speaks. */
export const apiVersion = '2022-11-28'

/** 301 for plain http, which this host does not speak; null for https. */
export function redirectToHttps({ scheme, target }: HttpRequest): HttpResponse | null {
  if (scheme === 'https') return null
  const { path, query } = parseTarget(target)
  const location = `${api}${path}${query === '' ? '' : `?${query}`}`
  return bytes(new Uint8Array(), 'text/html', [['Location', location]], 301)
}

/** 403 without a User-Agent; 400 for a version of the API that there never was. */
export function checkFields({ headers }: HttpRequest): HttpResponse | null {
  if ((fieldValue(headers, 'User-Agent') ?? '').trim() === '') {
    const where = documentation('using-the-rest-api/getting-started-with-the-rest-api#user-agent')
    const response = text(
      `Request forbidden by administrative rules. Please make sure your request has a User-Agent header (${where}).\n`,
      'text/html; charset=utf-8',
    )
    return { ...response, status: 403, reason: 'Forbidden' }
  }
  const version = fieldValue(headers, 'X-GitHub-Api-Version')
  if (version === undefined || version === apiVersion) return null
  const message = `X-GitHub-Api-Version "${version.slice(0, 40)}" is not supported. The supported versions are: ${apiVersion}.`
  return problem(400, message, 'about-the-rest-api/api-versions')
}

export function checkAuthorization(
  credentials: ReturnType<typeof checkCredentials>,
): HttpResponse | null {
  return credentials === 'wrong' ? problem(401, 'Bad credentials') : null
}

/** 415 for clients that do not take JSON. @param path those of text are for everybody. */
export function checkAccept(request: HttpRequest, path: string): HttpResponse | null {
  if (path === '/zen' || path === '/octocat' || acceptsJson(request)) return null
  const accept = (fieldValue(request.headers, 'Accept') ?? '').slice(0, 80)
  const message = `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`
  return problem(415, message, 'using-the-rest-api/getting-started-with-the-rest-api#media-types')
}

/** The limit that a path counts against; null where asking is free. */
export function resourceOf(path: string): Resource | null {
  if (path === '/rate_limit' || path.startsWith('/_roundtrip/')) return null
  return path.startsWith('/search/') ? 'search' : 'core'
}

/** Spends what the request costs, or refuses: 403 beyond the primary limit, 429 beyond a secondary one. */
export function spendAllowance(
  request: HttpRequest,
  resource: Resource,
  standing: Standing,
  limits: RateLimits,
  clock: Clock,
): HttpResponse | null {
  const isSafe = request.method === 'GET' || request.method === 'HEAD'
  for (const secondary of isSafe ? (['points'] as const) : (['content', 'points'] as const)) {
    const cost = secondary === 'points' && !isSafe ? 5 : 1
    if (limits.spend(standing, secondary, cost)) continue
    const { reset } = limits.allowance(standing, secondary)
    return tooMany(Math.max(1, reset - Math.floor(clock.now() / 1000)))
  }
  return limits.spend(standing, resource) ? null : exceeded(request, standing)
}

function exceeded(request: HttpRequest, standing: Standing): HttpResponse {
  const message =
    standing === 'known'
      ? 'API rate limit exceeded for user ID 4321.'
      : `API rate limit exceeded for ${request.remoteAddress}. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)`
  return withWayOut(problem(403, message, 'overview/resources-in-the-rest-api#rate-limiting'))
}

function tooMany(seconds: number): HttpResponse {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  const address = documentation('overview/rate-limits-for-the-rest-api#about-secondary-rate-limits')
  const body = { message, documentation_url: address, status: '429' }
  return withWayOut(json(body, 429, [['Retry-After', `${seconds}`]]))
}

/** For learners who have used an hour up and have more to learn. */
function withWayOut(response: HttpResponse): HttpResponse {
  const hint = 'POST https://api.github.com/_roundtrip/forget begins the limits anew'
  return { ...response, headers: [...response.headers, ['X-Roundtrip-Hint', hint]] }
}

/** A host made of endpoints that speak JSON: routing, refusals, HEAD and OPTIONS, Date and Content-Length. */
import type { Host, HttpRequest, HttpResponse } from '../http/message'
import { httpDate } from './clock'
import type { EndpointFamily } from './endpoint'
import { parsePairs } from './form-urlencoded'
import type { HostCall } from './host-call'
import { problem } from './json-answer'
import { Refusal } from './refusal'
import { createRouter } from './router'
import type { HostServices } from './services'
import { parseTarget } from './target'

export interface RoutedHostOptions {
  readonly families: readonly EndpointFamily<HostCall>[]
  readonly services: HostServices
  /** The sentence of a 404 for a path that is nowhere. @default what GET / is for */
  readonly unknownPath?: string
  /** Bytes of a request body. @default 256 KiB */
  readonly mostBytes?: number
  /** Adds what every answer of this host has. Date and Content-Length are there by then. */
  readonly finish?: (request: HttpRequest, response: HttpResponse) => HttpResponse
}

/** Pairs of a query string. */
const MOST_PAIRS = 1000

export function createRoutedHost(options: RoutedHostOptions): Host {
  const { families, services, finish = (_request, response) => response } = options
  const { unknownPath = 'There is no such page here; GET / lists what there is.' } = options
  const { mostBytes = 256 * 1024 } = options
  const router = createRouter(families.flatMap((family) => family.endpoints))

  return async (request) => finish(request, complete(request, await answer(request), services))

  async function answer(request: HttpRequest): Promise<HttpResponse> {
    const target = parseTarget(request.target)
    const match = router.find(request.method, target.path)
    if (match.kind === 'unknown-path') return problem(404, unknownPath)
    if (match.kind === 'other-method' || request.method === 'OPTIONS') {
      return otherMethod(request.method, match.allow)
    }
    try {
      if (request.body.length > mostBytes) {
        throw new Refusal(413, `The body is longer than ${mostBytes} bytes; send less.`)
      }
      const query = parsePairs(target.query, MOST_PAIRS)
      const { parameters } = match
      return await match.endpoint.answer({ request, query, parameters, services })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { headers, members } = error.details
      return problem(error.status, error.message, headers, members)
    }
  }
}

function otherMethod(method: string, allow: readonly string[]): HttpResponse {
  const field = ['Allow', allow.join(', ')] as const
  if (method === 'OPTIONS') {
    return { status: 204, reason: 'No Content', headers: [field], body: null }
  }
  const response = problem(405, `This page answers ${allow.join(', ')} only.`)
  return { ...response, headers: [...response.headers, field] }
}

function complete(
  request: HttpRequest,
  response: HttpResponse,
  { clock }: HostServices,
): HttpResponse {
  const { body, status } = response
  const isBodiless = status < 200 || status === 204 || status === 304
  const length =
    body instanceof Uint8Array && !isBodiless ? [['Content-Length', `${body.length}`] as const] : []
  const headers = [['Date', httpDate(clock.now())] as const, ...response.headers, ...length]
  return { ...response, headers, body: request.method === 'HEAD' || isBodiless ? null : body }
}

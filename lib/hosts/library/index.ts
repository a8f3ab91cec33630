/** library.test: a small library with a catalogue to ask. */
import type { Host, HttpRequest, HttpResponse } from '../../http/message'
import { type Clock, httpDate, systemClock } from '../clock'
import { parsePairs } from '../form-urlencoded'
import { Refusal } from '../refusal'
import { createRouter } from '../router'
import { parseTarget, pathSegments } from '../target'
import type { VirtualHost } from '../virtual-host'
import { problem } from './answer'
import { catalogue } from './catalogue'

export interface LibraryOptions {
  /** @default systemClock */
  readonly clock?: Clock
}

/** Every family of endpoints. */
export const libraryFamilies = [catalogue]

const maxPairs = 1000

export function createLibrary(options: LibraryOptions = {}): Host {
  const { clock = systemClock } = options
  const router = createRouter(libraryFamilies.flatMap((family) => family.endpoints))

  return async (request) => finish(request, await answer(request), clock)

  async function answer(request: HttpRequest): Promise<HttpResponse> {
    const target = parseTarget(request.target)
    const match = router.find(request.method, pathSegments(target.path))
    if (match.kind === 'unknown-path') {
      return problem(404, 'The library has no such page; GET / lists what there is.')
    }
    if (match.kind === 'other-method') return otherMethod(request.method, match.allow)
    try {
      const query = parsePairs(target.query, maxPairs)
      return await match.endpoint.answer({ request, query, parameters: match.parameters })
    } catch (error) {
      if (error instanceof Refusal) return problem(error.status, error.message)
      throw error
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

function finish(request: HttpRequest, response: HttpResponse, clock: Clock): HttpResponse {
  const { body } = response
  const length = body instanceof Uint8Array ? [['Content-Length', `${body.length}`] as const] : []
  const headers = [['Date', httpDate(clock.now())] as const, ...response.headers, ...length]
  return { ...response, headers, body: request.method === 'HEAD' ? null : body }
}

/** The library as a machine of the virtual internet. */
export const library: VirtualHost = {
  names: ['library.test'],
  summary: 'A small library: search its catalogue, read about one book.',
  handle: createLibrary(),
}

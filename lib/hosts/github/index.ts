/**
 * api.github.com: a stand-in that answers like the real one where the lessons look. Its data is ours, and
 * every answer says so in `X-Roundtrip-Stand-In`.
 */
import type { Host, HttpRequest, HttpResponse } from '../../http/message'
import { parsePairs } from '../form-urlencoded'
import { Refusal } from '../refusal'
import { createRouter } from '../router'
import { type HostServices, systemServices } from '../services'
import { parseTarget, pathSegments } from '../target'
import type { VirtualHost } from '../virtual-host'
import { problem } from './answer'
import { finish } from './finish'
import { root } from './root'
import { search } from './search'
import { user } from './user'

/** Every family of endpoints. */
export const githubFamilies = [root, user, search]

const maxPairs = 1000

export function createGithub(services: HostServices = systemServices): Host {
  const { clock, random } = services
  const router = createRouter(githubFamilies.flatMap((family) => family.endpoints))

  return async (request) => finish(request, await answer(request), clock, random)

  async function answer(request: HttpRequest): Promise<HttpResponse> {
    if (request.method === 'OPTIONS') return preflight
    const target = parseTarget(request.target)
    const match = router.find(request.method, pathSegments(target.path))
    // GitHub says 404, not 405, to a method that a path does not have.
    if (match.kind !== 'found') return problem(404, 'Not Found')
    try {
      const query = parsePairs(target.query, maxPairs)
      return await match.endpoint.answer({ request, query, parameters: match.parameters, services })
    } catch (error) {
      if (error instanceof Refusal) return problem(error.status, error.message)
      throw error
    }
  }
}

const preflight: HttpResponse = {
  status: 204,
  reason: 'No Content',
  headers: [
    ['Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE'],
    ['Access-Control-Allow-Headers', 'Authorization, Content-Type, If-None-Match, User-Agent'],
    ['Access-Control-Max-Age', '86400'],
  ],
  body: null,
}

/** The stand-in as a machine of the virtual internet. */
export function github(services: HostServices): VirtualHost {
  return {
    names: ['api.github.com'],
    summary: "A stand-in for GitHub's API: its root document, search, and the authenticated user.",
    families: githubFamilies,
    handle: createGithub(services),
  }
}

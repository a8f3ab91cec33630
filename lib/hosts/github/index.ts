/**
 * api.github.com: a stand-in that answers like the real one where the lessons look. Its data is ours, and
 * every answer says so in `X-Roundtrip-Stand-In`. What a learner writes is that learner's alone.
 */
import type { Host, HttpRequest, HttpResponse } from '../../http/message'
import { parsePairs } from '../form-urlencoded'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { createRouter } from '../router'
import { type HostServices, systemServices } from '../services'
import { parseTarget, pathSegments } from '../target'
import type { VirtualHost } from '../virtual-host'
import { Declined, problem } from './answer'
import { account, checkCredentials } from './credentials'
import { families } from './families'
import { finish } from './finish'
import {
  checkAccept,
  checkAuthorization,
  checkFields,
  redirectToHttps,
  resourceOf,
  spendAllowance,
} from './gate'
import { RateLimits } from './rate-limits'
import { asRouted, redirectRenamed } from './renamed'
import { withValidators } from './validators'
import { World } from './world'

export { families as githubFamilies }

const MOST_PAIRS = 1000

export function createGithub(services: HostServices = systemServices): Host {
  const { clock, random } = services
  const router = createRouter(families.flatMap((family) => family.endpoints))
  const learners = new PerLearner((learner) => ({
    world: new World(learner),
    limits: new RateLimits(clock, learner),
  }))

  return async (request) => {
    const { path } = parseTarget(request.target)
    const credentials = checkCredentials(request)
    const standing = credentials === 'right' ? 'known' : 'stranger'
    const resource = resourceOf(path)
    const { limits } = learners.get(request.learner)
    const refused = redirectToHttps(request) ?? preflight(request) ?? checkFields(request)
    const response = withValidators(
      request,
      refused ??
        (resource && spendAllowance(request, resource, standing, limits, clock)) ??
        checkAuthorization(credentials) ??
        checkAccept(request, path) ??
        (await answer(request, credentials === 'right' ? account.name : null)),
    )
    // GitHub promises this to callers with credentials; here it costs nobody anything.
    if (resource !== null && response.status === 304) limits.giveBack(standing, resource)
    const counted = resource ?? 'core'
    const allowance = learners.get(request.learner).limits.allowance(standing, counted)
    return finish(request, response, { clock, random, allowance, resource: counted })
  }

  async function answer(request: HttpRequest, caller: string | null): Promise<HttpResponse> {
    const target = parseTarget(request.target)
    const asked = pathSegments(target.path)
    const redirect = redirectRenamed(request.method, asked, target.query)
    if (redirect !== null) return redirect
    const match = router.findSegments(request.method, asRouted(asked))
    // GitHub says 404, not 405, to a method that a path does not have.
    if (match.kind !== 'found') return problem(404, 'Not Found')
    try {
      const query = parsePairs(target.query, MOST_PAIRS)
      const { parameters } = match
      const { learner } = request
      const forget = () => learners.forget(learner)
      const call = { request, query, parameters, services, caller, forget }
      return await match.endpoint.answer({ ...call, ...learners.get(learner) })
    } catch (error) {
      if (error instanceof Declined) return error.response
      if (error instanceof Refusal) return problem(error.status, error.message)
      throw error
    }
  }
}

function preflight({ method }: HttpRequest): HttpResponse | null {
  if (method !== 'OPTIONS') return null
  const headers = [
    ['Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE'],
    [
      'Access-Control-Allow-Headers',
      'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, Accept-Encoding, X-GitHub-Api-Version, X-Requested-With, User-Agent',
    ],
    ['Access-Control-Max-Age', '86400'],
  ] as const
  return { status: 204, reason: 'No Content', headers, body: null }
}

/** The stand-in as a machine of the virtual internet. */
export function github(services: HostServices): VirtualHost {
  return {
    names: ['api.github.com'],
    summary:
      "A stand-in for GitHub's API: search, users, repositories, issues and rate limits, with data of our own.",
    families,
    handle: createGithub(services),
  }
}

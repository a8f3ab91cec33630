/**
 * httpbin: a host whose answers show what was asked. Faithful to httpbin 0.10 where programs look, safe
 * where that one is not.
 */
import type { Host, HttpRequest, HttpResponse } from '../../http/message'
import { type Clock, systemClock } from '../clock'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { createRouter } from '../router'
import type { HostServices } from '../services'
import { SlowAnswers } from '../slow-answers'
import { parseTarget, type Target } from '../target'
import type { VirtualHost } from '../virtual-host'
import { about } from './about'
import { refusal } from './answer'
import { anything } from './anything'
import { authentication } from './authentication'
import { base64Texts } from './base64'
import { broken } from './broken'
import { caching } from './caching'
import { HttpbinCall, type HttpbinFamily, type HttpbinSettings } from './call'
import { compression } from './compression'
import { cookies } from './cookies'
import { delay } from './delay'
import { descriptions } from './descriptions'
import { documents } from './documents'
import { drip } from './drip'
import { dump } from './dump'
import { allowed, methodNotAllowed, notFound } from './error-pages'
import { failThen } from './fail-then'
import { browserSafety, finish } from './finish'
import { forms } from './forms'
import { greeting } from './greeting'
import { images } from './images'
import { indexPage } from './index-page'
import { jsonLines } from './json-lines'
import { KeptPages } from './kept-pages'
import { newCounters } from './learner-counters'
import { legacyPage } from './legacy-page'
import { limitRows } from './limit-rows'
import { defaultLimits, type HttpbinLimits } from './limits'
import { links } from './links'
import { methods } from './methods'
import { mix } from './mix'
import { problem } from './problem'
import { randomBytes } from './random-bytes'
import { range } from './range'
import { rateLimit } from './rate-limit'
import { isRedirectHost } from './redirect-host'
import { redirects } from './redirects'
import { requestInspection } from './request-inspection'
import { responseHeaders } from './response-headers'
import { serverSentEvents } from './server-sent-events'
import { statusCodes } from './status'
import { stream } from './stream'
import { trailers } from './trailers'
import { unstable } from './unstable'
import { upload } from './upload'
import { uuid } from './uuid'

export interface HttpbinOptions {
  /**
   * The path under which it is mounted; targets arrive with it, and every link, Location and cookie path
   * is written with it. @default '' (at the root)
   */
  readonly prefix?: string
  /** Limits that differ from `defaultLimits`. */
  readonly limits?: Partial<HttpbinLimits>
  /**
   * Where `/redirect-to` may point: to this very host only, to the listed hosts (`example.com`, `localhost:8080`)
   * as well, or anywhere. @default 'same-host'
   */
  readonly redirects?: 'same-host' | 'any' | readonly string[]
  /**
   * Whether answers carry the fields that keep a browser from running anything in them, and set neither cookies
   * nor anything else for the rest of the origin. A mount that browsers can navigate to needs it. @default true
   */
  readonly browserSafe?: boolean
  /**
   * Whether `/broken/…` answers with messages that break the rules of HTTP (`HttpResponse.verbatim`); else it
   * refuses with 403. For mounts whose carrier has a connection for every answer, such as the tunnel. @default false
   */
  readonly broken?: boolean
  /** @default systemClock */
  readonly clock?: Clock
  /** A number from 0 to 1, 1 excluded, for everything random but `/uuid`. @default Math.random */
  readonly random?: () => number
}

/** Every family of endpoints, in the order of the index page. */
export const httpbinFamilies: readonly HttpbinFamily[] = [
  indexPage,
  greeting,
  methods,
  anything,
  upload,
  dump,
  statusCodes,
  mix,
  problem,
  requestInspection,
  responseHeaders,
  redirects,
  cookies,
  authentication,
  failThen,
  rateLimit,
  unstable,
  delay,
  drip,
  stream,
  serverSentEvents,
  jsonLines,
  trailers,
  randomBytes,
  range,
  uuid,
  base64Texts,
  compression,
  caching,
  images,
  documents,
  links,
  forms,
  descriptions,
  legacyPage,
  about,
  broken,
]

const optionNames = ['prefix', 'limits', 'redirects', 'browserSafe', 'broken', 'clock', 'random']

/**
 * Makes an httpbin. A request whose client leaves rejects with the reason of its signal; every other
 * request has an answer, whatever it holds.
 * @throws Error for an unknown option, a prefix that is not a plain path, or a redirect host that is no host name.
 */
export function createHttpbin(options: HttpbinOptions = {}): Host {
  for (const name of Object.keys(options)) {
    if (!optionNames.includes(name)) {
      throw new Error(`createHttpbin has no option \`${name}\`; it has ${optionNames.join(', ')}.`)
    }
  }
  const prefix = options.prefix ?? ''
  if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(prefix)) {
    throw new Error(
      `The prefix \`${prefix}\` must be empty or like \`/httpbin\`, without a final slash.`,
    )
  }
  const { redirects: mayRedirect = 'same-host' } = options
  const stranger =
    typeof mayRedirect === 'string' ? undefined : mayRedirect.find((name) => !isRedirectHost(name))
  if (stranger !== undefined) {
    throw new Error(`Redirects lead to hosts such as \`example.com\`, not to \`${stranger}\`.`)
  }
  const limits = { ...defaultLimits, ...options.limits }
  const clock = options.clock ?? systemClock
  const settings: HttpbinSettings = {
    prefix,
    limits,
    redirects: mayRedirect,
    browserSafe: options.browserSafe ?? true,
    broken: options.broken ?? false,
    clock,
    counters: new PerLearner(newCounters, { most: limits.learners }),
    random: options.random ?? Math.random,
    slow: new SlowAnswers(clock, limits),
    families: httpbinFamilies,
    pages: new KeptPages(),
  }
  const seal = settings.browserSafe ? browserSafety : []
  const router = createRouter(httpbinFamilies.flatMap((family) => family.endpoints))

  // Without a promise where the endpoint needs none: most do not, and it would be a good part of the work.
  return (request) => {
    const response = answer(request)
    if (!(response instanceof Promise)) return finish(request, response, seal, settings)
    return response.then((later) => finish(request, later, seal, settings))
  }

  function answer(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const target = parseTarget(request.target)
    const path = pathBelow(prefix, target)
    const match =
      path === undefined ? ({ kind: 'unknown-path' } as const) : router.find(request.method, path)
    if (match.kind === 'unknown-path') return notFound
    if (match.kind === 'other-method') {
      return request.method === 'OPTIONS' ? allowed(match.allow) : methodNotAllowed(match.allow)
    }
    try {
      if (request.body.length > settings.limits.body) {
        throw new Refusal(413, `The body is longer than ${settings.limits.body} bytes; send less.`)
      }
      const response = match.endpoint.answer(
        new HttpbinCall(request, target, match.parameters, settings),
      )
      return response instanceof Promise ? response.catch(toAnswer) : response
    } catch (error) {
      return toAnswer(error)
    }
  }
}

/** What a refusal says; everything else is thrown on. */
function toAnswer(error: unknown): HttpResponse {
  if (!(error instanceof Refusal)) throw error
  const answer = refusal(error.status, error.message)
  if (error.status !== 503) return answer
  return { ...answer, headers: [...answer.headers, ['Retry-After', '1']] }
}

/** The path without the prefix, or undefined when it is another's. The prefix alone is the index. */
function pathBelow(prefix: string, target: Target): string | undefined {
  if (prefix === '') return target.path
  if (target.path === prefix) return '/'
  return target.path.startsWith(`${prefix}/`) ? target.path.slice(prefix.length) : undefined
}

/** httpbin as a machine of the virtual internet. Its answers are shown, never navigated to. */
export function httpbin({ clock, random }: HostServices): VirtualHost {
  return {
    names: ['httpbin.org', 'www.httpbin.org'],
    summary: 'Shows what was asked: echoes requests, answers any status, waits, redirects.',
    families: httpbinFamilies,
    limits: limitRows(defaultLimits),
    handle: createHttpbin({ redirects: 'any', browserSafe: false, broken: true, clock, random }),
  }
}

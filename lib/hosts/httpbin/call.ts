/** What httpbin hands to its endpoints: one request, taken apart as far as each endpoint asks. */
import type { HttpRequest } from '../../http/message'
import type { Clock } from '../clock'
import type { Endpoint, EndpointFamily } from '../endpoint'
import { type Pairs, parsePairs } from '../form-urlencoded'
import type { PerLearner } from '../per-learner'
import type { PathParameters } from '../router'
import type { SlowAnswers } from '../slow-answers'
import type { Target } from '../target'
import type { KeptPages } from './kept-pages'
import type { LearnerCounters } from './learner-counters'
import type { HttpbinLimits } from './limits'

/** How one mounted httpbin is set up. */
export interface HttpbinSettings {
  /** Where it is mounted: empty, or a path such as `/httpbin`. */
  readonly prefix: string
  readonly limits: HttpbinLimits
  /** Where redirects may lead: to this host, to others by name too, or anywhere. */
  readonly redirects: 'same-host' | 'any' | readonly string[]
  /** Whether browsers can navigate to it, so that no answer may do anything to its origin. */
  readonly browserSafe: boolean
  /** Whether `/broken/…` breaks the rules; else it refuses. */
  readonly broken: boolean
  readonly clock: Clock
  /** A number from 0 to 1, 1 excluded. */
  readonly random: () => number
  /** What is waiting now; all answers that wait go through it. */
  readonly slow: SlowAnswers
  /** What it remembers of each learner. */
  readonly counters: PerLearner<LearnerCounters>
  /** Every family that it serves, for the index. */
  readonly families: readonly HttpbinFamily[]
  /** Pages about all of them. */
  readonly pages: KeptPages
}

export class HttpbinCall {
  #query: Pairs | undefined
  constructor(
    readonly request: HttpRequest,
    readonly target: Target,
    readonly parameters: PathParameters,
    readonly settings: HttpbinSettings,
  ) {}

  /** The query string's pairs. @throws Refusal when there are too many. */
  get query(): Pairs {
    this.#query ??= parsePairs(this.target.query, this.settings.limits.pairs)
    return this.#query
  }

  /** A parameter of the path, decoded. */
  parameter(name: string): string {
    const value = this.parameters.get(name)
    if (value === undefined) throw new Error(`The path template has no parameter ${name}.`)
    return value
  }

  /** A path of this httpbin as a client must ask for it, with the mount prefix. */
  path(path: string): string {
    return this.settings.prefix + path
  }
}

export type HttpbinEndpoint = Endpoint<HttpbinCall>
export type HttpbinFamily = EndpointFamily<HttpbinCall>

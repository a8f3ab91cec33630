/**
 * Connects the client to the page, and lists what a program can import. What is added to the client here
 * only helps learners; the published package has none of it.
 */
import { setDefaultTransport } from '../../requests/default-transport'
import { RequestException, StreamConsumedError } from '../../requests/exceptions'
import { modules } from '../../requests/modules'
import { PreparedRequest } from '../../requests/prepared-request'
import { Response } from '../../requests/response'
import { Session } from '../../requests/session'
import type { TunnelChannel } from '../../tunnel/channel'
import { TunnelTransport } from '../../tunnel/transport'
import { RESPONSE_ALIASES } from '../response-aliases'
import type { PreparedMessage, StackPlace } from '../sandbox-protocol'
import { watchDryRuns } from './dry-runs'
import { earlyReads, type Say, watchCalls } from './early-reads'
import { errorHint } from './error-hints'
import { rememberReads } from './first-reads'
import { watchHeaders } from './header-origins'
import { remarkOnMisnamed } from './misnamed'
import type { ModuleNamespaces } from './offer-modules'

export interface SandboxClient {
  readonly modules: ModuleNamespaces
  /** Whether the value is an error that the client made. */
  isOwnError(value: unknown): boolean
  /** What a value would be on the wire; null for what is no request that is ready to be sent. */
  messageOf(value: unknown): PreparedMessage | null
  /** What helps with a thrown value, if the client made it. The value may be hostile. */
  explain(value: unknown): Explanation
}

export interface Explanation {
  /** One action to try. */
  readonly hint?: string
  /** Where the body that is gone was read before. */
  readonly earlier?: readonly StackPlace[]
}

export interface SandboxClientOptions {
  readonly channel: TunnelChannel
  /** Called at the start of each call; what it returns comes back with the exchange. */
  readonly captureCall: () => unknown
  /** The places in the program that run now. */
  readonly placesHere: () => readonly StackPlace[]
  /** The program has prepared a request at these places. */
  readonly onPrepared: (message: PreparedMessage, places: readonly StackPlace[]) => void
  /** It sends one of those. */
  readonly onSent: (id: number) => void
  /** Tells the learner about a slip at the line that runs now. */
  readonly say: Say
}

const CALLS = ['request', 'get', 'options', 'head', 'post', 'put', 'patch', 'delete']

/** What a response has besides the members of its class. */
const RESPONSE_FIELDS = [
  'statusCode',
  'reason',
  'url',
  'headers',
  'history',
  'elapsed',
  'cookies',
  'request',
  'raw',
  'encoding',
  'next',
]

export function connectClient(options: SandboxClientOptions): SandboxClient {
  const { channel, captureCall, placesHere, say, onPrepared, onSent } = options
  setDefaultTransport(new TunnelTransport(channel))
  Session.captureInitiator = captureCall
  const { sourcesOf } = watchHeaders()
  const dryRuns = watchDryRuns({ placesHere, sourcesOf, onPrepared, onSent })
  remarkOnMisnamed(Response.prototype, 'response', RESPONSE_ALIASES, say)
  remarkOnMisnamed(Session.prototype, 'session', {}, say)
  remarkOnMisnamed(PreparedRequest.prototype, 'request', { data: 'body' }, say)
  const firstRead = rememberReads(Response.prototype, placesHere)
  const isOwnError = (value: unknown): value is RequestException =>
    value instanceof RequestException

  function explain(value: unknown): Explanation {
    try {
      if (!isOwnError(value)) return {}
      if (value instanceof StreamConsumedError && value.response !== null) {
        return { earlier: firstRead(value.response) }
      }
      const hint = errorHint(value)
      return hint === undefined ? {} : { hint }
    } catch {
      // A program can put anything into an error; then it has only its text.
      return {}
    }
  }
  return { modules: watched(say), isOwnError, messageOf: dryRuns.messageOf, explain }
}

/** The client's modules, with calls that notice when their promise is taken for the response. */
function watched(say: Say): ModuleNamespaces {
  const members = Object.getOwnPropertyNames(Response.prototype)
  const watch = earlyReads([...RESPONSE_FIELDS, ...members, 'status', 'status_code'], say)
  watchCalls(Session.prototype, [...CALLS, 'send'], watch)
  const { requests, ...others } = modules
  // A namespace cannot be changed; its copy and the default export can.
  const named = { ...requests }
  watchCalls(named, CALLS, watch)
  if (typeof named.default === 'object' && named.default) watchCalls(named.default, CALLS, watch)
  return { ...others, requests: named }
}

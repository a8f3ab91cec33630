/** A session as JSON and back: its settings and cookies, to be kept in a file or handed to another process. */
import { HTTPBasicAuth } from './auth'
import { CaseInsensitiveDict } from './case-insensitive-dict'
import type { CookieJson } from './cookie'
import { RequestsCookieJar } from './cookie-jar'
import { type ClientCertificate, check } from './options'
import { type Params, pairsOf } from './query'
import type { Session } from './session'
import type { TimeoutOption } from './timeout'

type Value = string | number | boolean | null

/**
 * What `session.toJSON()` gives. Names, passwords and cookies are in it as they are: keep it as safe as them. Hooks,
 * adapters, and an `auth` that is no pair of name and password are not, because JSON has no functions.
 */
export interface SessionState {
  /** All of them: `fromJSON` adds no default ones. */
  readonly headers: Readonly<Record<string, string>>
  readonly params: string | Readonly<Record<string, Value | Value[]>> | [string, Value | Value[]][]
  readonly cookies: readonly CookieJson[]
  readonly auth: readonly [username: string, password: string] | null
  readonly verify: boolean | string
  readonly cert: ClientCertificate | null
  readonly proxies: Readonly<Record<string, string | null>>
  readonly stream: boolean
  readonly trustEnv: boolean
  readonly maxRedirects: number
  /** SECONDS */
  readonly timeout: TimeoutOption | null
  readonly baseUrl: string | null
}

const NAMES = [
  'headers',
  'params',
  'cookies',
  'auth',
  'verify',
  'cert',
  'proxies',
  'stream',
  'trustEnv',
  'maxRedirects',
  'timeout',
  'baseUrl',
]

export function sessionState(session: Session): SessionState {
  const { verify, cert, proxies, stream, trustEnv, maxRedirects, timeout, baseUrl } = session
  return {
    headers: session.headers.toJSON(),
    params: plainParams(session.params),
    cookies: session.cookies.toJSON(),
    auth: plainAuth(session.auth),
    verify,
    cert,
    proxies: { ...proxies },
    stream,
    trustEnv,
    maxRedirects,
    timeout,
    baseUrl: baseUrl === null ? null : String(baseUrl),
  }
}

/** Gives the session what the state says; what it does not say stays. @throws TypeError for an unknown name. */
export function restoreSession(session: Session, state: Partial<SessionState>): void {
  check(state, NAMES)
  const { headers, cookies, ...rest } = state
  if (headers !== undefined) session.headers = new CaseInsensitiveDict(headers)
  if (cookies !== undefined) session.cookies = RequestsCookieJar.fromJSON(cookies)
  Object.assign(session, rest)
}

function plainAuth(auth: Session['auth']): readonly [string, string] | null {
  if (Array.isArray(auth)) return [auth[0], auth[1]]
  // A subclass may do something else with them.
  const isBasic = auth !== null && Object.getPrototypeOf(auth) === HTTPBasicAuth.prototype
  return isBasic && auth instanceof HTTPBasicAuth ? [auth.username, auth.password] : null
}

function plainParams(params: Params): SessionState['params'] {
  if (typeof params === 'string') return params
  if (params instanceof Uint8Array) return new TextDecoder().decode(params)
  const plain = pairsOf(params, 'params').map(([name, value]): [string, Value | Value[]] => [
    name,
    Array.isArray(value) ? value.map(plainValue) : plainValue(value),
  ])
  const isMapping = params instanceof Map || !(Symbol.iterator in params)
  return isMapping ? Object.fromEntries(plain) : plain
}

/** JSON has no big integers, and no numbers that are none; in a query they are texts anyway. */
function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return Number.isFinite(value) ? Number(value) : String(value)
}

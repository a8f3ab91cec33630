/** What a session can be given, and how its settings and the environment's lie under a call's. */
import type { Auth } from './auth'
import type { CookiesInput } from './cookie-jar'
import { getEnvironment } from './environment'
import { type ClientCertificate, check, type HeadersInput, type SendOptions } from './options'
import { mergeProxies, type Proxies, resolveProxies } from './proxies'
import type { Params } from './query'
import type { HooksInput } from './response-hooks'
import type { TimeoutOption } from './timeout'
import { hasScheme, redirectUrl } from './url'

/** What `new Session()` takes; each is a property of the session afterwards. */
export interface SessionDefaults {
  /** Over the default headers; null removes one. @default User-Agent, Accept-Encoding, Accept, Connection */
  headers?: HeadersInput
  /** Query parameters of every request. @default {} */
  params?: Params
  /** Cookies to start with. Those of a mapping go to every host. @default none */
  cookies?: CookiesInput
  /** For requests that have none of their own. @default null */
  auth?: Auth | null
  /** For requests that have none of their own. @default none */
  hooks?: HooksInput
  /** Whether to check certificates, or the file of a CA bundle to check them by. @default true */
  verify?: boolean | string
  /** A client certificate. @default null */
  cert?: ClientCertificate | null
  /** Proxies by scheme. @default {} */
  proxies?: Proxies
  /** Whether to leave bodies unread. @default false */
  stream?: boolean
  /** Whether the environment's proxies, netrc and CA bundle count. @default true */
  trustEnv?: boolean
  /** How many redirects are followed before TooManyRedirects; 0 throws at the first. @default 30 */
  maxRedirects?: number
  /** SECONDS, for every request that has no timeout of its own. @default null */
  timeout?: TimeoutOption | null
  /** What the URLs of requests are relative to; end it with `/` to keep its last segment. @default null */
  baseUrl?: string | URL | null
}

const DEFAULTS = [
  'headers',
  'params',
  'cookies',
  'auth',
  'hooks',
  'verify',
  'cert',
  'proxies',
  'stream',
  'trustEnv',
  'maxRedirects',
  'timeout',
  'baseUrl',
]

/** @throws TypeError for a name that is not among them. */
export function checkSessionDefaults(defaults: SessionDefaults): void {
  check(defaults, DEFAULTS)
}

/** The settings of a session that decide how a request is sent. */
export interface TransferSettings {
  readonly verify: boolean | string
  readonly cert: ClientCertificate | null
  readonly proxies: Proxies
  readonly stream: boolean
  readonly trustEnv: boolean
  readonly timeout: TimeoutOption | null
}

/** A call's settings over the session's; what neither says is as the environment says, if it is trusted. */
export function mergeEnvironment(
  session: TransferSettings,
  url: string,
  options: SendOptions,
): SendOptions & { proxies: Proxies; verify: boolean | string } {
  const own = options.verify ?? session.verify
  return {
    proxies: resolveProxies(
      { url },
      mergeProxies(session.proxies, options.proxies ?? null),
      session.trustEnv,
    ),
    stream: options.stream ?? session.stream,
    verify: own === true && session.trustEnv ? (caBundle() ?? true) : own,
    cert: options.cert ?? session.cert,
  }
}

function caBundle(): string | undefined {
  const environment = getEnvironment()
  return environment.get('REQUESTS_CA_BUNDLE') || environment.get('CURL_CA_BUNDLE') || undefined
}

/** The options, and what they leave open as the session says. Of the environment, the proxies count. */
export function completeSettings(
  session: TransferSettings,
  url: string,
  options: SendOptions,
): SendOptions {
  const { timeout, verify, proxies, stream, cert } = options
  const settings: SendOptions = {
    timeout: timeout === undefined ? session.timeout : timeout,
    verify: verify ?? session.verify,
    proxies:
      proxies === undefined ? resolveProxies({ url }, session.proxies, session.trustEnv) : proxies,
    stream: stream ?? session.stream,
    cert: cert === undefined ? session.cert : cert,
  }
  // Name by name, because copying an object as a whole is many times slower.
  const { allowRedirects, signal, onDownloadProgress, onUploadProgress } = options
  if (allowRedirects !== undefined) settings.allowRedirects = allowRedirects
  if (signal !== undefined) settings.signal = signal
  if (onDownloadProgress !== undefined) settings.onDownloadProgress = onDownloadProgress
  if (onUploadProgress !== undefined) settings.onUploadProgress = onUploadProgress
  return settings
}

/** A request's URL, resolved against the session's base (RFC 3986 section 5) unless it has a scheme. */
export function absoluteTo(baseUrl: string | URL | null, url: string): string {
  if (baseUrl === null || hasScheme(url)) return url
  return redirectUrl(url.trimStart(), String(baseUrl), '')
}

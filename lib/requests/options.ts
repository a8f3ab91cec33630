/** The options of a call, and the refusal of options that do not exist: a silent option is a trap. */
import type { Auth } from './auth'
import type { CookiesInput } from './cookie-jar'
import { didYouMean } from './did-you-mean'
import type { Files } from './multipart'
import type { OnProgress } from './progress'
import type { Proxies } from './proxies'
import type { Params } from './query'
import type { Data } from './request-body'
import type { HooksInput } from './response-hooks'
import type { TimeoutOption } from './timeout'

/** Headers to send; null removes one that the session would send. */
export type HeadersInput =
  | Readonly<Record<string, string | null | undefined>>
  | Iterable<readonly [string, string | null]>

/** One file with certificate and key, or one for each. */
export type ClientCertificate = string | readonly [certificate: string, key: string]

/** What `Session.send` and an adapter take. */
export interface SendOptions {
  /**
   * SECONDS to wait: for the connection, and for silence between bytes. A number sets both,
   * `[connect, read]` each; null waits for ever. It is no limit on the whole.
   * @default null (or the session's)
   */
  timeout?: TimeoutOption | null
  /**
   * Whether to leave the body unread: then iterate it, or `await response.read()`, and close the response.
   * @default false (or the session's)
   */
  stream?: boolean
  /**
   * Whether to check the server's certificate, or the CA bundle to check it by; false warns on every request.
   * @default true (or the session's, or the environment's bundle)
   */
  verify?: boolean | string
  /** The file of a client certificate with its key, or `[certificate, key]`. @default null (or the session's) */
  cert?: ClientCertificate | null
  /**
   * Proxies by scheme: `{ http: 'http://proxy.test:3128', 'https://api.test': … }`, over the session's; null for none.
   * @default those of the session, then those of the environment
   */
  proxies?: Proxies | null
  /** Whether to go where a 3xx response points. @default true (false for `head`) */
  allowRedirects?: boolean
  /**
   * Ends the call: it rejects with the signal's reason. `AbortSignal.timeout(ms)` limits the whole time, in
   * MILLISECONDS.
   * @default null
   */
  signal?: AbortSignal | null
  /** Called with `{ transferred, total }` in BYTES as the response's body arrives; total may be null. @default null */
  onDownloadProgress?: OnProgress | null
  /** Called with `{ transferred, total }` in BYTES as the request's body is taken; total may be null. @default null */
  onUploadProgress?: OnProgress | null
}

/** What `Session.resolveRedirects` takes. */
export interface RedirectOptions extends SendOptions {
  /** Whether to give the next request instead of sending it. @default false */
  yieldRequests?: boolean
}

/** What `requests.get` and its siblings take as their last argument. */
export interface RequestOptions extends SendOptions {
  /**
   * The query: `{ q: 'tea', page: 2 }`, pairs, or a query that is encoded already. A mapping lies over the session's.
   * @default null
   */
  params?: Params | null
  /**
   * The body: an object or pairs become a form; a string, bytes or a Blob are sent as they are; a stream or a
   * generator goes out in chunks.
   * @default null
   */
  data?: Data | null
  /**
   * The body as JSON, with its Content-Type. Ignored when there is `data` or `files`, as in Python; null is none.
   * @default undefined
   */
  json?: unknown
  /**
   * Files for a multipart form, by field: the content, or `[filename, content, contentType, headers]`. Fields of
   * `data` go along.
   * @default null
   */
  files?: Files | null
  /** Headers to send, over the session's; null removes one. @default null */
  headers?: HeadersInput | null
  /** Cookies for this call alone, over the session's. Those of a mapping go to the URL's host only. @default null */
  cookies?: CookiesInput | null
  /**
   * `[user, password]` for Basic, an object with `call(request)`, or a function.
   * @default the session's, then netrc's, then name and password of the URL
   */
  auth?: Auth | null
  /** Called with every response, also those of redirects, before its body is read. @default the session's */
  hooks?: HooksInput | null
}

const SEND_OPTIONS = [
  'timeout',
  'stream',
  'verify',
  'cert',
  'proxies',
  'allowRedirects',
  'signal',
  'onDownloadProgress',
  'onUploadProgress',
]
const REQUEST_OPTIONS = ['params', 'data', 'json', 'files', 'headers', 'cookies', 'auth', 'hooks']
const REDIRECT_OPTIONS = [...SEND_OPTIONS, 'yieldRequests']
const CALL_OPTIONS = [...REQUEST_OPTIONS, ...SEND_OPTIONS]

/** @throws TypeError for an unknown option (with the nearest known one). */
export function checkRequestOptions(options: RequestOptions): void {
  check(options, CALL_OPTIONS)
}

/** What of a call's options is of the request, and what of its sending; checked before. */
export function splitOptions(options: RequestOptions): {
  parts: Omit<RequestOptions, keyof SendOptions>
  send: SendOptions
} {
  const parts: Record<string, unknown> = {}
  const send: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(options)) {
    if (REQUEST_OPTIONS.includes(name)) parts[name] = value
    else send[name] = value
  }
  return { parts, send }
}

/** As `checkRequestOptions`, for what `new Request()` takes. */
export function checkRequestParts(options: RequestOptions): void {
  check(options, REQUEST_OPTIONS)
}

/** As `checkRequestOptions`, for `Session.send`. */
export function checkSendOptions(options: SendOptions): void {
  check(options, SEND_OPTIONS)
}

/** As `checkRequestOptions`, for `Session.resolveRedirects`. */
export function checkRedirectOptions(options: RedirectOptions): void {
  check(options, REDIRECT_OPTIONS)
}

/** Options of fetch and of other clients, by the name that they have here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['body', "'data' or 'json'"],
  ['form', "'data'"],
  ['query', "'params'"],
  ['searchParams', "'params'"],
  ['proxy', "'proxies'"],
  ['redirect', "'allowRedirects'"],
  ['followRedirects', "'allowRedirects'"],
])

/** The options of a call that an unknown name may stand for; none when nothing is near. */
export function optionsMeant(name: string): readonly string[] {
  const hint = elsewhere(name, CALL_OPTIONS) ?? didYouMean(name, CALL_OPTIONS)
  return [...hint.matchAll(/'(\w+)'/g)].map(([, option = '']) => option)
}

/** @throws TypeError for a name that is not among the known ones. */
export function check(options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options must be an object such as { params: { q: 'tea' } }.`)
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const hint = elsewhere(name, known) ?? didYouMean(name, known)
    throw new TypeError(
      `unexpected option '${name}'.${hint || ` Options are ${known.join(', ')}.`}`,
    )
  }
}

function elsewhere(name: string, known: readonly string[]): string | null {
  const here = ELSEWHERE.get(name) ?? ''
  const [option = ''] = /\w+/.exec(here) ?? []
  return known.includes(option) ? ` Did you mean ${here}?` : null
}

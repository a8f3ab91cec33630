/** What `import requests from 'requests'` and `import { get, Session } from 'requests'` give. */
import * as adapters from './adapters'
import * as api from './api'
import * as auth from './auth'
import * as structures from './case-insensitive-dict'
import * as certs from './certs'
import * as cookies from './cookies'
import { isDebugging, setDebugging } from './debug'
import * as exceptions from './exceptions'
import * as help from './help'
import * as hooks from './hooks'
import * as models from './models'
import { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { Response } from './response'
import { Session } from './session'
import * as sessions from './sessions'
import * as statusCodes from './status-codes'
import { codes } from './status-codes'
import * as utils from './utils'
import { VERSION } from './version'
import { disableWarnings } from './warnings'

export { delete, get, head, options, patch, post, put, request, session } from './api'
export type { Auth } from './auth'
export type { Cookie, CookiesInput, RequestsCookieJar } from './cookies'
export {
  ConnectionError,
  ConnectTimeout,
  FileModeWarning,
  HTTPError,
  JSONDecodeError,
  ReadTimeout,
  RequestException,
  Timeout,
  TooManyRedirects,
  URLRequired,
} from './exceptions'
export type { Hook, HookOptions, Hooks, HooksInput } from './hooks'
export type { ServerSentEvent } from './iter-events'
export type { StandardSchema } from './json-schema'
export type { Link } from './links'
export type { FileContent, FileSpec, Files } from './multipart'
export type { HeadersInput, RedirectOptions, RequestOptions, SendOptions } from './options'
export type { OnProgress, Progress } from './progress'
export type { Proxies } from './proxies'
export type { Params } from './query'
export type { Data } from './request-body'
export type { HopJson, ResponseJson } from './response-json'
export type { SessionDefaults, SessionState } from './session'
export type { TimeDelta } from './timedelta'
export type { TimeoutOption } from './timeout'
export {
  adapters,
  auth,
  certs,
  codes,
  cookies,
  disableWarnings,
  exceptions,
  help,
  hooks,
  models,
  PreparedRequest,
  Request,
  Response,
  Session,
  sessions,
  statusCodes,
  structures,
  utils,
}

/** The version of this client, not of Python's: `0.1.0`. */
export const __version__ = VERSION

/** Where Python programs look for urllib3's switch: `requests.packages.urllib3.disableWarnings()`. */
export const packages = { urllib3: { disableWarnings } }

const members = {
  ...api,
  Session,
  Request,
  PreparedRequest,
  Response,
  codes,
  disableWarnings,
  ConnectionError: exceptions.ConnectionError,
  ConnectTimeout: exceptions.ConnectTimeout,
  FileModeWarning: exceptions.FileModeWarning,
  HTTPError: exceptions.HTTPError,
  JSONDecodeError: exceptions.JSONDecodeError,
  ReadTimeout: exceptions.ReadTimeout,
  RequestException: exceptions.RequestException,
  Timeout: exceptions.Timeout,
  TooManyRedirects: exceptions.TooManyRedirects,
  URLRequired: exceptions.URLRequired,
  exceptions,
  auth,
  adapters,
  certs,
  cookies,
  help,
  hooks,
  models,
  sessions,
  statusCodes,
  structures,
  utils,
  packages,
  __version__: VERSION,
  /**
   * Whether each exchange is logged on the console: `https://api.test:443 "GET /users HTTP/1.1" 200 27`.
   * @default whether the environment's DEBUG names `requests`
   */
  get debug(): boolean {
    return isDebugging()
  },
  set debug(on: boolean) {
    setDebugging(on)
  },
}
/** The functions by their own declarations, so that an editor shows their comments. */
interface Requests extends Functions, Omit<typeof members, keyof Functions> {}
type Functions = typeof api

/** HTTP for humans: `const response = await requests.get('https://httpbin.org/get')`. */
const requests: Requests = members

export default requests

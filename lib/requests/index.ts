/** What `import requests from 'requests'` and `import { get, Session } from 'requests'` give. */
import * as adapters from './adapters'
import * as api from './api'
import * as auth from './auth'
import * as exceptions from './exceptions'
import { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { Response } from './response'
import { Session } from './session'
import { codes } from './status-codes'
import * as structures from './structures'
import { VERSION } from './version'
import { disableWarnings } from './warnings'

export { delete, get, head, options, patch, post, put, request, session } from './api'
export type { Auth } from './auth'
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
export type { Hook, Hooks, HooksInput } from './hooks'
export type { ServerSentEvent } from './iter-events'
export type { StandardSchema } from './json-schema'
export type { Link } from './links'
export type { FileSpec, Files } from './multipart'
export type { HeadersInput, RequestOptions, SendOptions } from './options'
export type { OnProgress, Progress } from './progress'
export type { Params } from './query'
export type { Data } from './request-body'
export type { SessionDefaults } from './session'
export type { TimeDelta } from './timedelta'
export type { TimeoutOption } from './timeout'
export { codes, disableWarnings, exceptions, PreparedRequest, Request, Response, Session }

/** Where Python programs look for urllib3's switch: `requests.packages.urllib3.disableWarnings()`. */
export const packages = { urllib3: { disableWarnings } }

const requests = {
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
  structures,
  packages,
  __version__: VERSION,
}
export default requests

/** The client's modules by the specifier that programs import them by, and those of Python's that go with it. */
import * as adapters from './adapters'
import * as auth from './auth'
import * as certs from './certs'
import * as cookies from './cookies'
import * as exceptions from './exceptions'
import * as hashlib from './hashlib'
import * as help from './help'
import * as hmac from './hmac'
import * as hooks from './hooks'
import * as index from './index'
import * as models from './models'
import * as retry from './retry'
import * as sessions from './sessions'
import * as statusCodes from './status-codes'
import * as structures from './structures'
import * as utils from './utils'

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  requests: index,
  'requests/adapters': adapters,
  'requests/auth': auth,
  'requests/certs': certs,
  'requests/cookies': cookies,
  'requests/exceptions': exceptions,
  'requests/help': help,
  'requests/hooks': hooks,
  'requests/models': models,
  'requests/retry': retry,
  'requests/sessions': sessions,
  'requests/statusCodes': statusCodes,
  'requests/structures': structures,
  'requests/utils': utils,
  hashlib,
  hmac,
}

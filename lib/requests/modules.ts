/** The client's modules by the specifier that programs import them by. */
import * as adapters from './adapters'
import * as auth from './auth'
import * as exceptions from './exceptions'
import * as index from './index'
import * as retry from './retry'
import * as structures from './structures'

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  requests: index,
  'requests/adapters': adapters,
  'requests/auth': auth,
  'requests/exceptions': exceptions,
  'requests/retry': retry,
  'requests/structures': structures,
}

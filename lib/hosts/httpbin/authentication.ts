/** The endpoints that want to know who is asking. */
import { basicAuth } from './basic-auth'
import { bearerAuth } from './bearer-auth'
import type { HttpbinFamily } from './call'
import { digestAuth } from './digest-auth'

export const authentication: HttpbinFamily = {
  title: 'Authentication',
  endpoints: [...basicAuth, bearerAuth, ...digestAuth],
}

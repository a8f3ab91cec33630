/** Who is asking: HTTP Basic (RFC 7617) or a token, from the Authorization field. */
import type { HttpRequest } from '../../http/message'
import { fromBase64 } from '../base64'
import { fieldValue } from '../header-fields'

/** The one account there is. These are published, so they protect nothing. */
export const account = { name: 'username', password: 'open sesame', token: 'roundtrip-token' }

/** `absent` without an Authorization field, `wrong` when it names nobody. */
export function checkCredentials(request: HttpRequest): 'absent' | 'wrong' | 'right' {
  const authorization = fieldValue(request.headers, 'Authorization')
  if (authorization === undefined) return 'absent'
  const [, scheme = '', credentials = ''] = /^(\S+) +(.*)$/.exec(authorization) ?? []
  return isAccount(scheme.toLowerCase(), credentials.trim()) ? 'right' : 'wrong'
}

function isAccount(scheme: string, credentials: string): boolean {
  if (scheme === 'bearer' || scheme === 'token') return credentials === account.token
  if (scheme !== 'basic') return false
  const pair = fromBase64(credentials)
  return (
    pair !== undefined && new TextDecoder().decode(pair) === `${account.name}:${account.password}`
  )
}

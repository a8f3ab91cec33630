/** Who is asking: HTTP Basic (RFC 7617) or a token, from the Authorization field. */
import type { HttpRequest } from '../../http/message'
import { parseAuthorization, parseBasic } from '../authorization'
import { fieldValue } from '../header-fields'

/** The one account there is. These are published, so they protect nothing. */
export const account = { name: 'username', password: 'open sesame', token: 'roundtrip-token' }

/** `absent` without an Authorization field, `wrong` when it names nobody. */
export function checkCredentials(request: HttpRequest): 'absent' | 'wrong' | 'right' {
  const field = fieldValue(request.headers, 'Authorization')
  if (field === undefined) return 'absent'
  return isAccount(field) ? 'right' : 'wrong'
}

function isAccount(field: string): boolean {
  const { scheme, rest } = parseAuthorization(field) ?? {}
  if (scheme === 'bearer' || scheme === 'token') return rest === account.token
  const basic = parseBasic(field)
  return basic?.name === account.name && basic.password === account.password
}

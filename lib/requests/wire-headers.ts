/** The header section in which a prepared request goes out. */
import type { HeaderList } from '../http/message'
import { entriesOf } from './entries'
import { checkHeader } from './header-fields'
import type { PreparedRequest } from './prepared-request'
import { authorityOf } from './url'

/** Headers in the order in which they go out. Host is first unless the caller placed it. @throws InvalidHeader */
export function wireHeaders(request: PreparedRequest): HeaderList {
  const headers = entriesOf(request.headers)
  // Again, because authentication and hooks may have changed them since they were prepared.
  for (const [name, value] of headers) checkHeader(name, value)
  if (request.headers.has('Host')) return headers
  headers.unshift(['Host', authorityOf(request.url)])
  return headers
}

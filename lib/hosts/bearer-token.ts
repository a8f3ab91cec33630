/** The token of an Authorization field with the scheme Bearer (RFC 6750 section 2.1). */
import type { HttpRequest } from '../http/message'
import { fieldValue } from './header-fields'

/** Undefined without the field, and with another scheme. */
export function bearerToken({ headers }: HttpRequest): string | undefined {
  const field = fieldValue(headers, 'Authorization') ?? ''
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(field)?.[1]
}

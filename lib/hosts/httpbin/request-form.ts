/** The form that a request's body holds, if it does. Other hosts insist on forms: see `readForm`; this one just looks. */
import { decodeLatin1 } from '../../http/latin1'
import type { FormBody } from '../form-body'
import { parsePairs } from '../form-urlencoded'
import { fieldValue } from '../header-fields'
import { multipartBoundary, parseMultipart } from '../multipart'
import type { HttpbinCall } from './call'

const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Undefined for a body that is no form, or claims to be multipart and is not well-formed.
 * @throws Refusal 413 for too many fields or parts.
 */
export function requestForm({ request, settings }: HttpbinCall): FormBody | undefined {
  const contentType = fieldValue(request.headers, 'Content-Type') ?? ''
  const { pairs, parts: mostParts } = settings.limits
  if (/^\s*application\/x-(www-form-urlencoded|url-encoded)\s*(;|$)/i.test(contentType)) {
    return { fields: parsePairs(decodeLatin1(request.body), pairs), files: [] }
  }
  const boundary = multipartBoundary(contentType)
  const parts = boundary && parseMultipart(request.body, boundary, mostParts)
  if (!parts) return undefined
  return {
    fields: parts
      .filter(({ filename }) => filename === undefined)
      .map(({ name, content }) => [name, lenientUtf8.decode(content)] as const),
    files: parts.filter(({ filename }) => filename !== undefined),
  }
}

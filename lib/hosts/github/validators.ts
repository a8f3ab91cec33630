/** ETag and Last-Modified, and the 304 for whoever has this version already (RFC 9110 section 13). */
import type { HttpRequest, HttpResponse } from '../../http/message'
import { checkPreconditions, notModified } from '../conditional-request'
import { weakTag } from '../etag'
import { fieldValue } from '../header-fields'

/** `response` with its ETag, or as 304. Only for what a GET found, and not where it forbids to be kept. */
export function withValidators(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { status, body, headers } = response
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (status !== 200 || !isRead || !(body instanceof Uint8Array)) return response
  if (fieldValue(headers, 'Cache-Control') !== undefined) return response
  const tag = weakTag(body)
  const tagged: HttpResponse = { ...response, headers: [...headers, ['ETag', tag]] }
  const changed = fieldValue(headers, 'Last-Modified')
  const validators = changed === undefined ? { tag } : { tag, modified: Date.parse(changed) }
  // GitHub has no If-Match: only whoever has this very version gets another answer.
  const isKnown = checkPreconditions(request, validators) === 'current'
  return isKnown ? notModified(tagged.headers) : tagged
}

/** The Last-Modified of a thing that was changed at `time`, as GitHub writes times. */
export function lastModified(time: string): readonly [name: string, value: string] {
  return ['Last-Modified', new Date(time).toUTCString()]
}

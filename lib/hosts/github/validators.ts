/** ETag and Last-Modified, and the 304 for whoever has this version already (RFC 9110 section 13). */
import type { HttpRequest, HttpResponse } from '../../http/message'
import { matchesTag, weakTag } from '../etag'
import { fieldValue } from '../header-fields'
import { reasonPhrase } from '../reason-phrase'

/** `response` with its ETag, or as 304. Only for what a GET found, and not where it forbids to be kept. */
export function withValidators(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { status, body, headers } = response
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (status !== 200 || !isRead || !(body instanceof Uint8Array)) return response
  if (fieldValue(headers, 'Cache-Control') !== undefined) return response
  const tag = weakTag(body)
  const tagged: HttpResponse = { ...response, headers: [...headers, ['ETag', tag]] }
  if (!isKnown(request, tag, fieldValue(headers, 'Last-Modified'))) return tagged
  const kept = tagged.headers.filter(([name]) => name !== 'Content-Type')
  return { status: 304, reason: reasonPhrase(304), headers: kept, body: null }
}

/** If-None-Match decides where it is there; If-Modified-Since else. */
function isKnown({ headers }: HttpRequest, tag: string, modified: string | undefined): boolean {
  const known = fieldValue(headers, 'If-None-Match')
  if (known !== undefined) return matchesTag(known, tag)
  const since = fieldValue(headers, 'If-Modified-Since')
  if (since === undefined || modified === undefined) return false
  // An unreadable date is NaN, and nothing is older than that.
  return Date.parse(modified) <= Date.parse(since)
}

/** The Last-Modified of a thing that was changed at `time`, as GitHub writes times. */
export function lastModified(time: string): readonly [name: string, value: string] {
  return ['Last-Modified', new Date(time).toUTCString()]
}

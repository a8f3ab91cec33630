/** Which form a body has, by its Content-Type, said in words that a learner knows. */
import type { HttpRequest } from '../http/message'
import { fieldValue } from './header-fields'

/** The media type without parameters, in lower case; empty without a Content-Type. */
export function mediaTypeOf({ headers }: HttpRequest): string {
  const field = fieldValue(headers, 'Content-Type') ?? ''
  return (field.split(';', 1)[0] ?? '').trim().toLowerCase()
}

/** What came, to stand after “got”: `a form (tea=assam)`. */
export function describeBody(request: HttpRequest): string {
  const type = mediaTypeOf(request)
  if (request.body.length === 0) return 'no body'
  if (type === 'application/x-www-form-urlencoded') return `a form (\`${beginning(request)}\`)`
  if (type === 'multipart/form-data') return 'a form with files (multipart)'
  if (isJsonType(type)) return 'JSON'
  if (type === '') return `a body without a Content-Type (\`${beginning(request)}\`)`
  if (type.startsWith('text/')) return `text labelled ${type} (\`${beginning(request)}\`)`
  return `a body labelled \`${type.slice(0, 60)}\``
}

/** `application/json`, and types that are built on it. */
export function isJsonType(type: string): boolean {
  return /^application\/([a-z0-9.+-]+\+)?json$/.test(type)
}

function beginning({ body }: HttpRequest): string {
  const text = new TextDecoder().decode(body.subarray(0, 60)).replace(/\p{Cc}+/gu, ' ')
  return body.length > 60 ? `${text}…` : text
}

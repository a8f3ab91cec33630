/** The request's body as httpbin reports it: `data`, `form`, `files`, `json`. */
import { decodeLatin1 } from '../../http/latin1'
import { base64 } from '../base64'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import { parsePairs } from '../form-urlencoded'
import { fieldValue } from '../header-fields'
import { multipartBoundary, type Part, parseMultipart } from '../multipart'
import type { HttpbinCall } from './call'
import { type JsonLimits, parseJson } from './json-source'
import type { JsonObject, JsonValue } from './json-value'
import { groupPairs } from './request-echo'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

const nothing: JsonObject = new Map()

/** For the endpoints that show bodies. */
export const bodyParameter: EndpointParameter = {
  name: 'body',
  in: 'body',
  summary: 'Anything, of 10 MiB at most: a form, files, JSON, text or bytes.',
}
export const bodyDetails =
  'A form fills `form`, and its files `files`. Any other body is `data`, and `json`, too, when it is JSON, ' +
  'whatever its Content-Type. Bytes that are no text come as a `data:` URL.'
export const bodyAnswers: readonly EndpointAnswer[] = [
  {
    status: 200,
    summary: 'JSON with `args`, `data`, `files`, `form`, `headers`, `json`, `origin` and `url`.',
  },
  { status: 413, summary: 'The body, or what it would be as JSON, is too long.' },
]

/**
 * A form's fields leave `data` empty and `json` null. Any other body is `data` and, whatever its
 * Content-Type, `json` when it is JSON. A body that claims to be multipart and is not well-formed is
 * shown as it came, in `data`.
 */
export function echoBody(call: HttpbinCall): Map<string, JsonValue> {
  const contentType = fieldValue(call.request.headers, 'Content-Type') ?? ''
  const { body } = call.request
  const { limits } = call.settings
  if (/^\s*application\/x-(www-form-urlencoded|url-encoded)\s*(;|$)/i.test(contentType)) {
    return bodyFields('', groupPairs(parsePairs(decodeLatin1(body), limits.pairs)), nothing, null)
  }
  const boundary = multipartBoundary(contentType)
  const parts = boundary === undefined ? undefined : parseMultipart(body, boundary, limits.parts)
  if (parts !== undefined) return bodyFields('', fieldsOf(parts), filesOf(parts), null)
  return bodyFields(dataText(body), nothing, nothing, jsonOf(body, limits))
}

function bodyFields(
  data: string,
  form: JsonObject,
  files: JsonObject,
  json: JsonValue,
): Map<string, JsonValue> {
  return new Map<string, JsonValue>([
    ['data', data],
    ['files', files],
    ['form', form],
    ['json', json],
  ])
}

function fieldsOf(parts: readonly Part[]): JsonObject {
  const fields = parts.filter((part) => part.filename === undefined)
  return groupPairs(fields.map(({ name, content }) => [name, lenientUtf8.decode(content)]))
}

/** Only the first file of a name, as the original reports. */
function filesOf(parts: readonly Part[]): JsonObject {
  const files = new Map<string, string>()
  for (const { name, filename, contentType, content } of parts) {
    if (filename !== undefined && !files.has(name)) files.set(name, dataText(content, contentType))
  }
  return files
}

/** Bytes as text when they are UTF-8, else as a `data:` URL. */
function dataText(bytes: Uint8Array, contentType = 'application/octet-stream'): string {
  return decodeUtf8(bytes) ?? `data:${contentType};base64,${base64(bytes)}`
}

function jsonOf(body: Uint8Array, limits: JsonLimits): JsonValue {
  const text = body.length === 0 ? undefined : decodeUtf8(body)
  if (text === undefined) return null
  return parseJson(text, limits) ?? null
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    // The decoder throws for exactly this: the bytes are not UTF-8.
    return undefined
  }
}

/** The request's body as httpbin reports it: `data`, `form`, `files`, `json`. */
import { base64 } from '../base64'
import type { EndpointAnswer, EndpointParameter } from '../endpoint'
import type { Part } from '../multipart'
import type { HttpbinCall } from './call'
import { type JsonLimits, parseJson } from './json-source'
import type { JsonObject, JsonValue } from './json-value'
import { echoRequest, groupPairs } from './request-echo'
import { requestForm } from './request-form'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const nothing: JsonObject = new Map()

/** For the endpoints that show bodies. */
export const bodyParameter: EndpointParameter = {
  name: 'body',
  in: 'body',
  summary: 'Anything, of 10 MiB at most: a form, files, JSON, text or bytes.',
}
export const bodyDetails =
  'A form fills `form`, and its files `files`, the first of each name; `uploads` has all of them, with file ' +
  'names, types and sizes in bytes. Any other body is `data`, and `json`, too, when it is JSON, ' +
  'whatever its Content-Type. Bytes that are no text come as a `data:` URL.'
export const bodyAnswers: readonly EndpointAnswer[] = [
  {
    status: 200,
    summary:
      'JSON with `args`, `data`, `files`, `form`, `headers`, `json`, `origin`, `url`, and `uploads` where files came.',
  },
  { status: 413, summary: 'The body, or what it would be as JSON, is too long.' },
]

/** All of a request: what `echoRequest` gives, and its body. */
export function echoWithBody(call: HttpbinCall): Map<string, JsonValue> {
  const echo = echoRequest(call)
  for (const [name, value] of echoBody(call)) echo.set(name, value)
  return echo
}

/**
 * A form's fields leave `data` empty and `json` null, and its files come as `uploads`, too. Any other body is
 * `data` and, whatever its Content-Type, `json` when it is JSON. A body that claims to be multipart and is not
 * well-formed is shown as it came, in `data`.
 */
function echoBody(call: HttpbinCall): Map<string, JsonValue> {
  const form = requestForm(call)
  if (form === undefined) {
    const { body } = call.request
    return bodyFields(dataText(body), nothing, nothing, jsonOf(body, call.settings.limits))
  }
  const echo = bodyFields('', groupPairs(form.fields), filesOf(form.files), null)
  return form.files.length === 0 ? echo : echo.set('uploads', uploadsOf(form.files))
}

function bodyFields(
  data: string,
  form: JsonObject,
  files: JsonObject,
  json: JsonValue,
): Map<string, JsonValue> {
  return new Map<string, JsonValue>()
    .set('data', data)
    .set('files', files)
    .set('form', form)
    .set('json', json)
}

/** Only the first file of a name, as the original reports. */
function filesOf(files: readonly Part[]): JsonObject {
  const shown = new Map<string, string>()
  for (const { name, contentType, content } of files) {
    if (!shown.has(name)) shown.set(name, dataText(content, contentType))
  }
  return shown
}

/** Ours: all files of every name, with what `files` has no room for. */
function uploadsOf(files: readonly Part[]): JsonObject {
  const uploads = new Map<string, JsonObject[]>()
  for (const { name, filename = '', contentType = null, content } of files) {
    const upload = new Map<string, JsonValue>([
      ['content', dataText(content, contentType ?? undefined)],
      ['content_type', contentType],
      ['filename', filename],
      ['size', content.length],
    ])
    const known = uploads.get(name)
    if (known === undefined) uploads.set(name, [upload])
    else known.push(upload)
  }
  return uploads
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

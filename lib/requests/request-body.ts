/** The body of a request from `data`, `json` and `files`, and the Content-Type that describes it. */
import { RequestsWarning } from './exceptions'
import { encodeJson } from './json-body'
import { encodeMultipart, type Files } from './multipart'
import { encodeParams, type Scalar } from './query'
import { type BodyStream, isStream } from './request-body-stream'
import { warn } from './warnings'

type FieldValues = Scalar | null | undefined | readonly (Scalar | null | undefined)[]

/**
 * What `data` takes: an object, a Map or pairs become a form; FormData becomes multipart; a string, bytes or a
 * Blob are sent as they are; a stream or a generator is sent in chunks, piece by piece.
 */
export type Data =
  | Readonly<Record<string, FieldValues>>
  | readonly (readonly [string, FieldValues])[]
  | ReadonlyMap<string, FieldValues>
  | URLSearchParams
  | FormData
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | BodyStream

/** A body ready to be sent; text goes out as UTF-8, a stream or a generator in chunks. */
export type Body = string | Uint8Array | Blob | BodyStream

export interface BodyParts {
  data?: Data | null
  json?: unknown
  files?: Files | null
}

export interface EncodedBody {
  readonly body: Body | null
  /** The Content-Type that belongs to it, unless the caller names one. */
  readonly contentType: string | null
}

const NO_BODY: EncodedBody = { body: null, contentType: null }

/**
 * `json` counts only without `data` and `files`. Empty data (`''`, `{}`, `[]`, no bytes) is no body.
 * @throws InvalidJSONError, or TypeError for data that cannot be sent.
 */
export function encodeBody({ data, json, files }: BodyParts): EncodedBody | Promise<EncodedBody> {
  const given = isEmpty(data) ? null : data
  const hasFiles = !isEmpty(files)
  // Also when it is empty, as in requests.
  if (hasFiles && isText(data)) throw new TypeError('Data must not be a string.')
  if (given === null && !hasFiles) return encodeJsonBody(json)
  if (isFormData(given) || hasFiles) return encodeMultipart(given, files ?? null)
  if (given === null) return NO_BODY
  if (typeof given === 'string') return { body: given, contentType: null }
  if (given instanceof ArrayBuffer) return { body: new Uint8Array(given), contentType: null }
  if (ArrayBuffer.isView(given)) return { body: bytesOf(given), contentType: null }
  if (given instanceof Blob || isStream(given)) return { body: given, contentType: null }
  const form = encodeParams(given, 'data')
  return { body: form, contentType: 'application/x-www-form-urlencoded' }
}

function encodeJsonBody(json: unknown): EncodedBody {
  if (json === undefined || json === null) return NO_BODY
  if (typeof json === 'string') warnAboutJsonInJson(json)
  return { body: new TextEncoder().encode(encodeJson(json)), contentType: 'application/json' }
}

/** `json: JSON.stringify(value)` arrives as one string, and the server looks for its fields in vain. */
function warnAboutJsonInJson(json: string): void {
  if (!/^\s*[[{]/.test(json)) return
  try {
    JSON.parse(json)
  } catch {
    return
  }
  warn(
    RequestsWarning,
    'The body is a JSON string containing JSON. Pass the object itself: json: value, not json: JSON.stringify(value).',
  )
}

function isEmpty<T>(value: T | null | undefined): value is null | undefined {
  if (!value) return true
  if (typeof value !== 'object') return false
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength === 0
  if (value instanceof Blob || isFormData(value) || isStream(value)) return false
  if (Symbol.iterator in value) {
    return (value as Iterable<unknown>)[Symbol.iterator]().next().done === true
  }
  return isPlain(value) && Object.keys(value).length === 0
}

/** Text or bytes, which have no fields. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || value instanceof ArrayBuffer || ArrayBuffer.isView(value)
}

function isFormData(value: unknown): value is FormData {
  return typeof FormData !== 'undefined' && value instanceof FormData
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

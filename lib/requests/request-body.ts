/** The body of a request from `data` or `json`, and the headers that describe it. */
import { encodeJson } from './json-body'
import { notAvailableYet } from './options'
import { encodeParams, type Scalar } from './query'

type FieldValues = Scalar | null | undefined | readonly (Scalar | null | undefined)[]

/** What `data` takes: an object, a Map or pairs become a form; a string or bytes are sent as they are. */
export type Data =
  | Readonly<Record<string, FieldValues>>
  | readonly (readonly [string, FieldValues])[]
  | ReadonlyMap<string, FieldValues>
  | URLSearchParams
  | string
  | ArrayBuffer
  | ArrayBufferView

/** A body ready to be sent; text goes out as UTF-8. */
export type Body = string | Uint8Array

export interface EncodedBody {
  readonly body: Body | null
  /** The Content-Type that belongs to it, unless the caller names one. */
  readonly contentType: string | null
}

/**
 * `json` counts only without `data`. Empty data (`''`, `{}`, `[]`, no bytes) is no body.
 * @throws InvalidJSONError, or TypeError for data of a kind that cannot be sent.
 */
export function encodeBody(data: Data | null, json: unknown): EncodedBody {
  if (isEmpty(data)) {
    if (json === undefined || json === null) return { body: null, contentType: null }
    return { body: new TextEncoder().encode(encodeJson(json)), contentType: 'application/json' }
  }
  if (typeof data === 'string') return { body: data, contentType: null }
  if (data instanceof ArrayBuffer) return { body: new Uint8Array(data), contentType: null }
  if (ArrayBuffer.isView(data)) return { body: bytesOf(data), contentType: null }
  refuseStream(data)
  const form = encodeParams(data, 'data')
  return { body: form, contentType: 'application/x-www-form-urlencoded' }
}

/** The bytes of a body as they will be sent. */
export function bodyBytes(body: Body): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

function isEmpty(data: Data | null): data is null {
  if (!data) return true
  if (typeof data !== 'object') return false
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return data.byteLength === 0
  if (isStream(data)) return false
  if (Symbol.iterator in data) return data[Symbol.iterator]().next().done === true
  return isPlain(data) && Object.keys(data).length === 0
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function isStream(data: object): boolean {
  if (data instanceof Map || data instanceof URLSearchParams || Array.isArray(data)) return false
  if (typeof Blob !== 'undefined' && data instanceof Blob) return true
  return Symbol.asyncIterator in data || Symbol.iterator in data || 'getReader' in data
}

function refuseStream(data: object): void {
  if (isStream(data)) throw notAvailableYet('A Blob, stream or generator as data')
}

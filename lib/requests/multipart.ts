/** Bodies of `multipart/form-data` (RFC 7578): fields and files, each a part with headers of its own. */
import { checkHeader } from './header-fields'
import { pairsOf } from './query'
import type { Data, EncodedBody } from './request-body'
import { isStream } from './request-body-stream'

/** What a file consists of. */
export type FileContent = string | ArrayBuffer | ArrayBufferView | Blob

/**
 * A file to send: its content alone, or with a name (null for a field that is no file), a content type, and
 * headers for its part.
 */
export type FileSpec =
  | FileContent
  | readonly [filename: string | null, content: FileContent]
  | readonly [filename: string | null, content: FileContent, contentType: string | null]
  | readonly [
      filename: string | null,
      content: FileContent,
      contentType: string | null,
      headers: Readonly<Record<string, string>>,
    ]

/** Files by the name of their field; as pairs, a field can have several. */
export type Files =
  | Readonly<Record<string, FileSpec | null | undefined>>
  | Iterable<readonly [string, FileSpec | null | undefined]>

interface Part {
  readonly name: string
  readonly filename: string | null
  readonly content: FileContent
  readonly contentType: string | null
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Fields first, then files, each in the order given, in memory.
 * @throws TypeError for data that has no fields, or a file that cannot be sent.
 */
export async function encodeMultipart(
  data: Data | null,
  files: Files | null,
): Promise<EncodedBody> {
  const parts = [...fieldParts(data), ...fileParts(files)]
  const boundary = randomBoundary()
  const pieces: BlobPart[] = []
  for (const part of parts) {
    pieces.push(`--${boundary}\r\n${partHead(part)}\r\n`, part.content as BlobPart, '\r\n')
  }
  const body = new Uint8Array(await new Blob([...pieces, `--${boundary}--\r\n`]).arrayBuffer())
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}

function fieldParts(data: Data | null): Part[] {
  if (data === null) return []
  if (typeof FormData !== 'undefined' && data instanceof FormData) {
    return Array.from(data, ([name, value]) =>
      typeof value === 'string' ? fieldPart(name, value) : filePart(name, value),
    )
  }
  if (isStream(data) || data instanceof Blob) {
    throw new TypeError('Streamed bodies and files are mutually exclusive.')
  }
  return pairsOf(data, 'data').flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values])
      .filter((value) => value !== null && value !== undefined)
      .map((value) => fieldPart(name, fieldText(name, value))),
  )
}

function fieldText(name: string, value: unknown): string {
  if (['string', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value)
  throw new TypeError(
    `data.${name} must be a string, a number or a boolean, not ${typeof value}; convert it first, such as with JSON.stringify.`,
  )
}

function fieldPart(name: string, content: string): Part {
  return { name, filename: null, content, contentType: null, headers: {} }
}

function fileParts(files: Files | null): Part[] {
  if (files === null) return []
  if (typeof files !== 'object') {
    throw new TypeError(`files must be an object or [field, file] pairs, not ${typeof files}.`)
  }
  const entries = Symbol.iterator in files ? Array.from(files) : Object.entries(files)
  return entries.flatMap((entry: unknown) => {
    if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== 'string') {
      throw new TypeError('files as a list must consist of [field, file] pairs.')
    }
    const [name, spec] = entry as [string, unknown]
    const content = Array.isArray(spec) ? spec[1] : spec
    return content === null || (content === undefined && !Array.isArray(spec))
      ? []
      : [filePart(name, spec)]
  })
}

function filePart(name: string, spec: unknown): Part {
  if (!Array.isArray(spec)) {
    const content = fileContent(name, spec)
    const filename = typeof File !== 'undefined' && content instanceof File ? content.name : ''
    return {
      name,
      filename: baseName(filename) || name,
      content,
      contentType: typeOf(content),
      headers: {},
    }
  }
  if (spec.length < 2 || spec.length > 4) {
    throw new TypeError(
      `files.${name} as a list must be [filename, content], with a content type and headers if you like.`,
    )
  }
  const [filename, given, contentType, headers] = spec as unknown[]
  if (filename !== null && filename !== undefined && typeof filename !== 'string') {
    throw new TypeError(`The file name of files.${name} must be a string or null.`)
  }
  const content = fileContent(name, given)
  const type = contentType === undefined ? typeOf(content) : contentType
  return {
    name,
    filename: filename ?? null,
    content,
    contentType: type === null || type === '' ? null : String(type),
    headers: (headers ?? {}) as Readonly<Record<string, string>>,
  }
}

function fileContent(name: string, content: unknown): FileContent {
  if (typeof content === 'string' || content instanceof Blob) return content
  if (content instanceof ArrayBuffer || ArrayBuffer.isView(content)) return content
  throw new TypeError(
    `The content of files.${name} must be a string, bytes or a Blob, not ${content === null ? 'null' : typeof content}.`,
  )
}

/** Nothing is guessed from the name, as in requests; a Blob knows its type. */
function typeOf(content: FileContent): string | null {
  return content instanceof Blob && content.type !== '' ? content.type : null
}

/** Only the last part of a path; the rest is nobody's business. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function partHead({ name, filename, contentType, headers }: Part): string {
  const file = filename === null ? '' : `; filename="${quoted(filename)}"`
  const lines = [`Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n`]
  const isType = (header: string) => header.toLowerCase() === 'content-type'
  // The disposition is made of the names, whatever a file's headers say, as in requests.
  const isOwn = ([header]: [string, string]) => header.toLowerCase() !== 'content-disposition'
  const entries = Object.entries(headers).filter(isOwn)
  const type = contentType ?? entries.find(([header]) => isType(header))?.[1]
  const others = entries.filter(([header]) => !isType(header))
  for (const [header, value] of type === undefined ? others : [['Content-Type', type], ...others]) {
    checkHeader(header, value)
    lines.push(`${header}: ${value}\r\n`)
  }
  return lines.join('')
}

/** The rule of the WHATWG for names in form data; otherwise names are UTF-8 as they are. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\n', '%0A').replaceAll('\r', '%0D')
}

/** 32 hexadecimal digits. */
function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The Range field for bytes (RFC 9110 section 14), and the answers to it. */
import type { HeaderList, HttpRequest, HttpResponse } from '../http/message'
import { reasonPhrase } from '../http/reason-phrase'
import {
  checkPreconditions,
  matchesIfRange,
  notModified,
  preconditionFailed,
  type Validators,
  validatorFields,
} from './conditional-request'
import { fieldValue } from './header-fields'

/** Positions of the first and the last byte. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Ranges of one request; who asks for more gets the whole (section 14.2 allows it). */
const MOST_RANGES = 16

/**
 * The ranges that a field asks for, cut to what there is; those that lie beyond it are left out. `whole` for a field
 * that a server ignores: another unit, nonsense, too many ranges.
 */
export function parseRanges(
  field: string,
  size: number,
): 'whole' | 'unsatisfiable' | readonly ByteRange[] {
  const set = /^\s*bytes\s*=(.*)$/i.exec(field)?.[1]
  const specs = (set ?? '')
    .split(',')
    .map((spec) => spec.trim())
    .filter((spec) => spec !== '')
  if (specs.length === 0 || specs.length > MOST_RANGES) return 'whole'
  const ranges: ByteRange[] = []
  for (const spec of specs) {
    const [, left = '', right = ''] = /^([0-9]*)-([0-9]*)$/.exec(spec) ?? []
    if (left === '' && right === '') return 'whole'
    if (left !== '' && right !== '' && Number(left) > Number(right)) return 'whole'
    const first = left === '' ? Math.max(0, size - Number(right)) : Number(left)
    const last = left === '' || right === '' ? size - 1 : Math.min(Number(right), size - 1)
    if (first <= last) ranges.push({ first, last })
  }
  return ranges.length === 0 ? 'unsatisfiable' : ranges
}

/** A thing of which clients may ask for a part. */
export interface RangedContent {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly validators: Validators
  /** More fields of every answer about it. @default none */
  readonly headers?: HeaderList
}

/**
 * The whole, the part that Range asks for, several parts as `multipart/byteranges`, 304, or 416.
 * @throws Refusal 412
 */
export function rangedAnswer(request: HttpRequest, content: RangedContent): HttpResponse {
  const { bytes, contentType, validators } = content
  const size = bytes.length
  const fields: HeaderList = [
    ['Accept-Ranges', 'bytes'],
    ...validatorFields(validators),
    ...(content.headers ?? []),
  ]
  const precondition = checkPreconditions(request, validators)
  if (precondition === 'failed') throw preconditionFailed(validators)
  if (precondition === 'current') return notModified(fields)
  const ranges = rangesOf(request, validators, size)
  if (ranges === 'whole') return answer(200, [['Content-Type', contentType], ...fields], bytes)
  if (ranges === 'unsatisfiable') {
    return answer(416, [['Content-Range', `bytes */${size}`], ...fields], new Uint8Array())
  }
  const [only] = ranges
  if (only !== undefined && ranges.length === 1) {
    const range = ['Content-Range', contentRange(only, size)] as const
    return answer(206, [['Content-Type', contentType], range, ...fields], slice(bytes, only))
  }
  const boundary = boundaryFor(bytes)
  const type = ['Content-Type', `multipart/byteranges; boundary=${boundary}`] as const
  return answer(206, [type, ...fields], multipart(ranges, content, boundary))
}

/** Only GET has ranges (section 14.2), and an If-Range for another version takes them back. */
function rangesOf(
  { method, headers }: HttpRequest,
  validators: Validators,
  size: number,
): ReturnType<typeof parseRanges> {
  const field = fieldValue(headers, 'Range')
  const condition = fieldValue(headers, 'If-Range')
  if (field === undefined || method !== 'GET') return 'whole'
  if (condition !== undefined && !matchesIfRange(condition, validators)) return 'whole'
  return parseRanges(field, size)
}

function multipart(
  ranges: readonly ByteRange[],
  { bytes, contentType }: RangedContent,
  boundary: string,
): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  for (const range of ranges) {
    const head = `Content-Type: ${contentType}\r\nContent-Range: ${contentRange(range, bytes.length)}`
    pieces.push(encoder.encode(`--${boundary}\r\n${head}\r\n\r\n`), slice(bytes, range))
    pieces.push(encoder.encode('\r\n'))
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`))
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** One that does not stand in the bytes. */
function boundaryFor(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  let boundary = 'part'
  while (text.includes(`--${boundary}`)) boundary += '-part'
  return boundary
}

function contentRange({ first, last }: ByteRange, size: number): string {
  return `bytes ${first}-${last}/${size}`
}

function slice(bytes: Uint8Array, { first, last }: ByteRange): Uint8Array {
  return bytes.subarray(first, last + 1)
}

function answer(status: number, headers: HeaderList, body: Uint8Array): HttpResponse {
  return { status, reason: reasonPhrase(status), headers, body }
}

/** `multipart/form-data` (RFC 7578), read strictly: bytes in, parts out. */
import { percentDecode } from './percent-encoding'
import { Refusal } from './refusal'

export interface Part {
  /** The field's name. */
  readonly name: string
  /** Undefined for a field that is not a file. An empty file name is still a file. */
  readonly filename: string | undefined
  /** The part's own Content-Type, as it was sent. */
  readonly contentType: string | undefined
  /** A view into the body. */
  readonly content: Uint8Array
}

const dashes = [0x2d, 0x2d] as const
const lineBreak = [0x0d, 0x0a] as const
/** Bytes that the header block of one part may have. */
const maxPartHeader = 16 * 1024

/**
 * The parts of a body, or undefined when it is not well-formed multipart with that boundary: no opening
 * or closing delimiter, a part without a name, lines that do not end in CR LF.
 * @throws Refusal 413 when there are more than `maxParts` parts.
 */
export function parseMultipart(
  body: Uint8Array,
  boundary: string,
  maxParts: number,
): Part[] | undefined {
  if (boundary === '' || boundary.length > 200) return undefined
  const delimiter = Uint8Array.from([...lineBreak, ...dashes, ...latin1Bytes(boundary)])
  const opening = delimiter.subarray(2)
  // What stands before the first delimiter is a preamble, and ignored (RFC 2046 section 5.1.1).
  let at = startsWith(body, opening, 0) ? opening.length : indexAfter(body, delimiter, 0)
  const parts: Part[] = []
  while (at >= 0) {
    if (startsWith(body, dashes, at)) return parts
    at = skipPadding(body, at)
    if (!startsWith(body, lineBreak, at)) return undefined
    if (parts.length === maxParts) {
      throw new Refusal(413, `There are more than ${maxParts} parts; send fewer.`)
    }
    const next = indexAfter(body, delimiter, at)
    if (next < 0) return undefined
    const part = readPart(body.subarray(at + 2, next - delimiter.length))
    if (part === undefined) return undefined
    parts.push(part)
    at = next
  }
  return undefined
}

/** The boundary of a Content-Type, or undefined when it is not `multipart/form-data` or has none. */
export function multipartBoundary(contentType: string): string | undefined {
  if (!/^\s*multipart\/form-data\s*(;|$)/i.test(contentType)) return undefined
  return parameterOf(contentType, 'boundary') || undefined
}

function readPart(part: Uint8Array): Part | undefined {
  const head = part.subarray(0, maxPartHeader)
  const end = indexAfter(head, [...lineBreak, ...lineBreak], 0)
  if (end < 0) return undefined
  const lines = new TextDecoder().decode(head.subarray(0, end - 4)).split('\r\n')
  const disposition = fieldOf(lines, 'content-disposition')
  if (disposition === undefined || !/^form-data\s*(;|$)/i.test(disposition)) return undefined
  const name = parameterOf(disposition, 'name')
  if (name === undefined) return undefined
  return {
    name,
    filename: parameterOf(disposition, 'filename'),
    contentType: fieldOf(lines, 'content-type'),
    content: part.subarray(end),
  }
}

function fieldOf(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim()
}

/**
 * A parameter of a field value: token, quoted string with backslash escapes, or the extended form of
 * RFC 8187 (`filename*=utf-8''na%C3%AFve.txt`), which wins as older clients send it for non-ASCII names.
 */
function parameterOf(value: string, name: string): string | undefined {
  const parameter = /;\s*([^\s=;]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g
  let plain: string | undefined
  for (const [, key = '', raw = ''] of value.slice(0, maxPartHeader).matchAll(parameter)) {
    if (key.toLowerCase() === `${name}*`) {
      const extended = /^utf-8'[^']*'(.*)$/i.exec(raw.trim())
      if (extended !== null) return percentDecode(extended[1] ?? '')
    } else if (key.toLowerCase() === name) plain ??= unquote(raw.trim())
  }
  return plain
}

/** Clients do not escape backslashes (`a\b.txt`), so one escapes nothing but a quote or another, as in Werkzeug. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  return text.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1')
}

/** Blanks and tabs that a transport may add after a boundary. */
function skipPadding(body: Uint8Array, at: number): number {
  let after = at
  while (body[after] === 0x20 || body[after] === 0x09) after++
  return after
}

function startsWith(body: Uint8Array, wanted: ArrayLike<number>, at: number): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (body[at + index] !== wanted[index]) return false
  }
  return true
}

/** Where the next occurrence of `wanted` ends, or -1. */
function indexAfter(body: Uint8Array, wanted: ArrayLike<number>, from: number): number {
  const first = wanted[0] ?? 0
  let at = body.indexOf(first, from)
  while (at >= 0 && at + wanted.length <= body.length) {
    if (startsWith(body, wanted, at)) return at + wanted.length
    at = body.indexOf(first, at + 1)
  }
  return -1
}

function latin1Bytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}

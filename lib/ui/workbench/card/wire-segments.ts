/** A message as it was sent, cut where the protocol cuts it: lines, the empty line, chunk frames, body. */
import { readFraming } from '../../../http/framing'
import type { HeaderList } from '../../../http/message'
import type { WirePart } from '../../../sentences/card'

export interface WireSegment {
  readonly part: WirePart
  /** Its bytes, with the line break that ends it. */
  readonly from: number
  readonly to: number
  /** The name of a field. */
  readonly name?: string
  /** Bytes of data that a chunk has, or that its size announces. */
  readonly size?: number
}

/** More chunks than this are shown as one body. */
const MAX_CHUNKS = 20_000

/** Cuts a message (RFC 9112 sections 2.1 and 7.1). Nothing is lost: the segments cover every byte. */
export function wireSegments(wire: Uint8Array, headers: HeaderList): readonly WireSegment[] {
  const segments: WireSegment[] = []
  let at = 0
  for (;;) {
    const to = lineEnd(wire, at)
    if (at >= wire.length) return segments
    if (isBlank(wire, at, to)) {
      segments.push({ part: 'blank', from: at, to })
      at = to
      break
    }
    if (segments.length === 0) segments.push({ part: 'start-line', from: at, to })
    else segments.push({ part: 'field', from: at, to, name: fieldName(wire, at, to) })
    at = to
  }
  if (at >= wire.length) return segments
  const chunks = readFraming(headers).kind === 'chunked' ? chunkSegments(wire, at) : null
  return [...segments, ...(chunks ?? [{ part: 'body', from: at, to: wire.length } as const])]
}

/** Null when these are no chunks, or too many. */
function chunkSegments(wire: Uint8Array, start: number): readonly WireSegment[] | null {
  const segments: WireSegment[] = []
  let at = start
  while (at < wire.length) {
    const to = lineEnd(wire, at)
    const size = chunkSize(wire, at, to)
    if (size === null || segments.length > MAX_CHUNKS * 2) return null
    segments.push({ part: size === 0 ? 'last-chunk' : 'chunk-size', from: at, to, size })
    at = to
    if (size === 0) break
    // The data, and the CR LF that ends it.
    const end = Math.min(wire.length, at + size + 2)
    if (end > at) segments.push({ part: 'chunk', from: at, to: end, size })
    at = end
  }
  while (at < wire.length) {
    const to = lineEnd(wire, at)
    const part = isBlank(wire, at, to) ? 'end' : 'trailer'
    const name = part === 'trailer' ? { name: fieldName(wire, at, to) } : {}
    segments.push({ part, from: at, to, ...name })
    at = to
  }
  return segments
}

/** The byte after the line break. */
function lineEnd(wire: Uint8Array, from: number): number {
  const at = wire.indexOf(10, from)
  return at < 0 ? wire.length : at + 1
}

function isBlank(wire: Uint8Array, from: number, to: number): boolean {
  return to - from <= 2 && wire[to - 1] === 10 && (to - from === 1 || wire[from] === 13)
}

function fieldName(wire: Uint8Array, from: number, to: number): string {
  let name = ''
  for (let at = from; at < to && wire[at] !== 58; at += 1)
    name += String.fromCharCode(wire[at] ?? 0)
  return name
}

function chunkSize(wire: Uint8Array, from: number, to: number): number | null {
  let line = ''
  for (const byte of wire.subarray(from, Math.min(to, from + 64))) line += String.fromCharCode(byte)
  const digits = /^0*([0-9a-f]{1,8})[ \t]*(?:;|\r?\n|$)/i.exec(line)?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 16)
}

/** Bodies that are sent piece by piece: which they are, and every body in the form that a transport takes. */
import { UnrewindableBodyError } from './exceptions'
import { type OnProgress, reportUpload } from './progress'
import type { Body } from './request-body'

type Piece = string | Uint8Array

/** A stream or a generator of bytes or text. It can be sent once. */
export type BodyStream = ReadableStream<Uint8Array> | Iterable<Piece> | AsyncIterable<Piece>

/** Whether data is sent in chunks. Arrays, Maps and URLSearchParams are pairs, a string and bytes one piece. */
export function isStream(data: unknown): data is BodyStream {
  if (typeof data !== 'object' || data === null) return false
  if (Array.isArray(data) || data instanceof Map || data instanceof URLSearchParams) return false
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data) || data instanceof Blob) return false
  if (typeof FormData !== 'undefined' && data instanceof FormData) return false
  return Symbol.asyncIterator in data || Symbol.iterator in data || 'getReader' in data
}

/** Bytes of a body; null for a stream, whose length nobody knows. */
export function bodyLength(body: Body): number | null {
  if (typeof body === 'string') return new TextEncoder().encode(body).length
  if (body instanceof Uint8Array) return body.length
  return body instanceof Blob ? body.size : null
}

/** Whether a body can be sent again, as redirects and retries need: all but streams and generators. */
export function isRepeatable(body: Body | null): boolean {
  return body === null || bodyLength(body) !== null
}

/** Streams that went out. A generator would be sent again as an empty body, and nobody would notice. */
const sent = new WeakSet<object>()

/**
 * A body for one exchange. Call it once per attempt.
 * @throws UnrewindableBodyError when a stream or generator was sent before.
 */
export function wireBody(
  body: Body | null,
  onProgress: OnProgress | null | undefined = null,
): Uint8Array | ReadableStream<Uint8Array> | null {
  if (body === null) return null
  const whole = typeof body === 'string' ? new TextEncoder().encode(body) : body
  if (!onProgress) return whole instanceof Uint8Array ? whole : streamOf(whole)
  const stream = whole instanceof Uint8Array ? sliced(whole) : streamOf(whole)
  return reportUpload(stream, bodyLength(body), onProgress)
}

function streamOf(body: Blob | BodyStream): ReadableStream<Uint8Array> {
  if (body instanceof Blob) return body.stream()
  if (sent.has(body) || (body instanceof ReadableStream && body.locked)) {
    throw new UnrewindableBodyError(
      'Unable to rewind request body: a stream or a generator can be sent only once. Pass a string, bytes or a Blob to have it sent again.',
    )
  }
  sent.add(body)
  return pulled(body instanceof ReadableStream ? piecesOf(body) : iteratorOf(body))
}

function iteratorOf(
  body: Exclude<BodyStream, ReadableStream>,
): Iterator<Piece> | AsyncIterator<Piece> {
  return Symbol.asyncIterator in body ? body[Symbol.asyncIterator]() : body[Symbol.iterator]()
}

/** Own iterator, because not every browser's ReadableStream has one. */
function piecesOf(stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array> {
  const reader = stream.getReader()
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array>>,
    return: async () => {
      await reader.cancel()
      return { done: true, value: undefined }
    },
  }
}

/** Asks for a piece only when one is wanted. */
function pulled(pieces: Iterator<Piece> | AsyncIterator<Piece>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const step = await pieces.next()
          if (step.done) return controller.close()
          const bytes = pieceBytes(step.value)
          // An empty chunk would end the body.
          if (bytes.length > 0) return controller.enqueue(bytes)
        }
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

function pieceBytes(piece: unknown): Uint8Array {
  if (typeof piece === 'string') return new TextEncoder().encode(piece)
  if (piece instanceof Uint8Array) return piece
  if (piece instanceof ArrayBuffer) return new Uint8Array(piece)
  const type = piece === null ? 'null' : typeof piece
  throw new TypeError(`A streamed body must give strings or bytes, not ${type}.`)
}

const SLICE = 65_536

function sliced(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at === bytes.length) return controller.close()
        const slice = bytes.subarray(at, at + SLICE)
        at += slice.length
        controller.enqueue(slice)
      },
    },
    { highWaterMark: 0 },
  )
}

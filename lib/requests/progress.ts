/** Progress of a body on its way: how many bytes have passed, of how many. */
import { firstValue, hasHeader } from '../http/headers'
import type { RawResponse } from './transport'

export interface Progress {
  /** Bytes so far, as they are on the wire: for a download, before its Content-Encoding is undone. */
  readonly transferred: number
  /** Bytes in all; null where nobody says. */
  readonly total: number | null
}

/** Called after every piece. What it throws ends the transfer. */
export type OnProgress = (progress: Progress) => void

/** Counts what a transport takes of a request's body. */
export function reportUpload(
  body: ReadableStream<Uint8Array>,
  total: number | null,
  onProgress: OnProgress,
): ReadableStream<Uint8Array> {
  return counted(body, total, onProgress)
}

/**
 * Counts what is read of a response's body. Its total is the Content-Length. A redirect is not what was asked
 * for and is not counted.
 */
export function reportDownload(raw: RawResponse, onProgress: OnProgress): RawResponse {
  if (raw.body === null || isRedirect(raw)) return raw
  const length = firstValue(raw.headers, 'Content-Length')
  const total = length !== undefined && /^\d+$/.test(length) ? Number(length) : null
  return { ...raw, body: counted(raw.body, total, onProgress) }
}

function isRedirect({ status, headers }: RawResponse): boolean {
  return status >= 300 && status < 400 && hasHeader(headers, 'Location')
}

function counted(
  body: ReadableStream<Uint8Array>,
  total: number | null,
  onProgress: OnProgress,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let transferred = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await reader.read()
        if (step.done) return controller.close()
        transferred += step.value.length
        controller.enqueue(step.value)
        try {
          onProgress({ transferred, total })
        } catch (error) {
          reader.cancel(error).catch(() => {})
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead: what is counted has been asked for.
    { highWaterMark: 0 },
  )
}

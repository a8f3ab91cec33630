/** The body of a response on the way to another: nobody wants it, but it is kept for the history. */
import { ChunkedEncodingError, ContentDecodingError } from './exceptions'
import type { Response } from './response'

/** Reads it. A broken one is no reason not to go on, as in requests. */
export async function readAside(response: Response): Promise<void> {
  try {
    await response.read()
  } catch (error) {
    if (error instanceof ChunkedEncodingError || error instanceof ContentDecodingError) return
    throw error
  }
}

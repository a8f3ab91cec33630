/** Downloads that break off in the middle, always at the same byte of their world. */
import type { HttpResponse, Learner } from '../../http/message'
import { ConnectionFailure } from '../virtual-host'
import { numberOf } from '../world'

/** Bytes of a piece. */
const PIECE = 4096

/**
 * The answer that promises all bytes, sends half of them or more, and ends with the connection.
 * @param name of the file, on which the place depends
 */
export function breaking(
  answer: HttpResponse,
  bytes: Uint8Array,
  name: string,
  learner: Learner,
): HttpResponse {
  const percent = numberOf(learner, `break of ${name}`, { usual: 60, least: 50, most: 90 })
  const count = Math.floor((bytes.length * percent) / 100)
  async function* pieces() {
    for (let at = 0; at < count; at += PIECE) yield bytes.slice(at, Math.min(at + PIECE, count))
    throw new ConnectionFailure(
      'reset',
      'The connection to `files.test` broke in the middle of the download.',
      'ECONNRESET',
    )
  }
  return {
    ...answer,
    headers: [...answer.headers, ['Content-Length', `${bytes.length}`]],
    body: pieces(),
  }
}

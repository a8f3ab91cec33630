/** How many bytes each part of an exchange had. */
import type { Exchange } from '../../../runner/run-event'

export interface MessageSizes {
  /** Start line, fields and the empty line. */
  readonly head: number
  /** The body, its frames removed and its content coding not. */
  readonly body: number
}

/** The sizes of both messages; a message that was cut counts with what is known of it. */
export function messageSizes({ request, response }: Exchange): {
  readonly out: MessageSizes
  readonly back: MessageSizes | null
} {
  return {
    out: { head: headSize(request.wire), body: request.body.length },
    back: response && { head: headSize(response.wire), body: response.bodySize },
  }
}

/** Up to and with the empty line; all of a message that has none. */
export function headSize(wire: Uint8Array): number {
  for (let at = wire.indexOf(10); at >= 0; at = wire.indexOf(10, at + 1)) {
    if (wire[at + 1] === 10) return at + 2
    if (wire[at + 1] === 13 && wire[at + 2] === 10) return at + 3
  }
  return wire.length
}

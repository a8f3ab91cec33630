/** A host as one connection reaches it: messages are counted, and what ends the connection ends it. */
import { isBodiless } from '../http/framing'
import type { Host, HttpResponse } from '../http/message'
import { wantsClose } from '../http/persistence'
import type { StandingConnection } from './open-connections'

/**
 * @param close called when the connection does not outlive the message: by the wish of either side, by a failure, or
 *   because an answer that breaks the rules leaves nobody sure where it ends.
 */
export function overConnection(
  host: Host,
  connection: StandingConnection,
  close: () => void,
): Host {
  const { machine } = connection
  const begin = () => {
    machine.underWay += 1
    machine.peak = Math.max(machine.peak, machine.underWay)
  }

  return async (request) => {
    connection.requests += 1
    machine.requests += 1
    begin()
    try {
      const response = await host(request)
      const isLast = wantsClose(request.headers) || wantsClose(response.headers)
      if (isLast || response.verbatim !== undefined) close()
      return isBodiless(request.method, response.status) ? response : watched(response)
    } catch (error) {
      close()
      throw error
    } finally {
      machine.underWay -= 1
    }
  }

  /** With a body that counts as being answered while it is read, and ends the connection when it fails. */
  function watched(response: HttpResponse): HttpResponse {
    const { body } = response
    if (body === null || body instanceof Uint8Array) return response
    return { ...response, body: pieces(body) }
  }

  async function* pieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
    begin()
    let isWhole = false
    try {
      yield* body
      isWhole = true
    } finally {
      machine.underWay -= 1
      if (!isWhole) close()
    }
  }
}

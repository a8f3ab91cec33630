/** A request without an answer, for the panes that show exchanges. */
import type { Exchange, SentRequest } from '../../../runner/run-event'

export function unsentExchange(request: SentRequest): Exchange {
  return {
    id: 0,
    state: 'done',
    call: 0,
    position: null,
    request,
    response: null,
    failure: null,
    connection: null,
    timing: { sent: 0, connected: null, head: null, end: null },
    sentAt: Date.now(),
  }
}

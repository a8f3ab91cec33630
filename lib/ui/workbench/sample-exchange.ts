/** Exchanges for tests: one whole GET, with any part replaced. */
import type { Exchange, ReceivedResponse } from '../../runner/run-event'

const bytes = (text: string) => new TextEncoder().encode(text)

export function sampleResponse(change: Partial<ReceivedResponse> & { text?: string } = {}) {
  const { text = '{"a": 1}', ...rest } = change
  const body = rest.body ?? bytes(text)
  const status = rest.status ?? 200
  const reason = rest.reason ?? 'OK'
  const head = `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json\r\n\r\n`
  return {
    version: '1.1',
    status,
    reason,
    headers: [['Content-Type', 'application/json']],
    body,
    bodySize: body.length,
    wire: bytes(head + text),
    ...rest,
  } satisfies ReceivedResponse
}

export function sampleExchange(change: Partial<Exchange> = {}): Exchange {
  return {
    id: 1,
    state: 'done',
    call: 1,
    position: { line: 3, column: 20 },
    request: {
      method: 'GET',
      url: 'https://httpbin.org/get',
      headers: [['Host', 'httpbin.org']],
      sources: [['host', 'address']],
      body: new Uint8Array(),
      wire: bytes('GET /get HTTP/1.1\r\nHost: httpbin.org\r\n\r\n'),
    },
    response: sampleResponse(),
    failure: null,
    connection: {
      timing: { lookup: 0, connect: 5, tls: 0 },
      isReused: false,
      certificate: null,
    },
    sentAt: Date.UTC(2026, 4, 1),
    timing: { sent: 0, connected: 5, head: 35, end: 40 },
    ...change,
  }
}

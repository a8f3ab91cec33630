import { describe, expect, it } from 'vitest'
import type { TransportRequest } from '../requests/transport'
import { requestMessage } from './request-message'

const request: TransportRequest = {
  method: 'POST',
  url: 'http://ex.com/',
  headers: [],
  body: null,
  connectTimeout: null,
  readTimeout: null,
  verify: true,
  cert: null,
  proxy: null,
}
function stream(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
}
const written = async (changes: Partial<TransportRequest>) =>
  new TextDecoder().decode(await requestMessage({ ...request, ...changes }))

describe('requestMessage', () => {
  it('keeps each piece of a stream a chunk of its own', async () => {
    const headers = [['Transfer-Encoding', 'chunked']] as const
    expect(await written({ headers, body: stream('one', '', 'two and more') })).toBe(
      'POST http://ex.com/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\nc\r\ntwo and more\r\n0\r\n\r\n',
    )
  })

  it('joins the pieces where a length is promised', async () => {
    const headers = [['Content-Length', '5']] as const
    expect(await written({ headers, body: stream('one', 'tw') })).toBe(
      'POST http://ex.com/ HTTP/1.1\r\nContent-Length: 5\r\n\r\nonetw',
    )
  })

  it('gives up a stream that never ends when the signal aborts', async () => {
    const abort = new AbortController()
    let cancelled: unknown
    const body = new ReadableStream<Uint8Array>({
      cancel(reason) {
        cancelled = reason
      },
    })
    const message = requestMessage({ ...request, body, signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(message).rejects.toThrow('enough')
    expect(cancelled).toEqual(new Error('enough'))
  })
})

/** A Fetch-style handler (Hono and others) as a host. */
import type { Host, HttpRequest, HttpResponse } from '../http/message'
import { reasonPhrase } from '../http/reason-phrase'
import { ConnectionFailure } from './virtual-host'

export type FetchHandler = (request: Request) => Response | Promise<Response>

/**
 * Makes a host of a handler. The Fetch API carries less than a message does, so on the way in header
 * spelling and order, the body of GET and HEAD, and fields that Fetch forbids are lost; TRACE, CONNECT
 * and targets that are no URL are answered here. On the way out names arrive in lower case.
 */
export function fromFetch(handler: FetchHandler): Host {
  return async (request) => {
    const asked = toFetchRequest(request)
    if (!(asked instanceof Request)) return asked
    return fromFetchResponse(await handler(asked), request.method)
  }
}

function toFetchRequest(request: HttpRequest): Request | HttpResponse {
  const { method, scheme, authority, target, signal } = request
  if (/^(trace|connect|track)$/i.test(method)) return plain(501, `${method} is not known here.`)
  try {
    const hasBody = !/^(get|head)$/i.test(method) && request.body.length > 0
    return new Request(`${scheme}://${authority}${target === '*' ? '/' : target}`, {
      method,
      headers: request.headers.map(([name, value]): [string, string] => [name, value]),
      body: hasBody ? new Uint8Array(request.body) : null,
      redirect: 'manual',
      signal,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return plain(400, `The request cannot be passed on: ${reason}.`)
  }
}

/** @throws ConnectionFailure `reset` for `Response.error()`. */
function fromFetchResponse(response: Response, method: string): HttpResponse {
  if (response.type === 'error') {
    throw new ConnectionFailure('reset', 'The host ended the connection.', 'ECONNRESET')
  }
  return {
    status: response.status,
    reason: response.statusText || reasonPhrase(response.status),
    headers: [...response.headers],
    body: method === 'HEAD' || response.body === null ? null : chunks(response.body),
  }
}

/** A stream's chunks. Leaving the loop early cancels the stream. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

function plain(status: number, sentence: string): HttpResponse {
  return {
    status,
    reason: reasonPhrase(status),
    headers: [['Content-Type', 'text/plain; charset=utf-8']],
    body: new TextEncoder().encode(sentence),
  }
}

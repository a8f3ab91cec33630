/** For tests: a host's answer as bytes, read back by our own parser as a client would. */
import type { HeaderList, Host, HttpRequest } from '../http/message'
import { type ResponseEvent, ResponseParser } from '../http/response-parser'
import { serializeResponse } from '../http/serialize'
import { ConnectionFailure } from './virtual-host'

export interface ReadAnswer {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Buffer
  readonly trailers: HeaderList
}

/**
 * The answer after its way over the wire; null where the host broke the connection, or the rules, on purpose.
 * @throws Error when what left is not one whole and valid message.
 */
export async function overTheWire(host: Host, request: HttpRequest): Promise<ReadAnswer | null> {
  const { method } = request
  const pieces: Uint8Array[] = []
  try {
    const response = await host(request)
    if (response.verbatim !== undefined) return null
    for await (const piece of serializeResponse(response, { method })) pieces.push(piece)
  } catch (error) {
    if (error instanceof ConnectionFailure) return null
    throw error
  }
  return readAnswer(Buffer.concat(pieces), method)
}

function readAnswer(bytes: Uint8Array, method: string): ReadAnswer {
  const parser = new ResponseParser({ method })
  const events: ResponseEvent[] = [...parser.push(bytes), ...parser.end()]
  const body: Uint8Array[] = []
  let head: Pick<ReadAnswer, 'status' | 'headers'> | undefined
  let trailers: HeaderList = []
  for (const event of events) {
    if (event.type === 'error') throw event.error
    if (event.type === 'head') head = event.head
    if (event.type === 'body') body.push(event.bytes)
    if (event.type === 'end') trailers = event.trailers
  }
  if (head === undefined) throw new Error('The message has no head.')
  return { status: head.status, headers: head.headers, body: Buffer.concat(body), trailers }
}

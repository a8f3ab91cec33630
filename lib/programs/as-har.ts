/** Exchanges as an HTTP archive (HAR 1.2), which browsers' tools and many others open. */
import type { HeaderList } from '../http/message'
import { base64, type SentMessage } from './request-to-write'

export interface ArchivedResponse {
  readonly version: string
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
  /** Without content coding, as far as it was kept. */
  readonly body: Uint8Array
  /** Bytes of the whole body. */
  readonly bodySize: number
}

export interface ArchivedExchange {
  readonly request: SentMessage
  /** Null where none came. */
  readonly response: ArchivedResponse | null
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** Milliseconds of each phase; null where it was not reached. */
  readonly phases: {
    readonly connect: number | null
    readonly wait: number | null
    readonly receive: number | null
  }
}

/** @param creator name and version of the program that writes it. */
export function asHar(
  exchanges: readonly ArchivedExchange[],
  creator: { readonly name: string; readonly version: string },
): string {
  const log = { version: '1.2', creator, entries: exchanges.map(entry) }
  return `${JSON.stringify({ log }, null, 2)}\n`
}

function entry({ request, response, startedAt, phases }: ArchivedExchange) {
  const { connect, wait, receive } = phases
  const timings = { send: 0, connect: connect ?? -1, wait: wait ?? 0, receive: receive ?? 0 }
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: (connect ?? 0) + timings.wait + timings.receive,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      headers: pairs(request.headers),
      queryString: pairs(queryOf(request.url)),
      cookies: [],
      headersSize: -1,
      bodySize: request.body.length,
      ...(request.body.length > 0 ? { postData: postData(request) } : {}),
    },
    response: response === null ? NO_RESPONSE : responseOf(response),
    cache: {},
    timings,
  }
}

function responseOf(response: ArchivedResponse) {
  const { version, status, reason, headers, body, bodySize } = response
  return {
    status,
    statusText: reason,
    httpVersion: `HTTP/${version}`,
    headers: pairs(headers),
    cookies: [],
    content: { size: bodySize, mimeType: typeOf(headers), ...contentOf(body) },
    redirectURL: headers.find(([name]) => /^location$/i.test(name))?.[1] ?? '',
    headersSize: -1,
    bodySize,
  }
}

/** What browsers write for a request without an answer. */
const NO_RESPONSE = {
  status: 0,
  statusText: '',
  httpVersion: '',
  headers: [],
  cookies: [],
  content: { size: 0, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
}

function postData({ headers, body }: SentMessage) {
  return { mimeType: typeOf(headers), ...contentOf(body) }
}

function contentOf(body: Uint8Array): { text: string; encoding?: 'base64' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body) }
  } catch {
    return { text: base64(body), encoding: 'base64' }
  }
}

function typeOf(headers: HeaderList): string {
  return headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? ''
}

function queryOf(url: string): [string, string][] {
  const mark = url.indexOf('?')
  return mark === -1 ? [] : [...new URLSearchParams(url.slice(mark + 1))]
}

function pairs(list: readonly (readonly [string, string])[]) {
  return list.map(([name, value]) => ({ name, value }))
}

/** The forms in which an exchange can be copied. Loaded when somebody copies: it holds the client. */
import { decodeLatin1 } from '../../http/latin1'
import { asCurl } from '../../programs/as-curl'
import { asFetch } from '../../programs/as-fetch'
import { asHar } from '../../programs/as-har'
import { asPython } from '../../programs/as-python'
import { asTypescript } from '../../programs/as-typescript'
import { maskFields, maskSecrets } from '../../programs/mask-secrets'
import { requestToWrite, type SentMessage } from '../../programs/request-to-write'
import { VERSION } from '../../requests/version'
import type { Exchange } from '../../runner/run-event'
import type { CopyFormat } from './format-names'

export interface CopiedText {
  readonly text: string
  /** Whether something secret was left out. */
  readonly isMasked: boolean
}

export function copyOf(
  exchange: Exchange,
  format: CopyFormat,
  { secrets }: { readonly secrets: boolean },
): CopiedText {
  const { message, isMasked } = secrets
    ? { message: sentBy(exchange), isMasked: false }
    : maskSecrets(sentBy(exchange))
  if (format !== 'har') return { text: write(message, format), isMasked }
  const headers = exchange.response?.headers ?? []
  const shown = secrets ? headers : maskFields(headers)
  const text = asHar([archived(exchange, message, shown)], {
    name: 'Roundtrip',
    version: VERSION,
  })
  return { text, isMasked: isMasked || shown !== headers }
}

function sentBy({ request }: Exchange): SentMessage {
  const { method, url, headers, body } = request
  return { method, url, headers, body }
}

function write(message: SentMessage, format: Exclude<CopyFormat, 'har'>): string {
  switch (format) {
    case 'curl':
      return asCurl(message)
    case 'python':
      return asPython(requestToWrite(message))
    case 'typescript':
      return asTypescript(requestToWrite(message))
    case 'fetch':
      return asFetch(requestToWrite(message))
    case 'raw':
      return asRaw(message)
  }
}

/** As on a connection to the origin: the target alone, its host in the field (RFC 9112 section 3.2.1). */
function asRaw({ method, url, headers, body }: SentMessage): string {
  const target = /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1] || '/'
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map((field) => field.join(': '))]
  return `${lines.join('\r\n')}\r\n\r\n${textOf(body)}`
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return decodeLatin1(body)
  }
}

function archived(
  { response, timing, sentAt }: Exchange,
  request: SentMessage,
  headers: SentMessage['headers'],
) {
  const { sent, connected, head, end } = timing
  const between = (to: number | null, from: number | null) =>
    to === null || from === null ? null : Math.max(0, to - from)
  return {
    request,
    response: response && { ...response, headers },
    startedAt: sentAt,
    phases: {
      connect: between(connected, sent),
      wait: between(head, connected),
      receive: between(end, head),
    },
  }
}

/** A request as it reached its server, taken apart for checks. */
import { joinedValues } from '../http/headers'
import { type BodyPart, multipartParts } from '../http/multipart-parts'
import type { Exchange, ReceivedResponse } from '../runner/run-event'

export interface RequestFacts {
  readonly exchange: Exchange
  readonly host: string
  readonly method: string
  readonly path: string
  /** Path and query. */
  readonly target: string
  /** Decoded, in order. */
  readonly query: readonly (readonly [string, string])[]
  readonly cookies: ReadonlyMap<string, string>
  /** The body as UTF-8. */
  readonly text: string
  /** Fields of a form of either kind, without files; null for another body. */
  readonly form: readonly (readonly [string, string])[] | null
  readonly files: readonly BodyPart[]
  /** Null where there is no TLS, or where no connection came about. */
  readonly verified: boolean | null
  readonly response: ReceivedResponse | null
}

const MOST_PARTS = 1000

export function requestFacts(exchange: Exchange): RequestFacts {
  const { request, response, connection } = exchange
  const { host, path, search } = addressOf(request.url)
  const text = new TextDecoder().decode(request.body)
  const parts = partsOf(exchange)
  return {
    exchange,
    host,
    method: request.method,
    path,
    target: path + search,
    query: [...new URLSearchParams(search)],
    cookies: cookiesOf(joinedValues(request.headers, 'cookie') ?? ''),
    text,
    form: parts
      ? parts
          .filter(({ filename }) => filename === null)
          .map(({ name, body }) => [name ?? '', new TextDecoder().decode(body)] as const)
      : isForm(exchange)
        ? [...new URLSearchParams(text)]
        : null,
    files: parts?.filter(({ filename }) => filename !== null) ?? [],
    verified: connection?.certificate?.isVerified ?? null,
    response,
  }
}

/** By hand: `URL` would change the path that was sent. */
function addressOf(url: string): { host: string; path: string; search: string } {
  const found = /^[a-z]+:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i.exec(url)
  const host = (found?.[1] ?? '').replace(/^.*@/, '').toLowerCase()
  return { host, path: found?.[2] || '/', search: found?.[3] ?? '' }
}

function cookiesOf(field: string): Map<string, string> {
  const pairs = field.split(';').flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=')
    return equals < 0 ? [] : [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]]
  })
  return new Map(pairs)
}

function mediaType({ request }: Exchange): string {
  return (
    (joinedValues(request.headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  )
}

function isForm(exchange: Exchange): boolean {
  return mediaType(exchange) === 'application/x-www-form-urlencoded'
}

function partsOf(exchange: Exchange): readonly BodyPart[] | null {
  if (mediaType(exchange) !== 'multipart/form-data') return null
  const type = joinedValues(exchange.request.headers, 'content-type') ?? ''
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  return boundary ? multipartParts(exchange.request.body, boundary, MOST_PARTS) : null
}

/** Which header fields of a request were left out of the one that followed it, and why. */
import type { SentRequest } from '../../runner/run-event'

/**
 * `host`, `port`, `scheme`: the next address differs in it, so the field may not go along. `body`: no body
 * goes along. `cookie`: the cookie does not belong to the next address. `program`: nobody but the program.
 */
export type DropReason = 'host' | 'port' | 'scheme' | 'body' | 'cookie' | 'program'

export interface DroppedHeader {
  readonly name: string
  /** As it was sent before; for Cookie, only the cookies that are missing. */
  readonly value: string
  readonly reason: DropReason
}

const bodyFields = new Set([
  'content-length',
  'content-type',
  'transfer-encoding',
  'content-encoding',
  'expect',
])
const credentials = new Set(['authorization', 'proxy-authorization'])
/** Every request has its own. */
const ofTheAddress = new Set(['host'])

/** What `before` carried and `next` does not, in the order in which it was sent. */
export function droppedHeaders(before: SentRequest, next: SentRequest): readonly DroppedHeader[] {
  const kept = new Set(next.headers.map(([name]) => name.toLowerCase()))
  return before.headers.flatMap(([name, value]): DroppedHeader[] => {
    const key = name.toLowerCase()
    if (ofTheAddress.has(key)) return []
    if (key === 'cookie') {
      const gone = missingCookies(value, next)
      // A cookie belongs to a host, whatever the port.
      const reason = movedBy(before, next) === 'host' ? 'host' : 'cookie'
      return gone ? [{ name, value: gone, reason }] : []
    }
    if (kept.has(key)) return []
    if (bodyFields.has(key) && next.body.length === 0) return [{ name, value, reason: 'body' }]
    const moved = credentials.has(key) ? movedBy(before, next) : null
    return [{ name, value, reason: moved ?? 'program' }]
  })
}

/** The cookies of a Cookie field whose names the next request does not send. */
function missingCookies(value: string, next: SentRequest): string {
  const names = new Set(
    next.headers
      .filter(([name]) => name.toLowerCase() === 'cookie')
      .flatMap(([, sent]) => sent.split(';').map(cookieName)),
  )
  const gone = value.split(';').filter((pair) => !names.has(cookieName(pair)))
  return gone.map((pair) => pair.trim()).join('; ')
}

function cookieName(pair: string): string {
  return pair.split('=', 1)[0]?.trim() ?? ''
}

/** In what the two addresses differ, the host first; null when they share an origin. */
function movedBy(before: SentRequest, next: SentRequest): 'host' | 'port' | 'scheme' | null {
  if (!URL.canParse(before.url) || !URL.canParse(next.url)) return null
  const [from, to] = [new URL(before.url), new URL(next.url)]
  if (from.hostname !== to.hostname) return 'host'
  if (from.protocol !== to.protocol) return 'scheme'
  return from.port !== to.port ? 'port' : null
}

/** Messages through a forward proxy: forwarded one by one, or through a tunnel that CONNECT opens. */
import { firstValue } from '../http/headers'
import type { HeaderList, Host, HttpResponse, Learner } from '../http/message'
import { ConnectionFailure, type ForwardProxy } from './virtual-host'

/** A tunnel that a client wants. */
export interface WantedTunnel {
  /** The proxy's name. */
  readonly through: string
  /** Name and port of the machine behind it: `httpbin.org:443`. */
  readonly authority: string
  /** The CONNECT's Proxy-Authorization. */
  readonly authorization: string | null
  readonly learner: Learner
}

/**
 * Opens a tunnel to the authority.
 * @throws ConnectionFailure `proxy` when the proxy does not want to.
 */
export function openTunnel(proxy: ForwardProxy, wanted: WantedTunnel): void {
  const { through, authority, authorization, learner } = wanted
  const credentials =
    authorization === null ? [] : [['Proxy-Authorization', authorization] as const]
  proxy.notice?.(learner, {
    requestLine: `CONNECT ${authority} HTTP/1.1`,
    headers: [['Host', authority], ...credentials],
  })
  const refusal = proxy.refuse(authorization ?? undefined, null)
  if (refusal === null) return
  const hint =
    refusal.status === 407
      ? ` It wants a name and a password that it knows, as in \`http://name:password@${through}\`.`
      : ''
  throw new ConnectionFailure(
    'proxy',
    `Tunnel connection failed: ${refusal.status} ${refusal.reason}.${hint}`,
    'ERR_PROXY_TUNNEL',
  )
}

/** The host that the proxy is for messages to `behind` (RFC 9110 section 7.6). */
export function forwarding(proxy: ForwardProxy, behind: Host): Host {
  return async (request) => {
    const { method, target, headers: given, learner } = request
    proxy.notice?.(learner, { requestLine: `${method} ${target} HTTP/1.1`, headers: given })
    const refusal = proxy.refuse(firstValue(given, 'Proxy-Authorization'), request)
    if (refusal !== null) return refusal
    const via = ['Via', `1.1 ${proxy.pseudonym}`] as const
    const headers = [...withoutHopByHop(given), via]
    const response: HttpResponse = await behind({ ...request, signal: request.signal, headers })
    return { ...response, headers: [...response.headers, via] }
  }
}

/** RFC 9110 section 7.6.1. Framing has been undone already, so that its fields stay true. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection'])

function withoutHopByHop(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()))
}

/** Messages through a forward proxy: forwarded one by one, or through a tunnel that CONNECT opens. */
import { firstValue } from '../http/headers'
import type { HeaderList, Host, HttpResponse } from '../http/message'
import { ConnectionFailure, type ForwardProxy } from './virtual-host'

/**
 * Opens a tunnel to the authority.
 * @throws ConnectionFailure `proxy` when the proxy does not want to.
 */
export function openTunnel(proxy: ForwardProxy, name: string, authorization: string | null): void {
  const refusal = proxy.refuse(authorization ?? undefined, null)
  if (refusal === null) return
  throw new ConnectionFailure(
    'proxy',
    `The proxy \`${name}\` opened no tunnel: ${refusal.status} ${refusal.reason}.`,
    'ECONNREFUSED',
  )
}

/** The host that the proxy is for messages to `behind` (RFC 9110 section 7.6). */
export function forwarding(proxy: ForwardProxy, behind: Host): Host {
  return async (request) => {
    const refusal = proxy.refuse(firstValue(request.headers, 'Proxy-Authorization'), request)
    if (refusal !== null) return refusal
    const via = ['Via', `1.1 ${proxy.pseudonym}`] as const
    const headers = [...withoutHopByHop(request.headers), via]
    const response: HttpResponse = await behind({ ...request, signal: request.signal, headers })
    return { ...response, headers: [...response.headers, via] }
  }
}

/** RFC 9110 section 7.6.1. Framing has been undone already, so that its fields stay true. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection'])

function withoutHopByHop(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()))
}

/** The headers that undici is given: it writes some itself, and refuses others. */
import type { HeaderList } from '../../http/message'

/** Undici throws for these: it frames the message and holds the connection itself. */
const REFUSED: ReadonlySet<string> = new Set([
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'expect',
])

/**
 * Names and values in turn, as undici takes them. It writes `host` and `connection` first and `content-length`
 * last, in lower case; the others keep their order and spelling.
 */
export function requestFields(headers: HeaderList, proxyAuthorization: string | null): string[] {
  const fields: string[] = []
  let authorizesProxy = proxyAuthorization === null
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    if (REFUSED.has(lower)) continue
    if (lower === 'connection' && !/^(close|keep-alive)$/i.test(value)) continue
    authorizesProxy ||= lower === 'proxy-authorization'
    fields.push(name, value)
  }
  if (!authorizesProxy && proxyAuthorization !== null) {
    fields.push('Proxy-Authorization', proxyAuthorization)
  }
  return fields
}

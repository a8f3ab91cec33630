/** A proxy, from its URL. */
import { encodeBase64 } from './base64'
import { InvalidProxyURL, InvalidSchema } from './exceptions'
import { credentialsOf } from './url'

export interface ProxyServer {
  /** `http://proxy.example:3128`, without credentials. */
  readonly origin: string
  readonly secure: boolean
  readonly hostname: string
  readonly port: number
  /** The value of Proxy-Authorization; null when the URL has no credentials. */
  readonly authorization: string | null
}

/**
 * Without a scheme the URL counts as `http://`.
 * @throws InvalidSchema for SOCKS and other schemes; InvalidProxyURL for what is no URL.
 */
export function parseProxy(url: string): ProxyServer {
  const full = url.includes('://') ? url : `http://${url}`
  const scheme = full.slice(0, full.indexOf(':')).toLowerCase()
  if (scheme.startsWith('socks')) {
    throw new InvalidSchema('Missing dependencies for SOCKS support.')
  }
  if (scheme !== 'http' && scheme !== 'https') {
    throw new InvalidProxyURL(
      `Proxy URL had unsupported scheme ${scheme}, should use http:// or https://`,
    )
  }
  const parsed = URL.canParse(full) ? new URL(full) : null
  if (parsed === null || parsed.hostname === '') {
    throw new InvalidProxyURL(
      'Please check proxy URL. It is malformed and could be missing the host.',
    )
  }
  const credentials = credentialsOf(full)
  const secure = scheme === 'https'
  return {
    origin: parsed.origin,
    secure,
    hostname: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: Number(parsed.port || (secure ? 443 : 80)),
    authorization: credentials === null ? null : `Basic ${encodeBase64(credentials.join(':'))}`,
  }
}

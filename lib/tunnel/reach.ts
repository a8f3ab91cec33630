/**
 * What the virtual network has none of: proxies, and files with certificates. Asking for one fails as it
 * does on a machine without it, so that no option is taken in silence.
 */
import { ProxyError } from '../requests/exceptions'
import { missingCaBundle, missingCertificate } from '../requests/missing-file'
import { parseProxy } from '../requests/proxy-server'
import type { TransportRequest } from '../requests/transport'

/**
 * @throws ProxyError for a proxy; InvalidSchema or InvalidProxyURL for what can be one nowhere; Error with code
 *   ENOENT for the path of a CA bundle or a certificate.
 */
export function assertWithinReach({ url, verify, cert, proxy }: TransportRequest): void {
  if (proxy !== null) {
    const { origin: shown } = parseProxy(proxy)
    throw new ProxyError(
      `Unable to connect to proxy ${shown}: there are no proxies in this network; leave out the proxy.`,
    )
  }
  // As in requests, certificates matter to https alone.
  if (!/^https:/i.test(url)) return
  if (typeof verify === 'string') throw missingCaBundle(verify)
  const file = typeof cert === 'string' ? cert : cert?.[0]
  if (file !== undefined) throw missingCertificate('TLS certificate file', file)
}

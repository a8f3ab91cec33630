/**
 * How a request wants its connection, as the tunnel can carry it. The virtual network has a few certificate
 * files, which are names here; any other fails as a missing file does, so that no option is taken in silence.
 */
import type { ConnectionTerms, ProxyTerms } from '../http/connection-terms'
import { ProxyError } from '../requests/exceptions'
import { missingCaBundle, missingCertificate } from '../requests/missing-file'
import { parseProxy } from '../requests/proxy-server'
import type { TransportRequest } from '../requests/transport'

/** What `verify` can name. */
export const CA_BUNDLES: readonly string[] = ['playground-ca.pem']
/** What `cert` can name; a pair is the certificate and its key. */
export const CLIENT_CERTIFICATES: readonly string[] = ['playground-client.pem']
const CLIENT_KEYS: readonly string[] = ['playground-client.key']

/**
 * @throws ProxyError for a proxy of https; InvalidSchema or InvalidProxyURL for what can be one nowhere; Error with
 *   code ENOENT for a file that is not there.
 */
export function connectionTerms({ url, verify, cert, proxy }: TransportRequest): ConnectionTerms {
  // As in requests, certificates matter to https alone.
  const isSecure = /^https:/i.test(url)
  return {
    verify: isSecure ? knownBundle(verify) : true,
    certificate: isSecure ? knownCertificate(cert) : null,
    proxy: proxy === null ? null : proxyTerms(proxy, isSecure),
    connection: null,
  }
}

function knownBundle(verify: boolean | string): boolean | string {
  if (typeof verify === 'string' && !CA_BUNDLES.includes(verify)) throw missingCaBundle(verify)
  return verify
}

function knownCertificate(cert: TransportRequest['cert']): string | null {
  if (cert === null) return null
  const [file, key] = typeof cert === 'string' ? [cert] : cert
  if (file === undefined || !CLIENT_CERTIFICATES.includes(file)) {
    throw missingCertificate('TLS certificate file', file ?? '')
  }
  if (key !== undefined && !CLIENT_KEYS.includes(key)) {
    throw missingCertificate('TLS key file', key)
  }
  return file
}

/** Credentials go along with a CONNECT alone: any other message has them in its own headers. */
function proxyTerms(proxy: string, isTunnelled: boolean): ProxyTerms {
  const { origin: url, secure, authorization } = parseProxy(proxy)
  if (secure) {
    throw new ProxyError(
      `Unable to connect to proxy ${url}: the proxies of this network are spoken to by http; try http://proxy.test:3128.`,
    )
  }
  return { url, authorization: isTunnelled ? authorization : null }
}

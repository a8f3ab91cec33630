/** What decides whether two requests may share a connection, and how one is made by it. */
import { parseProxy } from '../proxy-server'
import { Connection } from './connection'
import { NO_TLS, tlsSettings } from './tls-settings'

export interface ConnectionTerms {
  /** Of the server that the connection is made for: the URL's, or a proxy that is asked in its stead. */
  readonly origin: string
  readonly verify: boolean | string
  readonly cert: string | readonly [string, string] | null
  /** URL of the proxy to tunnel through. */
  readonly tunnel: string | null
}

/** The same for equal terms. Most are an origin and nothing else, which cannot be mistaken for a JSON text. */
export function keyOf({ origin, verify, cert, tunnel }: ConnectionTerms): string {
  if (verify === true && cert === null && tunnel === null) return origin
  return JSON.stringify([origin, verify, cert, tunnel])
}

/**
 * What makes connections by these terms.
 * @throws Error when a certificate file is missing; SSLError when one is of no use; InvalidProxyURL, InvalidSchema.
 */
export function openerOf({ origin, verify, cert, tunnel }: ConnectionTerms): () => Connection {
  const proxy = tunnel === null ? null : parseProxy(tunnel)
  const secure = origin.startsWith('https:')
  const settings = {
    tls: secure ? tlsSettings(verify, cert) : NO_TLS,
    tunnel: proxy,
    // The client's certificate is for the server; a proxy need not know who asks.
    proxyTls: proxy?.secure ? tlsSettings(verify, null) : NO_TLS,
  }
  return () => new Connection(origin, settings)
}

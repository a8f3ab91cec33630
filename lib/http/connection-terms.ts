/** What a client settles about a connection before its first message, and what it is told when it stands. */

export interface ConnectionTerms {
  /** Whether the server's certificate is checked; or the name of the bundle whose authorities are trusted. */
  readonly verify: boolean | string
  /** The name of the client certificate to show. */
  readonly certificate: string | null
  readonly proxy: ProxyTerms | null
  /** A name for the connection, so that several messages can be sent over one; null opens one for this message. */
  readonly connection: string | null
}

export interface ProxyTerms {
  /** `http://proxy.test:3128`, without credentials. */
  readonly url: string
  /** The Proxy-Authorization field of a CONNECT; a message that is not tunnelled has its own. */
  readonly authorization: string | null
}

/** Certificates are checked by the authorities that everybody trusts, and nothing stands between. */
export const usualTerms: ConnectionTerms = {
  verify: true,
  certificate: null,
  proxy: null,
  connection: null,
}

export interface ConnectionFacts {
  /** Milliseconds that each step took; all 0 on a connection that stood already. */
  readonly timing: { readonly lookup: number; readonly connect: number; readonly tls: number }
  /** Whether an earlier message had opened the connection. */
  readonly isReused: boolean
  /** What the server showed; null without TLS. */
  readonly certificate: CertificateFacts | null
}

export interface CertificateFacts {
  readonly subject: string
  readonly issuer: string
  /** Date of the last day on which it is valid, as `2031-05-01`. */
  readonly validTo: string
  /** Whether the client checked it. */
  readonly isVerified: boolean
}

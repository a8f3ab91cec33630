/** Answers of the tunnel itself: `application/problem+json` (RFC 9457), one clear sentence each. */
import type { ServerResponse } from 'node:http'
import type { ConnectionFailure } from '../hosts/virtual-host'
import type { Problem, ProblemKind } from './problem'

/** Outer status and title of each kind. A failure of the virtual network is a bad gateway's business. */
const KINDS: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  dns: [502, 'The name does not resolve'],
  refused: [502, 'Connection refused'],
  unreachable: [502, 'Host unreachable'],
  reset: [502, 'Connection reset'],
  tls: [502, 'TLS handshake failed'],
  proxy: [502, 'The proxy did not connect'],
  'connect-timeout': [502, 'Connection timed out'],
  'method-not-allowed': [405, 'The tunnel takes POST only'],
  'unsupported-media-type': [415, 'The tunnel takes message/http only'],
  'cross-site': [403, 'The tunnel serves its own pages only'],
  'malformed-message': [400, 'The HTTP message is malformed'],
  'too-large': [413, 'The HTTP message is too large'],
  'too-many-headers': [431, 'The HTTP message has too many headers'],
  'too-many-exchanges': [429, 'Too many exchanges at a time'],
  'too-slow': [504, 'The exchange took too long'],
  'host-failed': [500, 'The virtual host failed'],
}

/** What a problem may say beside its kind and sentence. */
export interface ProblemDetails {
  readonly status?: number
  readonly host?: string
  readonly code?: string
}

/** A refusal on its way to the answer. */
export class TunnelRefusal extends Error {
  override readonly name = 'TunnelRefusal'
  readonly problem: Problem
  constructor(kind: ProblemKind, detail: string, { status, host, code }: ProblemDetails = {}) {
    super(detail)
    const [usual, title] = KINDS[kind]
    this.problem = {
      type: `urn:roundtrip:problem:${kind}`,
      title,
      status: status ?? usual,
      detail,
      ...(host === undefined ? {} : { host }),
      ...(code === undefined ? {} : { code }),
    }
  }
}

/** The problem that a failed connection becomes. */
export function networkRefusal(failure: ConnectionFailure, host: string): TunnelRefusal {
  return new TunnelRefusal(failure.kind, failure.message, { host, code: failure.code })
}

/** Writes the answer. `close` ends the connection after it: the rest of the request is not read. */
export function sendProblem(res: ServerResponse, problem: Problem, { close = false } = {}): void {
  const body = Buffer.from(`${JSON.stringify(problem, null, 2)}\n`)
  res.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    ...(problem.status === 405 ? { Allow: 'POST' } : {}),
    ...(problem.type.endsWith('too-many-exchanges') ? { 'Retry-After': '1' } : {}),
    ...(close ? { Connection: 'close' } : {}),
  })
  res.write(body)
}

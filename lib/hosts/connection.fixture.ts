/** For tests: connections of an ordinary client, and routes that took no time. */
import { usualTerms } from '../http/connection-terms'
import type { Connection, Route, VirtualHost } from './virtual-host'

/** From the learner `mara` at 192.0.2.7, by https. */
export function connectionTo(hostname: string, parts: Partial<Connection> = {}): Connection {
  return {
    scheme: 'https',
    hostname,
    port: parts.scheme === 'http' ? 80 : 443,
    remoteAddress: '192.0.2.7',
    learner: { id: 'mara', seed: 0 },
    terms: usualTerms,
    signal: new AbortController().signal,
    ...parts,
  }
}

/** A standing connection to a machine. */
export function routeTo(host: VirtualHost): Route {
  const facts = { timing: { lookup: 0, connect: 0, tls: 0 }, isReused: false, certificate: null }
  return { host, handle: host.handle, connection: '1', facts }
}

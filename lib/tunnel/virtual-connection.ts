/**
 * A connection of the virtual network, as the client sees it: a name that goes along with each message. The machine at
 * the other end takes messages of one name for messages of one connection.
 */
import type { ConnectionTerms } from '../http/connection-terms'
import type { PooledConnection } from '../requests/connection-pool'
import { originOf } from '../requests/url'

export class VirtualConnection implements PooledConnection {
  readonly name = newName()

  /** Nobody needs to be told: a name that is used no more stands for nothing. */
  close(): void {}

  destroy(): void {}
}

/** The same for requests that may share a connection. */
export function connectionKey(
  url: string,
  { verify, certificate, proxy }: ConnectionTerms,
): string {
  const { scheme, hostname, port } = originOf(url)
  return JSON.stringify([
    scheme,
    hostname,
    port,
    verify,
    certificate,
    proxy?.url,
    proxy?.authorization,
  ])
}

let count = 0
let place = ''

/** Another one in each page and process; `crypto.randomUUID` is not there on plain http. */
function newName(): string {
  if (place === '') {
    const bytes = crypto.getRandomValues(new Uint8Array(8))
    place = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  count += 1
  return `${place}-${count}`
}

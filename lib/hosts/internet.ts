/**
 * The virtual internet: the register of machines is its DNS. Nothing here opens a connection to
 * anywhere; a name that is not registered fails as an unknown name does on a real network.
 */
import { github } from './github/index'
import { httpbin } from './httpbin/index'
import { library } from './library/index'
import { nearestName } from './nearest-name'
import { ConnectionFailure, type VirtualHost, type VirtualInternet } from './virtual-host'

export interface InternetOptions {
  /** The machines that exist. @default defaultHosts */
  readonly hosts?: readonly VirtualHost[]
}

/** The machines that come with the course. */
export const defaultHosts: readonly VirtualHost[] = [httpbin, github, library]

const defaultPorts: readonly number[] = [80, 443]

/** @throws Error when a name is registered twice, or is not a lower-case host name. */
export function createInternet(options: InternetOptions = {}): VirtualInternet {
  const hosts = options.hosts ?? defaultHosts
  const byName = new Map<string, VirtualHost>()
  for (const host of hosts) {
    for (const name of host.names) {
      if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name)) {
        throw new Error(`\`${name}\` is not a lower-case host name.`)
      }
      if (byName.has(name)) throw new Error(`Two hosts are called \`${name}\`; names must differ.`)
      byName.set(name, host)
    }
  }

  return {
    hosts,
    async connect(connection) {
      const name = normaliseName(connection.hostname)
      const host = byName.get(name)
      if (host === undefined) throw unknownName(name, hosts)
      if (!(host.ports ?? defaultPorts).includes(connection.port)) {
        throw refused(name, connection.port, host.ports ?? defaultPorts)
      }
      connection.signal.throwIfAborted()
      await host.accept?.({ ...connection, hostname: name })
      return host
    },
  }
}

/** Lower case, without the dot that may end an absolute name (RFC 1034 section 3.1). */
function normaliseName(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '')
}

function unknownName(name: string, hosts: readonly VirtualHost[]): ConnectionFailure {
  return new ConnectionFailure('dns', whyUnknown(name, hosts), 'ENOTFOUND')
}

function whyUnknown(name: string, hosts: readonly VirtualHost[]): string {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  const existing = hosts.map((host) => `\`${host.names[0]}\``).join(', ')
  if (name === '') return `There is no host name in the address; try one of ${existing}.`
  if (isAddress(name)) {
    return (
      `\`${shown}\` is not a machine of this virtual internet, and nothing is forwarded to a ` +
      `network; try one of ${existing}.`
    )
  }
  const nearest = nearestName(
    name,
    hosts.flatMap((host) => host.names),
  )
  if (nearest !== undefined) {
    return `No machine called \`${shown}\` here; the closest is \`${nearest}\`.`
  }
  return `No machine called \`${shown}\` here; try one of ${existing}.`
}

/** An IP literal in any spelling that a browser or resolver would take for one, or this very computer. */
function isAddress(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name.includes(':') ||
    name.startsWith('[') ||
    /^(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+))*$/.test(name)
  )
}

function refused(name: string, port: number, ports: readonly number[]): ConnectionFailure {
  const listening = `it listens on ${ports.join(' and ')}`
  return new ConnectionFailure(
    'refused',
    `\`${name}\` refused the connection: nothing listens on port ${port} there; ${listening}.`,
    'ECONNREFUSED',
  )
}

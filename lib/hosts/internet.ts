/**
 * The virtual internet: the register of machines is its DNS. Nothing here opens a connection to
 * anywhere; a name that is not registered fails as an unknown name does on a real network.
 */
import type { CertificateFacts } from '../http/connection-terms'
import { checkCertificate } from './certificate'
import { courseHosts } from './course-hosts'
import { nearestName } from './nearest-name'
import { OpenConnections } from './open-connections'
import { overConnection } from './over-connection'
import { type HostServices, systemServices } from './services'
import { Switchboard } from './switchboard'
import { forwarding, openTunnel } from './through-proxy'
import {
  type Connection,
  ConnectionFailure,
  type Route,
  type VirtualHost,
  type VirtualInternet,
} from './virtual-host'

export interface InternetOptions {
  /** The machines that exist. @default those that come with the course */
  readonly hosts?: readonly VirtualHost[]
  /** Machines beside them, such as those that a course brings. @default none */
  readonly more?: readonly VirtualHost[]
  /** @default the machine's own time and chance */
  readonly services?: HostServices
}

const defaultPorts: readonly number[] = [80, 443]

/** Machines that are named to somebody who asked for none of them. */
const MOST_NAMED = 6

/** @throws Error when a name is registered twice, or is not a lower-case host name. */
export function createInternet(options: InternetOptions = {}): VirtualInternet {
  const { services = systemServices, more = [] } = options
  const switchboard = new Switchboard()
  const known = () => hosts
  const connections = new OpenConnections()
  const surroundings = { services, switchboard, connections, known }
  const hosts = [...(options.hosts ?? courseHosts(surroundings)), ...more]
  const byName = register(hosts)
  const impostor = hosts.find((host) => host.isImpostor)

  return {
    hosts,
    async connect(connection) {
      const { scheme, port, terms, learner, signal } = connection
      const hostname = normaliseName(connection.hostname)
      const { proxy } = terms
      // A client sends what is for a proxy over the proxy's connection, whatever machine is behind.
      const peer = proxy === null ? { hostname, port } : peerOf(proxy.url)
      const { verify, certificate: shown } = terms
      const where = JSON.stringify([scheme, hostname, port, peer, verify, shown])
      // A machine that is about to fail has closed what stood.
      const isDoomed = switchboard.hasPlan(learner, hostname)
      const standing = isDoomed ? undefined : connections.find(learner, terms.connection, where)
      const isReused = standing !== undefined
      const meter = new Meter(services)
      signal.throwIfAborted()
      const named = await asProxy(proxy !== null, async () => lookUp(peer.hostname, peer.port))
      meter.endOf('lookup')
      const near = isReused
        ? named
        : await asProxy(proxy !== null, () => accept(named, { ...connection, ...peer }))
      meter.endOf('connect')
      let far = near
      if (proxy !== null) {
        const forward = forwardProxyOf(near)
        const through = `${peer.hostname}:${peer.port}`
        const authority = `${hostname}:${port}`
        const { authorization } = proxy
        if (scheme === 'https' && !isReused) {
          openTunnel(forward, { through, authority, authorization, learner })
        }
        far = lookUp(hostname, port)
        if (!isReused) far = await accept(far, { ...connection, hostname })
      }
      const certificate = scheme === 'https' ? check(far, hostname, connection) : null
      meter.endOf('tls')
      // What leads to an impostor this time leads to the machine the next time.
      const name = far === impostor ? null : terms.connection
      const opened = standing ?? connections.open(learner, name, { where, hostname })
      const { timing } = meter
      const forwards = proxy !== null && scheme === 'http'
      const handle = forwards ? forwarding(forwardProxyOf(near), far.handle) : far.handle
      return {
        host: forwards ? near : far,
        handle: overConnection(handle, opened, () => connections.close(learner, opened)),
        connection: String(opened.number),
        facts: { timing, isReused, certificate },
      } satisfies Route
    },
  }

  function lookUp(name: string, port: number): VirtualHost {
    const host = byName.get(name)
    if (host === undefined) throw unknownName(name, hosts)
    const ports = host.ports ?? defaultPorts
    if (!ports.includes(port)) throw refused(name, port, ports)
    return host
  }

  /** Who accepts the connection: the machine, or somebody in its place. */
  async function accept(host: VirtualHost, connection: Connection): Promise<VirtualHost> {
    const whose = await switchboard.pass(connection)
    const accepting = whose === 'impostor' ? (impostor ?? host) : host
    await accepting.accept?.(connection)
    return accepting
  }

  function check(
    host: VirtualHost,
    hostname: string,
    { terms, learner }: Connection,
  ): CertificateFacts {
    const { names, certificate: shown = { names } } = host
    const certificate = typeof shown === 'function' ? shown({ hostname, learner }) : shown
    return checkCertificate(certificate, hostname, terms.verify, services.clock.now())
  }
}

/** A proxy that cannot be reached is a failure of the proxy, whatever its own was. */
async function asProxy<T>(isProxy: boolean, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (!isProxy || !(error instanceof ConnectionFailure)) throw error
    throw new ConnectionFailure('proxy', error.message, error.code)
  }
}

/** Milliseconds that each step took. */
class Meter {
  readonly timing = { lookup: 0, connect: 0, tls: 0 }
  readonly #services: HostServices
  #since: number

  constructor(services: HostServices) {
    this.#services = services
    this.#since = services.clock.now()
  }

  endOf(step: 'lookup' | 'connect' | 'tls'): void {
    const now = this.#services.clock.now()
    this.timing[step] = now - this.#since
    this.#since = now
  }
}

function register(hosts: readonly VirtualHost[]): Map<string, VirtualHost> {
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
  return byName
}

/** Lower case, without the dot that may end an absolute name (RFC 1034 section 3.1). */
function normaliseName(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '')
}

/** @throws ConnectionFailure for what is no `http://name:port`. */
function peerOf(url: string): { hostname: string; port: number } {
  const [, hostname, port] = /^http:\/\/([a-z0-9.-]+)(?::(\d{1,5}))?\/?$/i.exec(url) ?? []
  if (hostname === undefined) {
    const shown = url.slice(0, 80)
    throw new ConnectionFailure(
      'proxy',
      `\`${shown}\` is not a proxy of this network; try \`http://proxy.test:3128\`.`,
      'ENOTFOUND',
    )
  }
  return { hostname: normaliseName(hostname), port: Number(port ?? 80) }
}

function forwardProxyOf(host: VirtualHost): NonNullable<VirtualHost['proxy']> {
  if (host.proxy !== undefined) return host.proxy
  throw new ConnectionFailure(
    'proxy',
    `\`${host.names[0]}\` is not a proxy; try \`http://proxy.test:3128\`.`,
    'ECONNREFUSED',
  )
}

function unknownName(name: string, hosts: readonly VirtualHost[]): ConnectionFailure {
  return new ConnectionFailure('dns', whyUnknown(name, hosts), 'ENOTFOUND')
}

function whyUnknown(name: string, hosts: readonly VirtualHost[]): string {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  const some = hosts.slice(0, MOST_NAMED).map((host) => `\`${host.names[0]}\``)
  const existing = some.join(', ')
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
  const why =
    ports.length === 0
      ? 'nothing listens there at all'
      : `nothing listens on port ${port} there; it listens on ${ports.join(' and ')}`
  return new ConnectionFailure(
    'refused',
    `\`${name}\` refused the connection: ${why}.`,
    'ECONNREFUSED',
  )
}

/** From the machines of the virtual internet to plain data about them. */
import { COURSE_BUNDLE } from '../hosts/certificate'
import { type DescribedFamily, type EndpointDescription, exampleOf } from '../hosts/endpoint'
import type { VirtualHost } from '../hosts/virtual-host'
import { describeCertificate } from './describe-certificate'
import { describeParameter } from './describe-parameter'
import { examplePrograms } from './example-programs'
import type { ExampleRequest } from './example-request'
import type {
  EndpointReference,
  ExamplePrograms,
  FamilyReference,
  HostFact,
  HostReference,
} from './reference-data'

export interface DescribeOptions {
  /** Paths of the server by which a host is reached directly, by the host's name. */
  readonly mounts?: ReadonlyMap<string, string>
  /** Files of the course that bring a host, by the host's name. */
  readonly files?: ReadonlyMap<string, string>
  /** Milliseconds since the epoch, to tell certificates that have ended. */
  readonly now: number
}

export function describeHosts(
  hosts: readonly VirtualHost[],
  options: DescribeOptions,
): HostReference[] {
  return hosts.map((host) => describeHost(host, options))
}

function describeHost(host: VirtualHost, { mounts, files, now }: DescribeOptions): HostReference {
  const [name = '', ...aliases] = host.names
  const families = host.families ?? [firstRequest]
  const place = { address: addressOf(host), mount: mounts?.get(name) ?? null, ...bundleOf(host) }
  const ids = new Set<string>()
  return {
    name,
    aliases,
    summary: host.summary,
    address: place.address,
    mount: place.mount,
    file: files?.get(name) ?? null,
    facts: factsOf(host, now),
    limits: (host.limits ?? []).map(({ what, most, unit = null }) => ({ what, most, unit })),
    families: families.map((family) => describeFamily(family, name, place, ids)),
  }
}

/** Of a host that does not tell what it answers. */
const firstRequest: DescribedFamily = {
  title: 'First request',
  endpoints: [
    { path: '/', methods: ['GET'], summary: 'How it takes a plain request.', example: '/' },
  ],
}

type Place = Pick<ExampleRequest, 'address' | 'mount' | 'bundle'>

function describeFamily(
  { title, endpoints }: DescribedFamily,
  host: string,
  place: Place,
  ids: Set<string>,
): FamilyReference {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return {
    id: takeId(`${host}:${slug}`, 'more', ids),
    title,
    endpoints: endpoints.map((endpoint) => describeEndpoint(endpoint, host, place, ids)),
  }
}

function describeEndpoint(
  endpoint: EndpointDescription,
  host: string,
  place: Place,
  ids: Set<string>,
): EndpointReference {
  const { methods, summary, details = null, parameters = [], answers = [] } = endpoint
  const path = endpoint.path.replace(/\{([^}:.]+)[^}]*\}/g, '{$1}')
  const anchor = `${host}${path.replace(/[{}]/g, '')}`
  return {
    id: takeId(anchor, (methods[0] ?? '').toLowerCase(), ids),
    path,
    methods,
    summary,
    details,
    parameters: parameters.map(describeParameter),
    answers: [...answers].sort((a, b) => a.status - b.status),
    example: programsOf(
      exampleOf(endpoint),
      endpoint.tunnelOnly ? { ...place, mount: null } : place,
    ),
  }
}

/** The first with an id keeps it; another method of the same path adds its own name. */
function takeId(id: string, more: string, ids: Set<string>): string {
  let free = id
  while (ids.has(free)) free = `${free}-${more}`
  ids.add(free)
  return free
}

function programsOf(example: ReturnType<typeof exampleOf>, place: Place): ExamplePrograms {
  const { method = 'GET', target, headers = {}, json, form } = example
  return examplePrograms({
    ...place,
    method,
    target,
    headers: Object.entries(headers),
    ...(json === undefined ? {} : { json }),
    ...(form === undefined ? {} : { form }),
  })
}

/** By https where it listens there, with the port where that does not go without saying. */
function addressOf({ names: [name = ''], ports = [80, 443] }: VirtualHost): string {
  if (ports.includes(443) || ports.length === 0) return `https://${name}`
  return ports.includes(80) ? `http://${name}` : `http://${name}:${ports[0]}`
}

function bundleOf({ certificate }: VirtualHost): { bundle?: string } {
  if (typeof certificate === 'function' || certificate?.issuer !== 'course') return {}
  return { bundle: COURSE_BUNDLE }
}

function factsOf({ names, ports, certificate, proxy }: VirtualHost, now: number): HostFact[] {
  const facts: HostFact[] = []
  if (ports !== undefined) {
    const text = ports.length === 0 ? 'None: every connection is refused.' : ports.join(', ')
    facts.push({ term: ports.length === 1 ? 'Port' : 'Ports', text })
  }
  // One that depends on who asks is told by the page that it is about.
  if (typeof certificate === 'object') {
    const text = describeCertificate(certificate, names, now)
    if (text !== null) facts.push({ term: 'Certificate', text })
  }
  if (proxy !== undefined)
    facts.push({ term: 'Proxy', text: 'It forwards messages to the others.' })
  return facts
}

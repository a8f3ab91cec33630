/** The one way to the whole virtual internet: the machines that come with the course, and those of its folder. */
import { createInternet } from '../hosts/internet'
import { type HostServices, systemServices } from '../hosts/services'
import type { VirtualHost, VirtualInternet } from '../hosts/virtual-host'
import type { HostBundle } from './bundle-host-files'
import { HostFileError } from './host-file-error'
import { openHost } from './open-host'

export interface OpenedInternet {
  readonly internet: VirtualInternet
  /** Which file brought a machine, by the machine's own name. */
  readonly files: ReadonlyMap<string, string>
  /** Files with a mistake. Their machines are missing; all others are there. */
  readonly broken: readonly HostFileError[]
}

/** @param bundles the course's host files; none for the machines that come with the course alone. */
export function openInternet(
  bundles: readonly HostBundle[] = [],
  services: HostServices = systemServices,
): OpenedInternet {
  const own = createInternet({ services })
  if (bundles.length === 0) return { internet: own, files: new Map(), broken: [] }
  const takenBy = new Map(
    own.hosts.flatMap(({ names }) => names.map((name) => [name, 'a host of the course'] as const)),
  )
  const more: VirtualHost[] = []
  const files = new Map<string, string>()
  const broken: HostFileError[] = []
  for (const bundle of bundles) {
    try {
      const host = openHost(bundle, services)
      takeNames(host, bundle.file, takenBy)
      files.set(host.names[0] ?? '', bundle.file)
      more.push(host)
    } catch (error) {
      if (!(error instanceof HostFileError)) throw error
      broken.push(error)
    }
  }
  return { internet: createInternet({ services, more }), files, broken }
}

/** @throws HostFileError when another machine has one of its names; then it gets none. */
function takeNames({ names }: VirtualHost, file: string, takenBy: Map<string, string>): void {
  for (const [index, name] of names.entries()) {
    const other = names.indexOf(name) < index ? 'this very host' : takenBy.get(name)
    if (other === undefined) continue
    throw new HostFileError(
      file,
      `The name \`${name}\` is taken by ${other}; choose another one, such as \`my-${name}\`.`,
    )
  }
  for (const name of names) takenBy.set(name, file)
}

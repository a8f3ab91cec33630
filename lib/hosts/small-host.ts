/** A machine of a few pages that speak JSON, with a front page that lists them. */
import type { EndpointFamily } from './endpoint'
import { frontPage } from './front-page'
import type { HostCall } from './host-call'
import { createRoutedHost, type RoutedHostOptions } from './routed-host'
import type { VirtualHost } from './virtual-host'

export interface SmallHostOptions
  extends Pick<RoutedHostOptions, 'services' | 'finish'>,
    Pick<VirtualHost, 'accept' | 'certificate' | 'ports' | 'proxy'> {
  readonly name: string
  /** One sentence. */
  readonly summary: string
  /** Without a page at `/`: that one is made of them. */
  readonly families: readonly EndpointFamily<HostCall>[]
}

export function smallHost({
  name,
  summary,
  families: listed,
  services,
  finish,
  ...machine
}: SmallHostOptions): VirtualHost {
  const families = [frontPage({ host: name, summary, families: listed }), ...listed]
  return {
    names: [name],
    summary,
    families,
    ...machine,
    handle: createRoutedHost({ families, services, ...(finish === undefined ? {} : { finish }) }),
  }
}

/** The virtual internet as the server carries it: behind the tunnel, and its httpbin for any client directly. */
import { createHttpbin } from '../hosts/httpbin/index'
import type { VirtualInternet } from '../hosts/virtual-host'
import type { HostBundle } from '../plugins/bundle-host-files'
import { openInternet } from '../plugins/open-internet'
import { createTunnel } from '../tunnel/server'
import { createDirectMount } from './direct-mount'
import type { Routes } from './routes'
import type { Settings } from './settings'

/**
 * Opens the course's hosts beside those that come with it. A file with a mistake costs one line, and its machine
 * is missing.
 */
export function openCourseInternet(
  bundles: readonly HostBundle[],
  log: (line: string) => void = console.error,
): VirtualInternet {
  const { internet, broken } = openInternet(bundles)
  for (const { message } of broken) log(message)
  return internet
}

/** The routes by which clients reach it. */
export function internetRoutes(
  internet: VirtualInternet,
  { basePath, redirects }: Pick<Settings, 'basePath' | 'redirects'>,
): Pick<Routes, 'tunnel' | 'httpbin'> {
  const httpbin = createHttpbin({ prefix: `${basePath}/httpbin`, redirects })
  return {
    tunnel: createTunnel({ internet }),
    httpbin: createDirectMount({ host: httpbin }),
  }
}

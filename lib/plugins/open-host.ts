/** From a bundled host file to a machine of the virtual internet. The file is the host's own, and trusted. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { fromFetch } from '../hosts/from-fetch'
import { createRoutedHost, type RoutedHostOptions } from '../hosts/routed-host'
import type { HostServices } from '../hosts/services'
import type { VirtualHost as Machine } from '../hosts/virtual-host'
import type { Host } from '../http/message'
import type { HostBundle } from './bundle-host-files'
import { checkHost, NoHost } from './check-host'
import { HostFileError } from './host-file-error'
import * as kit from './host-kit'

/** @throws HostFileError when the file could not be bundled, fails as it starts, or exports no host. */
export function openHost(bundle: HostBundle, services: HostServices): Machine {
  const { file } = bundle
  if (!('code' in bundle)) throw new HostFileError(file, bundle.problem, bundle.line)
  try {
    const exported = hostOf(evaluate(bundle.code, file))
    const value: unknown = typeof exported === 'function' ? exported(services) : exported
    return machineOf(checkHost(value), file, services)
  } catch (error) {
    if (error instanceof NoHost) throw new HostFileError(file, error.message)
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    throw new HostFileError(file, `It fails as it is loaded, with ${reason}; mend it and save.`)
  }
}

/** What the module exports. Its imports are inside, but for the kit and Node's own modules. */
function evaluate(code: string, file: string): Record<string, unknown> {
  const ofNode = createRequire(join(process.cwd(), file))
  const load = (name: string): unknown => (name === kit.KIT_NAME ? kit : ofNode(name))
  const module = { exports: {} }
  compileFunction(code, ['module', 'exports', 'require'], { filename: file })(
    module,
    module.exports,
    load,
  )
  return module.exports
}

/** @throws NoHost */
function hostOf(exported: Record<string, unknown>): unknown {
  const host = exported.default ?? exported.host
  if (host !== undefined) return host
  const names = Object.keys(exported).filter((name) => name !== '__esModule')
  const found = names.length === 0 ? 'nothing' : names.map((name) => `\`${name}\``).join(', ')
  throw new NoHost(`It exports ${found}; export the host as the default, or as \`host\`.`)
}

function machineOf(host: kit.VirtualHost, file: string, services: HostServices): Machine {
  if ('handle' in host) return { ...host, handle: speaksHttp(host.handle, file) }
  if ('fetch' in host) {
    const { fetch, ...facts } = host
    return { ...facts, handle: fromFetch((request) => fetch(request)) }
  }
  const { families } = host
  const options: RoutedHostOptions = { families, services }
  return { ...host, handle: speaksHttp(createRoutedHost(options), file) }
}

/** Says whose mistake it is when an answer is no message. */
function speaksHttp(handle: Host, file: string): Host {
  return async (request) => {
    const response: unknown = await handle(request)
    if (isMessage(response)) return response
    throw new TypeError(
      `${file}: the answer to ${request.method} ${request.target} is no { status, reason, headers, body }; json(value) makes one.`,
    )
  }
}

function isMessage(value: unknown): value is Awaited<ReturnType<Host>> {
  if (typeof value !== 'object' || value === null) return false
  const { status, reason, headers, body } = value as Record<string, unknown>
  const hasBody = body === null || typeof body === 'object'
  return (
    typeof status === 'number' && typeof reason === 'string' && Array.isArray(headers) && hasBody
  )
}

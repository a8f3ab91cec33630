/** Is what a host file exports a host? Every mistake has its sentence. */
import { nearestName } from '../hosts/nearest-name'
import { createRouter } from '../hosts/router'
import type { VirtualHost } from './host-kit'

/** What is wrong with the export and what to try; the file is known by whoever asked. */
export class NoHost extends Error {
  override readonly name = 'NoHost'
}

const KEYS = [
  'names',
  'summary',
  'handle',
  'fetch',
  'families',
  'limits',
  'ports',
  'certificate',
  'accept',
  'proxy',
]

/** @throws NoHost */
export function checkHost(value: unknown): VirtualHost {
  if (!isRecord(value)) {
    throw new NoHost(
      `The host is ${kindOf(value)}; it must be an object with names, summary, and handle or fetch.`,
    )
  }
  for (const key of Object.keys(value)) if (!KEYS.includes(key)) throw unknownKey(key)
  checkNames(value.names)
  checkText(value.summary, 'summary', 'one sentence that the reference page shows')
  checkAnswering(value)
  if (value.families !== undefined) checkFamilies(value.families)
  checkPorts(value.ports)
  if (value.accept !== undefined && typeof value.accept !== 'function') {
    throw new NoHost('`accept` must be a function that gets the connection; leave it out else.')
  }
  if (value.certificate !== undefined) checkCertificate(value.certificate)
  if (value.limits !== undefined) checkLimits(value.limits)
  // Everything that the type asks for has been looked at.
  return value as unknown as VirtualHost
}

function unknownKey(key: string): NoHost {
  const near = nearestName(key, KEYS)
  const hint = near ? `did you mean \`${near}\`?` : `a host has ${KEYS.join(', ')}.`
  return new NoHost(`A host has no \`${key}\`; ${hint}`)
}

function checkNames(names: unknown): void {
  if (!Array.isArray(names) || names.length === 0) {
    throw new NoHost("`names` must be a list of host names, such as ['cafe.test'].")
  }
  for (const name of names) {
    const isName = typeof name === 'string' && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(name)
    if (isName && !/^[\d.]+$/.test(name)) continue
    const shown = typeof name === 'string' ? `\`${name}\`` : kindOf(name)
    throw new NoHost(`${shown} in \`names\` is not a lower-case host name, such as \`cafe.test\`.`)
  }
}

/** By one of three ways, and by no two that would contradict each other. */
function checkAnswering({ handle, fetch, families }: Record<string, unknown>): void {
  if (handle !== undefined && fetch !== undefined) {
    throw new NoHost('The host has both `handle` and `fetch`; keep the one that shall answer.')
  }
  for (const [name, way] of Object.entries({ handle, fetch })) {
    if (way !== undefined && typeof way !== 'function') {
      throw new NoHost(`\`${name}\` is ${kindOf(way)}; it must be a function of the request.`)
    }
  }
  if (handle !== undefined || fetch !== undefined) return
  if (families === undefined) {
    throw new NoHost(
      'Nothing answers: give the host `handle(request)`, `fetch(request)`, or `families` of endpoints.',
    )
  }
  for (const endpoint of endpointsOf(families)) {
    if (typeof endpoint.answer === 'function') continue
    throw new NoHost(
      `Nothing answers ${String(endpoint.path)}: give the endpoint \`answer(call)\`, or the host \`handle(request)\`.`,
    )
  }
}

function checkFamilies(families: unknown): void {
  const endpoints = endpointsOf(families)
  for (const endpoint of endpoints) {
    const path = String(endpoint.path)
    if (!path.startsWith('/')) {
      throw new NoHost(
        `The path of an endpoint is ${kindOf(endpoint.path)} \`${path}\`; it must start with a slash.`,
      )
    }
    const { methods, example } = endpoint
    if (!Array.isArray(methods) || methods.length === 0) {
      throw new NoHost(`${path} needs \`methods\`, such as ['GET'].`)
    }
    checkText(endpoint.summary, `${path}: summary`, 'one sentence')
    const target = isRecord(example) ? example.target : example
    if (typeof target !== 'string' || !target.startsWith('/')) {
      throw new NoHost(`${path} needs an \`example\`, such as '${path.replace(/\{.*\}/, 'x')}'.`)
    }
  }
  try {
    // Two endpoints for one method and path, or a malformed template.
    createRouter(endpoints as unknown as Parameters<typeof createRouter>[0])
  } catch (error) {
    throw new NoHost(error instanceof Error ? error.message : String(error))
  }
}

/** @throws NoHost for what is no list of families. */
function endpointsOf(families: unknown): Record<string, unknown>[] {
  if (!Array.isArray(families)) throw new NoHost(`\`families\` is ${kindOf(families)}, not a list.`)
  return families.flatMap((family: unknown) => {
    if (!isRecord(family) || typeof family.title !== 'string' || !Array.isArray(family.endpoints)) {
      throw new NoHost('A family must be { title, endpoints }, the endpoints being a list.')
    }
    const stray = family.endpoints.find((endpoint) => !isRecord(endpoint))
    if (stray !== undefined) throw new NoHost(`An endpoint is ${kindOf(stray)}, not an object.`)
    return family.endpoints as Record<string, unknown>[]
  })
}

function checkPorts(ports: unknown): void {
  if (ports === undefined) return
  const isPort = (port: unknown) =>
    Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536
  if (!Array.isArray(ports) || !ports.every(isPort)) {
    throw new NoHost('`ports` must be a list of whole numbers from 1 to 65535, such as [443].')
  }
}

function checkCertificate(certificate: unknown): void {
  if (isRecord(certificate) && Array.isArray(certificate.names)) {
    const { names, issuer, validTo } = certificate
    const isKnown = issuer === undefined || ['public', 'course', 'self'].includes(String(issuer))
    const isMoment = validTo === undefined || Number.isFinite(validTo)
    if (names.every((name) => typeof name === 'string') && isKnown && isMoment) return
  }
  throw new NoHost(
    "`certificate` must be { names }, with issuer 'public', 'course' or 'self', and validTo in milliseconds, where they matter.",
  )
}

function checkLimits(limits: unknown): void {
  const isLimit = (limit: unknown) =>
    isRecord(limit) && typeof limit.what === 'string' && typeof limit.most === 'number'
  if (Array.isArray(limits) && limits.every(isLimit)) return
  throw new NoHost("`limits` must be a list such as [{ what: 'Books on one page', most: 50 }].")
}

function checkText(value: unknown, name: string, what: string): void {
  if (typeof value === 'string' && value.trim() !== '') return
  throw new NoHost(`\`${name}\` is ${kindOf(value)}; it must be ${what}.`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

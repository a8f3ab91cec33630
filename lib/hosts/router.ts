/** From a method and decoded path segments to an endpoint. Any input has an answer; nothing throws. */
import type { Endpoint } from './endpoint'

export type PathParameters = ReadonlyMap<string, string>

export type RouteMatch<Call> =
  | {
      readonly kind: 'found'
      readonly endpoint: Endpoint<Call>
      readonly parameters: PathParameters
      readonly allow: readonly string[]
    }
  /** The path exists, but not for this method. */
  | { readonly kind: 'other-method'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown-path' }

export interface Router<Call> {
  /**
   * `segments` are those of the path below the host's prefix, decoded.
   * A path that ends in a slash is not the one without.
   */
  find(method: string, segments: readonly string[]): RouteMatch<Call>
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'text' | 'int' | 'rest'; readonly name: string }

interface Route<Call> {
  readonly segments: readonly Segment[]
  readonly byMethod: Map<string, Endpoint<Call>>
  readonly allow: readonly string[]
}

const noParameters: PathParameters = new Map()

/** @throws Error when a template is malformed or two endpoints claim the same method and path. */
export function createRouter<Call>(endpoints: readonly Endpoint<Call>[]): Router<Call> {
  const routes = new Map<string, Route<Call>>()
  for (const endpoint of endpoints) {
    const known = routes.get(endpoint.path)
    const byMethod = known?.byMethod ?? new Map<string, Endpoint<Call>>()
    for (const method of endpoint.methods) {
      if (byMethod.has(method)) throw new Error(`Two endpoints claim ${method} ${endpoint.path}.`)
      byMethod.set(method, endpoint)
    }
    const segments = known?.segments ?? parseTemplate(endpoint.path)
    routes.set(endpoint.path, { segments, byMethod, allow: allowedMethods(byMethod) })
  }
  const byFirst = new Map<string, Route<Call>[]>()
  for (const route of routes.values()) {
    const first = route.segments[0]
    if (first?.kind !== 'literal') throw new Error('A path must start with a literal segment.')
    byFirst.set(first.text, [...(byFirst.get(first.text) ?? []), route])
  }

  return {
    find(method, segments) {
      const candidates = byFirst.get(segments[0] ?? '') ?? []
      for (const route of candidates) {
        const parameters = matchSegments(route.segments, segments)
        if (parameters === undefined) continue
        const { byMethod } = route
        const endpoint =
          byMethod.get(method) ?? (method === 'HEAD' ? byMethod.get('GET') : undefined)
        if (endpoint === undefined) return { kind: 'other-method', allow: route.allow }
        return { kind: 'found', endpoint, parameters, allow: route.allow }
      }
      return { kind: 'unknown-path' }
    },
  }
}

function parseTemplate(path: string): Segment[] {
  if (!path.startsWith('/')) throw new Error(`A path must start with a slash: ${path}`)
  return path
    .slice(1)
    .split('/')
    .map((text): Segment => {
      const parameter = /^\{([a-z_]+)(:int|\.\.\.)?\}$/.exec(text)
      if (parameter === null) {
        if (/[{}]/.test(text)) throw new Error(`Malformed segment ${text} in ${path}.`)
        return { kind: 'literal', text }
      }
      const [, name = '', suffix] = parameter
      const kind = suffix === ':int' ? 'int' : suffix === '...' ? 'rest' : 'text'
      return { kind, name }
    })
}

function matchSegments(
  template: readonly Segment[],
  segments: readonly string[],
): PathParameters | undefined {
  let parameters: Map<string, string> | undefined
  for (const [index, part] of template.entries()) {
    const text = segments[index]
    if (text === undefined) return undefined
    if (part.kind === 'literal') {
      if (part.text !== text) return undefined
      continue
    }
    parameters ??= new Map()
    if (part.kind === 'rest') {
      const rest = segments.slice(index).join('/')
      return rest === '' ? undefined : parameters.set(part.name, rest)
    }
    if (text === '' || (part.kind === 'int' && !/^[0-9]+$/.test(text))) return undefined
    parameters.set(part.name, text)
  }
  return segments.length === template.length ? (parameters ?? noParameters) : undefined
}

function allowedMethods(byMethod: ReadonlyMap<string, unknown>): string[] {
  const methods = new Set(['OPTIONS', ...byMethod.keys()])
  if (methods.has('GET')) methods.add('HEAD')
  return [...methods].sort()
}

/** From a method and a raw path to an endpoint. Any input has an answer; nothing throws. */
import type { Endpoint } from './endpoint'
import { pathSegments } from './target'

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
   * `path` is what stands below the host's prefix, undecoded. One that ends in a slash is not the one
   * without. Where a path without parameters and one with some both fit, the former is taken.
   */
  find(method: string, path: string): RouteMatch<Call>
  /** The same for the segments of a path, decoded. */
  findSegments(method: string, segments: readonly string[]): RouteMatch<Call>
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
  // Most requests are for these, and need no path to be taken apart.
  const fixed = new Map([...routes].filter(([, { segments }]) => segments.every(isLiteral)))
  const byFirst = new Map<string, Route<Call>[]>()
  for (const route of new Set([...fixed.values(), ...routes.values()])) {
    const first = route.segments[0]
    if (first?.kind !== 'literal') throw new Error('A path must start with a literal segment.')
    byFirst.set(first.text, [...(byFirst.get(first.text) ?? []), route])
  }

  return {
    find(method, path) {
      const exact = fixed.get(path)
      if (exact !== undefined) return matchMethod(exact, method, noParameters)
      return this.findSegments(method, pathSegments(path))
    },
    findSegments(method, segments) {
      for (const route of byFirst.get(segments[0] ?? '') ?? []) {
        const parameters = matchSegments(route.segments, segments)
        if (parameters !== undefined) return matchMethod(route, method, parameters)
      }
      return { kind: 'unknown-path' }
    },
  }
}

function isLiteral({ kind }: Segment): boolean {
  return kind === 'literal'
}

function matchMethod<Call>(
  { byMethod, allow }: Route<Call>,
  method: string,
  parameters: PathParameters,
): RouteMatch<Call> {
  const endpoint = byMethod.get(method) ?? (method === 'HEAD' ? byMethod.get('GET') : undefined)
  if (endpoint === undefined) return { kind: 'other-method', allow }
  return { kind: 'found', endpoint, parameters, allow }
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

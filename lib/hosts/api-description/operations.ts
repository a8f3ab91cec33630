/** What the endpoints of a host are to description languages: one operation for each method of each path. */
import {
  type EndpointDescription,
  type EndpointExample,
  type EndpointParameter,
  exampleOf,
} from '../endpoint'
import { parsePairs } from '../form-urlencoded'
import { parseTarget, pathSegments } from '../target'

/** A family as far as it is described: what it answers is no matter here. */
export interface DescribedFamily {
  readonly title: string
  readonly endpoints: readonly EndpointDescription[]
}

/** A host as a description begins. */
export interface DescribedApi {
  readonly title: string
  readonly summary: string
  readonly version: string
  readonly scheme: 'http' | 'https'
  /** Host and port. */
  readonly authority: string
  /** Where it is mounted: empty, or such as `/httpbin`. */
  readonly prefix: string
  readonly families: readonly DescribedFamily[]
}

export interface Operation {
  /** Unique in the document: `get_links_n_offset`. */
  readonly id: string
  /** In lower case, as description languages spell it. */
  readonly method: string
  /** With plain names in braces: `/links/{n}/{offset}`. */
  readonly path: string
  readonly family: string
  readonly endpoint: EndpointDescription
  /** All but those of the body. */
  readonly parameters: readonly DescribedParameter[]
  /** Members or fields of the body, or the body itself. */
  readonly body: readonly EndpointParameter[]
  readonly example: EndpointExample
}

export interface DescribedParameter extends EndpointParameter {
  /** What the endpoint's example has there. */
  readonly example?: string | number | undefined
}

const inBody = new Set(['form', 'json', 'body'])
const withBody = new Set(['post', 'put', 'patch', 'delete'])

export function operationsOf(families: readonly DescribedFamily[]): Operation[] {
  return families.flatMap(({ title, endpoints }) =>
    endpoints.flatMap((endpoint) => operationsAt(endpoint, title)),
  )
}

function operationsAt(endpoint: EndpointDescription, family: string): Operation[] {
  const example = exampleOf(endpoint)
  const path = endpoint.path.replace(/\{([a-z_]+)(?::int|\.\.\.)?\}/g, '{$1}')
  const parameters = parametersOf(endpoint, example)
  const described = (endpoint.parameters ?? []).filter((each) => inBody.has(each.in))
  return endpoint.methods.map((upper) => {
    const method = upper.toLowerCase()
    const id = `${method}${path}`.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '')
    const body = withBody.has(method) ? described : []
    return { id, method, path, family, endpoint, parameters, body, example }
  })
}

/** Those that are described, and the rest of the path's. */
function parametersOf(endpoint: EndpointDescription, example: EndpointExample) {
  const described = (endpoint.parameters ?? []).filter((each) => !inBody.has(each.in))
  const names = new Set(described.filter((each) => each.in === 'path').map(({ name }) => name))
  const inPath = [...endpoint.path.matchAll(/\{([a-z_]+)(:int|\.\.\.)?\}/g)]
  const missing = inPath
    .filter(([, name = '']) => !names.has(name))
    .map(([, name = '', suffix]): EndpointParameter => {
      const type = suffix === ':int' ? 'integer' : 'string'
      return { name, in: 'path', summary: 'A part of the path.', type, required: true }
    })
  const values = exampleValues(endpoint.path, example)
  return [...missing, ...described].map((each): DescribedParameter => {
    const text = values.get(`${each.in} ${each.name}`)
    const isNumber = each.type === 'integer' || each.type === 'number'
    return { ...each, example: text !== undefined && isNumber ? Number(text) : text }
  })
}

/** The values in an example, by place and name. */
function exampleValues(
  template: string,
  { target, headers }: EndpointExample,
): Map<string, string> {
  const values = new Map<string, string>()
  const { path, query } = parseTarget(target)
  const segments = pathSegments(path)
  for (const [at, part] of template.slice(1).split('/').entries()) {
    const [, name, suffix] = /^\{([a-z_]+)(:int|\.\.\.)?\}$/.exec(part) ?? []
    if (name === undefined) continue
    values.set(
      `path ${name}`,
      suffix === '...' ? segments.slice(at).join('/') : (segments[at] ?? ''),
    )
  }
  for (const [name, value] of parsePairs(query, 100)) values.set(`query ${name}`, value)
  for (const [name, value] of Object.entries(headers ?? {})) values.set(`header ${name}`, value)
  return values
}

/**
 * What an endpoint of a host is, as data: how it is reached, what it answers, and what the host's index,
 * the reference page and OpenAPI say about it.
 */
import type { HttpResponse } from '../http/message'

/** Something that a request can say to an endpoint. */
export interface EndpointParameter {
  readonly name: string
  /** Whether it stands for any number of parameters with names of the sender's choice. @default false */
  readonly anyName?: boolean
  /** Where it stands in the request; `form` is a field of an urlencoded or multipart body, `json` a member of one. */
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'form' | 'json' | 'body'
  /** One sentence. */
  readonly summary: string
  /** @default 'string' */
  readonly type?: 'string' | 'integer' | 'number' | 'boolean'
  /** Parameters of the path always are. @default false */
  readonly required?: boolean
  /** What an absent one stands for. */
  readonly default?: string | number | boolean
  readonly minimum?: number
  readonly maximum?: number
  /** The values that it can have, when they are few. */
  readonly oneOf?: readonly string[]
}

/** A status that an endpoint can answer, beside those that every endpoint has. */
export interface EndpointAnswer {
  readonly status: number
  /** One sentence: when, and what it holds. */
  readonly summary: string
}

/** A request that shows an endpoint at work. */
export interface EndpointExample {
  /** @default the endpoint's first method */
  readonly method?: string
  /** Below the host's prefix: `/status/418`. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
}

/** What there is to say about an endpoint. */
export interface EndpointDescription {
  /**
   * The path below the host's prefix. `{name}` takes one segment, `{name:int}` one of digits only,
   * `{name...}` all that is left (at least one character): `/redirect/{n:int}`, `/anything/{path...}`.
   */
  readonly path: string
  /** GET also answers HEAD; OPTIONS is the host's own matter. */
  readonly methods: readonly string[]
  /** One sentence for a list of endpoints. */
  readonly summary: string
  /** More sentences, where one is not enough. */
  readonly details?: string
  /** Whether it is refused over a real connection, so that only the tunnel leads to it. @default false */
  readonly tunnelOnly?: boolean
  readonly parameters?: readonly EndpointParameter[]
  readonly answers?: readonly EndpointAnswer[]
  /** A target without the prefix, or a whole request. */
  readonly example: string | EndpointExample
}

/** @typeParam Call what the host hands to its endpoints for one request. */
export interface Endpoint<Call> extends EndpointDescription {
  readonly answer: (call: Call) => HttpResponse | Promise<HttpResponse>
}

/** A family as far as it is described: what it answers is no matter here. */
export interface DescribedFamily {
  readonly title: string
  readonly endpoints: readonly EndpointDescription[]
}

/** Endpoints that belong together; each family is one file that exports one of these. */
export interface EndpointFamily<Call> {
  readonly title: string
  readonly endpoints: readonly Endpoint<Call>[]
}

/** The example as a whole request. */
export function exampleOf({ example, methods }: EndpointDescription): EndpointExample {
  const request = typeof example === 'string' ? { target: example } : example
  return { method: methods[0] ?? 'GET', ...request }
}

/** `/` of a smaller host: what the machine is for, and what its pages are. */
import type { Endpoint, EndpointFamily } from './endpoint'
import { exampleOf } from './endpoint'
import type { HostCall } from './host-call'
import { json } from './json-answer'

export interface FrontPage {
  readonly host: string
  /** What the machine is for. */
  readonly summary: string
  /** Whose endpoints are listed. */
  readonly families: readonly EndpointFamily<HostCall>[]
}

/** A family of the page alone, to stand before those that it lists. */
export function frontPage({ host, summary, families }: FrontPage): EndpointFamily<HostCall> {
  const page: Endpoint<HostCall> = {
    path: '/',
    methods: ['GET'],
    summary: 'What there is.',
    example: '/',
    answer: () => json({ host, summary, pages: families.flatMap(linesOf) }),
  }
  return { title: 'Front page', endpoints: [page] }
}

function linesOf({ endpoints }: EndpointFamily<HostCall>) {
  return endpoints.map((endpoint) => {
    const { method, target } = exampleOf(endpoint)
    return {
      page: `${endpoint.methods.join(', ')} ${endpoint.path}`,
      summary: endpoint.summary,
      example: `${method} ${target}`,
    }
  })
}

/** What a row of the reference is found by. */
import type { EndpointReference, HostReference } from '../../reference/reference-data'

/** In lower case: host, methods, path, what it does, and its parameters. */
export function words(host: string, endpoint: EndpointReference): string {
  const { methods, path, summary, parameters } = endpoint
  const names = parameters.map(({ name }) => name)
  return [host, ...methods, path, summary, ...names].join(' ').toLowerCase()
}

/** Those of every row of a host. */
export function wordsOfHost({ name, families }: HostReference): string[] {
  return families.flatMap(({ endpoints }) => endpoints.map((endpoint) => words(name, endpoint)))
}

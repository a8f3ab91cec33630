/** What a request is in options of requests, which the Python and the TypeScript client call by the same names. */
import type { HeaderList } from '../http/message'
import type { RequestToWrite } from './request-to-write'

export type Option = readonly [key: string, value: unknown]

const NAMED = ['GET', 'OPTIONS', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Whether there is a function of the method's name. */
export function isNamedMethod(method: string): boolean {
  return NAMED.includes(method)
}

/** All but bytes, which each language spells in its own way. */
export function optionsOf({ headers, body }: RequestToWrite): Option[] {
  const options: Option[] = []
  if (headers.length > 0) options.push(['headers', mappingOf(headers)])
  if (body.kind === 'json') options.push(['json', body.value])
  if (body.kind === 'form') options.push(['data', formOf(body.pairs)])
  if (body.kind === 'text') options.push(['data', body.text])
  return options
}

/** Fields of one name are joined, as both clients can hold each name once. */
function mappingOf(headers: HeaderList): Record<string, string> {
  const mapping = new Map<string, [name: string, value: string]>()
  for (const [name, value] of headers) {
    const known = mapping.get(name.toLowerCase())
    mapping.set(name.toLowerCase(), known ? [known[0], `${known[1]}, ${value}`] : [name, value])
  }
  return Object.fromEntries(mapping.values())
}

/** A mapping where every name stands once, else pairs. */
function formOf(pairs: readonly (readonly [string, string])[]): unknown {
  const names = new Set(pairs.map(([name]) => name))
  return names.size === pairs.length ? Object.fromEntries(pairs) : pairs
}

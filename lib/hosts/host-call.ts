/** What the smaller hosts hand to their endpoints for one request. */
import type { HttpRequest } from '../http/message'
import type { Pairs } from './form-urlencoded'
import type { PathParameters } from './router'
import type { HostServices } from './services'

export interface HostCall {
  readonly request: HttpRequest
  /** The query string's pairs. */
  readonly query: Pairs
  /** The parameters of the path, decoded. */
  readonly parameters: PathParameters
  readonly services: HostServices
}

/** A parameter that the endpoint's path template has. */
export function pathParameter({ parameters }: HostCall, name: string): string {
  const value = parameters.get(name)
  if (value === undefined) throw new Error(`The path template has no parameter ${name}.`)
  return value
}

/** What the smaller hosts hand to their endpoints for one request. */
import type { HttpRequest } from '../http/message'
import type { Pairs } from './form-urlencoded'
import type { PathParameters } from './router'

export interface HostCall {
  readonly request: HttpRequest
  /** The query string's pairs. */
  readonly query: Pairs
  /** The parameters of the path, decoded. */
  readonly parameters: PathParameters
}

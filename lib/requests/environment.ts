/**
 * The environment of the program: variables and a netrc file, read when `trustEnv` is set. A browser has none
 * until the page gives it one; in Node it is the process's own.
 */

export interface Environment {
  /** The value of a variable such as `HTTP_PROXY`, by its exact name; undefined when it is not set. */
  get(name: string): string | undefined
  /**
   * The text of the netrc file; null when there is none. Called for each request, so keep it.
   * @throws whatever reading it throws; then there is no netrc for the request.
   */
  netrc(): string | null
}

const EMPTY: Environment = { get: () => undefined, netrc: () => null }

let current: Environment = EMPTY

/** Sets the environment from now on; null for an empty one. */
export function setEnvironment(environment: Environment | null): void {
  current = environment ?? EMPTY
}

/** The environment in use. */
export function getEnvironment(): Environment {
  return current
}

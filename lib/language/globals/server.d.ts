/** The module `server` as the sandbox has it. */
import type { CaseInsensitiveDict } from 'requests/structures'

/** A request as a server gets it. */
export interface ServerRequest {
  /** In capitals: `GET`. */
  readonly method: string
  /** Without the query: `/visit`. */
  readonly path: string
  readonly query: URLSearchParams
  /** By name, in any letter case. */
  readonly headers: CaseInsensitiveDict<string | undefined>
  /** The body as text; empty when there is none. */
  readonly body: string
}

/** What a server answers. */
export interface ServerAnswer {
  /** @default 200 */
  readonly status?: number
  /** @default none; Content-Length is added. */
  readonly headers?: Readonly<Record<string, string>>
  /** @default empty */
  readonly body?: string
}

/**
 * Makes this program the machine of that name, for as long as it runs: every request to it is answered by `handle`.
 * Where `handle` throws, the client gets a 500.
 * @param name of the machine: `museum.test`
 */
export declare function serve(
  name: string,
  handle: (request: ServerRequest) => ServerAnswer | Promise<ServerAnswer>,
): void

/** What a host gets to see of a request that came over plain HTTP: everything, byte for byte. */
import type { IncomingMessage } from 'node:http'
import type { HeaderList, HttpRequest, Learner } from '../http/message'
import type { ExchangeLife } from '../tunnel/server-life'

/** The request as it came. A class for the getter's sake: see `ExchangeLife`. */
export class DirectRequest implements HttpRequest {
  readonly method: string
  readonly scheme = 'http'
  readonly authority: string
  readonly target: string
  readonly headers: HeaderList
  readonly #life: ExchangeLife
  readonly #req: IncomingMessage

  constructor(
    req: IncomingMessage,
    readonly body: Uint8Array,
    readonly remoteAddress: string,
    life: ExchangeLife,
  ) {
    this.method = req.method ?? 'GET'
    this.authority = req.headers.host ?? ''
    this.target = req.url ?? '/'
    const headers: [string, string][] = []
    for (let i = 0; i + 1 < req.rawHeaders.length; i += 2) {
      headers.push([req.rawHeaders[i] ?? '', req.rawHeaders[i + 1] ?? ''])
    }
    this.headers = headers
    this.#life = life
    this.#req = req
  }

  get version(): 10 | 11 {
    return this.#req.httpVersion === '1.0' ? 10 : 11
  }

  /** Known by the address alone: programs outside of the course have no other name. */
  get learner(): Learner {
    return { id: this.remoteAddress, seed: 0 }
  }

  get signal(): AbortSignal {
    return this.#life.signal
  }
}

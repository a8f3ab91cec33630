/** Pages that are long to make and the same for everybody who asks under the same name: made once, and kept. */
import type { HttpResponse } from '../../http/message'
import type { HttpbinCall } from './call'
import { hostOf, webScheme } from './request-echo'

/** Clients say what the host is called, so they could ask for any number of versions: about 2 MB at most. */
const MOST_PAGES = 12
/** No host name of DNS is longer (RFC 1035 section 2.3.4), with its port. */
const LONGEST_NAME = 261

export class KeptPages {
  /** The one not asked for longest first. */
  readonly #pages = new Map<string, HttpResponse>()

  /**
   * The page as it was made before for the scheme and host of this call.
   * @param name of the page.
   */
  get(call: HttpbinCall, name: string, make: () => HttpResponse): HttpResponse {
    const host = hostOf(call)
    if (host.length > LONGEST_NAME) return make()
    const key = `${name} ${webScheme(call)}://${host}`
    const page = this.#pages.get(key) ?? make()
    this.#pages.delete(key)
    this.#pages.set(key, page)
    if (this.#pages.size > MOST_PAGES) {
      const [oldest = key] = this.#pages.keys()
      this.#pages.delete(oldest)
    }
    return page
  }

  /** How many are kept. */
  get size(): number {
    return this.#pages.size
  }
}

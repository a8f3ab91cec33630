/** Which adapter serves which URLs: the longest prefix wins. */
import type { BaseAdapter } from './adapters'
import { InvalidSchema } from './exceptions'
import { repr } from './python-repr'

export class AdapterMounts {
  readonly #adapters = new Map<string, BaseAdapter>()

  /** Longest prefix first; of equal length, the one mounted earlier first. */
  get adapters(): ReadonlyMap<string, BaseAdapter> {
    return this.#adapters
  }

  /** Mounting a prefix again replaces its adapter in place. */
  mount(prefix: string, adapter: BaseAdapter): void {
    this.#adapters.set(prefix, adapter)
    for (const [other, shorter] of [...this.#adapters]) {
      if (other.length >= prefix.length) continue
      this.#adapters.delete(other)
      this.#adapters.set(other, shorter)
    }
  }

  /** Compares text, without letter case, as requests does. @throws InvalidSchema */
  find(url: string): BaseAdapter {
    const wanted = url.toLowerCase()
    for (const [prefix, adapter] of this.#adapters) {
      if (wanted.startsWith(prefix.toLowerCase())) return adapter
    }
    throw new InvalidSchema(`No connection adapters were found for ${repr(url)}`)
  }
}

/**
 * The elements under lines into which React renders results: a small store from a widget's key to its
 * element. CodeMirror makes and removes the elements, components subscribe.
 */

/** One element under a line. */
export interface ResultHost {
  readonly key: string
  readonly element: HTMLElement
  /** The line was changed since it gave what stands under it. */
  readonly stale: boolean
}

export class ResultHosts {
  #hosts = new Map<string, HTMLElement>()
  #stale: ReadonlySet<string> = new Set()
  #heights = new Map<string, number>()
  #listeners = new Set<() => void>()
  #snapshot: readonly ResultHost[] = []

  /** Called by the widget that made the element. */
  attach(key: string, element: HTMLElement): void {
    this.#hosts.set(key, element)
    this.#changed()
  }

  /** Called by the widget whose element leaves; ignored when another has taken its place. */
  detach(key: string, element: HTMLElement): void {
    if (this.#hosts.get(key) !== element) return
    this.#hosts.delete(key)
    this.#changed()
  }

  /** Those whose lines were changed or taken away; the same set until that changes. */
  staleKeys = (): ReadonlySet<string> => this.#stale

  /** Says which results are those of lines that were changed or taken away. */
  setStale(keys: ReadonlySet<string>): void {
    if (keys.size === this.#stale.size && [...keys].every((key) => this.#stale.has(key))) return
    this.#stale = keys
    this.#changed()
  }

  /** Remembers how high a result is, for the time that it is scrolled out of the editor. */
  measured(key: string, height: number): void {
    this.#heights.set(key, height)
  }

  /** The height last measured in CSS pixels, -1 when it is not known. */
  height(key: string): number {
    return this.#heights.get(key) ?? -1
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same array until something changes. */
  snapshot = (): readonly ResultHost[] => this.#snapshot

  #changed(): void {
    this.#snapshot = [...this.#hosts].map(([key, element]) => {
      const stale = this.#stale.has(key)
      return { key, element, stale }
    })
    for (const listener of this.#listeners) listener()
  }
}

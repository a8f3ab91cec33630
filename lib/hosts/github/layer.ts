/** Things as a learner has changed them: a fixture that stays as it is, with new, other and deleted ones over it. */
export class Layer<Item extends { readonly id: number }> {
  readonly #base: readonly Item[]
  readonly #ids: ReadonlySet<number>
  /** Null for what was deleted. */
  readonly #changes = new Map<number, Item | null>()

  /** @param base in the order in which they are to be listed. */
  constructor(base: readonly Item[]) {
    this.#base = base
    this.#ids = new Set(base.map(({ id }) => id))
  }

  /** All there are now, new ones at the end. */
  all(): readonly Item[] {
    if (this.#changes.size === 0) return this.#base
    const old = this.#base.flatMap((item) => {
      const now = this.#changes.has(item.id) ? this.#changes.get(item.id) : item
      return now ? [now] : []
    })
    return [...old, ...this.changed().filter(({ id }) => !this.#ids.has(id))]
  }

  /** New and changed ones. */
  changed(): readonly Item[] {
    return [...this.#changes.values()].filter((item) => item !== null)
  }

  /** Adds or replaces one, and gives the way back. */
  put(item: Item): () => void {
    const before = this.#changes.get(item.id)
    this.#changes.set(item.id, item)
    return () => {
      if (before === undefined) this.#changes.delete(item.id)
      else this.#changes.set(item.id, before)
    }
  }

  remove(id: number): void {
    if (this.#ids.has(id)) this.#changes.set(id, null)
    else this.#changes.delete(id)
  }
}

'use client'
/** A value in `localStorage` that every part of the page shares, and that follows other tabs. */
import { useSyncExternalStore } from 'react'

export interface StoredValueOptions<V> {
  /** The name in the storage. */
  readonly key: string
  /** Reads a stored text, whatever it is; null when there is none. */
  readonly parse: (text: string | null) => V
  /** The text to store; null takes it out of the storage. */
  readonly serialize: (value: V) => string | null
  /** The value on the server, and until hydration. */
  readonly none: V
}

/** Where storage is disabled or full, the value holds until the page is left. */
export class StoredValue<V> {
  readonly #options: StoredValueOptions<V>
  readonly #listeners = new Set<() => void>()
  #value: V
  /** The stored text that `#value` stands for, or stands above when it could not be written. */
  #text: string | null = null

  constructor(options: StoredValueOptions<V>) {
    this.#options = options
    this.#value = options.none
  }

  /** The value on the server, and until hydration. */
  get none(): V {
    return this.#options.none
  }

  /** The value as it is now. The same text gives the same object, or React would render for ever. */
  readonly read = (): V => {
    const text = this.#stored()
    if (text !== this.#text) {
      this.#text = text
      this.#value = this.#options.parse(text)
    }
    return this.#value
  }

  keep(value: V): void {
    const { key, serialize } = this.#options
    const text = serialize(value)
    try {
      if (text === null) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    } catch {
      // Disabled or full: the value stands above what is stored.
    }
    this.#text = this.#stored()
    this.#value = value
    for (const listener of this.#listeners) listener()
  }

  /** Calls `listener` after each change, here or in another tab, until what is returned is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    addEventListener('storage', listener)
    return () => {
      this.#listeners.delete(listener)
      removeEventListener('storage', listener)
    }
  }

  #stored(): string | null {
    try {
      return localStorage.getItem(this.#options.key)
    } catch {
      return null
    }
  }
}

export function useStoredValue<V>(stored: StoredValue<V>): V {
  return useSyncExternalStore(stored.subscribe, stored.read, () => stored.none)
}

/** `CaseInsensitiveDict`: header names in any letter case, with the spelling of whoever set them last. */

import { ENTRIES, entriesOf } from './entries'
import { indexAccess } from './index-access'
import { inspectSymbol } from './inspect'

/** What a dict can be made from: a mapping, or pairs. */
export type HeadersLike<V> = Iterable<readonly [string, V]> | Readonly<Record<string, V>>

/** The methods; every other name is an entry. */
export interface CaseInsensitiveDictMethods<V> {
  /** The value for a name in any letter case; `undefined` (or the default) when absent. Never throws. */
  get(name: string): V | undefined
  get<D>(name: string, defaultValue: D): V | D
  /** Sets a value. The name keeps its place and takes the new spelling. */
  set(name: string, value: V): void
  has(name: string): boolean
  /** True when there was something to delete. */
  delete(name: string): boolean
  /** Deletes, and returns what was there. */
  pop(name: string): V | undefined
  /** The value that is there; else sets this one and returns it. */
  setdefault(name: string, value: V): V
  update(other: HeadersLike<V>): void
  copy(): CaseInsensitiveDict<V>
  clear(): void
  /** Whether the other has the same values under the same names, in any letter case and order. */
  equals(other: HeadersLike<V>): boolean
  keys(): IterableIterator<string>
  values(): IterableIterator<V>
  items(): IterableIterator<[string, V]>
  /** Items with lower-case names. */
  lowerItems(): IterableIterator<[string, V]>
  readonly size: number
  [Symbol.iterator](): IterableIterator<string>
  toJSON(): Record<string, V>
  toString(): string
}

/**
 * A mapping whose names have no letter case: `headers['content-type']`, `'X-Id' in headers` and
 * `delete headers['x-id']` work in any. An entry named like a method (`get`) needs `headers.get('get')`.
 */
export type CaseInsensitiveDict<V = string> = CaseInsensitiveDictMethods<V> & {
  [name: string]: V
}

type Store<V> = Map<string, [name: string, value: V]>

/** A property and no private field, so that methods work on the dict and on its proxy as `this`. */
const STORE: unique symbol = Symbol('store')

function storeOf<V>(dict: { readonly [STORE]?: Store<V> }): Store<V> {
  const store = dict[STORE]
  if (store === undefined) throw new TypeError('This is not a CaseInsensitiveDict.')
  return store
}

class Dict<V> implements CaseInsensitiveDictMethods<V> {
  readonly [STORE]: Store<V>

  constructor(data?: HeadersLike<V> | null, store: Store<V> = new Map()) {
    this[STORE] = store
    if (data !== null && data !== undefined) this.update(data)
    // biome-ignore lint/correctness/noConstructorReturn: index access by any name is what the class is for
    return new Proxy<Dict<V>>(this, entryAccess as ProxyHandler<Dict<V>>)
  }

  get(name: string): V | undefined
  get<D>(name: string, defaultValue: D): V | D
  get<D>(name: string, defaultValue?: D): V | D | undefined {
    const entry = storeOf(this).get(name.toLowerCase())
    return entry === undefined ? defaultValue : entry[1]
  }

  set(name: string, value: V): void {
    storeOf(this).set(name.toLowerCase(), [name, value])
  }

  has(name: string): boolean {
    return storeOf(this).has(name.toLowerCase())
  }

  delete(name: string): boolean {
    return storeOf(this).delete(name.toLowerCase())
  }

  pop(name: string): V | undefined {
    const value = this.get(name)
    this.delete(name)
    return value
  }

  setdefault(name: string, value: V): V {
    const entry = storeOf(this).get(name.toLowerCase())
    if (entry !== undefined) return entry[1]
    this.set(name, value)
    return value
  }

  update(other: HeadersLike<V>): void {
    const store = storeOf(this)
    for (const entry of entriesOf(other)) store.set(entry[0].toLowerCase(), entry)
  }

  copy(): CaseInsensitiveDict<V> {
    return new CaseInsensitiveDict<V>(storeOf(this).values())
  }

  clear(): void {
    storeOf(this).clear()
  }

  equals(other: HeadersLike<V>): boolean {
    const mine = storeOf(this)
    const theirs: Store<V> = new Map(entriesOf(other).map((item) => [item[0].toLowerCase(), item]))
    if (mine.size !== theirs.size) return false
    return [...mine].every(([key, [, value]]) => theirs.has(key) && theirs.get(key)?.[1] === value)
  }

  *keys(): IterableIterator<string> {
    for (const [name] of storeOf(this).values()) yield name
  }

  *values(): IterableIterator<V> {
    for (const [, value] of storeOf(this).values()) yield value
  }

  *items(): IterableIterator<[string, V]> {
    for (const [name, value] of storeOf(this).values()) yield [name, value]
  }

  *lowerItems(): IterableIterator<[string, V]> {
    for (const [key, [, value]] of storeOf(this)) yield [key, value]
  }

  get size(): number {
    return storeOf(this).size
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys()
  }

  [ENTRIES](): [string, V][] {
    const entries: [string, V][] = []
    for (const [name, value] of storeOf(this).values()) entries.push([name, value])
    return entries
  }

  toJSON(): Record<string, V> {
    // A null prototype, so that an entry named `__proto__` is an entry.
    const object: Record<string, V> = Object.create(null)
    for (const [name, value] of this.items()) object[name] = value
    return object
  }

  toString(): string {
    return JSON.stringify(this.toJSON())
  }

  [inspectSymbol](): Record<string, V> {
    return Object.fromEntries(this.items())
  }
}

const entryAccess: ProxyHandler<Dict<unknown>> = {
  ...indexAccess<Dict<unknown>>((dict, name) => dict.get(name)),
  defineProperty(target, key, descriptor) {
    if (typeof key === 'symbol' || !('value' in descriptor)) return false
    target.set(key, descriptor.value)
    return true
  },
  ownKeys(target) {
    return [...target.keys()]
  },
  getOwnPropertyDescriptor(target, key) {
    if (typeof key === 'symbol' || !target.has(key)) return undefined
    return { value: target.get(key), writable: true, enumerable: true, configurable: true }
  },
}

interface CaseInsensitiveDictConstructor {
  new <V = string>(data?: HeadersLike<V> | null): CaseInsensitiveDict<V>
  readonly prototype: CaseInsensitiveDict<unknown>
}

export const CaseInsensitiveDict = Dict as unknown as CaseInsensitiveDictConstructor
Object.defineProperty(Dict, 'name', { value: 'CaseInsensitiveDict' })

/** The dict of these entries by their names in lower case. It takes the map over: nobody else may change it. */
export function dictOf<V>(entries: Map<string, [name: string, value: V]>): CaseInsensitiveDict<V> {
  return new Dict<V>(null, entries) as unknown as CaseInsensitiveDict<V>
}

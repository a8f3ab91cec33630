/** Index access for mappings with methods of their own: `headers['accept']`, `jar['session']`. */

interface Mapping {
  set(name: string, value: unknown): unknown
  has(name: string): boolean
  delete(name: string): unknown
}

/**
 * The proxy traps that every such mapping shares: strings are entries unless they name a method; symbols are
 * the object's own. `read` gives what stands under a name that is no method.
 */
export function indexAccess<M extends Mapping>(
  read: (mapping: M, name: string) => unknown,
): ProxyHandler<M> {
  return {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return target[key as keyof M]
      return read(target, key)
    },
    set(target, key, value) {
      if (typeof key === 'symbol') return false
      target.set(key, value)
      return true
    },
    has(target, key) {
      return typeof key === 'symbol' ? key in target : target.has(key)
    },
    deleteProperty(target, key) {
      if (typeof key === 'string') target.delete(key)
      return true
    },
  }
}

/** Puts a function around a method of the client, for what helps learners and is none of the package's business. */

/** Does what the method did, by `call` (with other arguments, if it is given some), and what else is wanted. */
export type Around = (
  self: object,
  call: (others?: readonly unknown[]) => unknown,
  args: readonly unknown[],
) => unknown

/**
 * The method keeps its name and its place; what is no method of its own stays as it is.
 * @returns undoes it
 */
export function wrapMethod(owner: object, name: string, around: Around): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name)
  const method: unknown = descriptor?.value
  if (!descriptor || typeof method !== 'function') return () => {}
  const wrapped = function (this: object, ...args: unknown[]): unknown {
    return around(this, (others = args) => Reflect.apply(method, this, others), args)
  }
  Object.defineProperty(wrapped, 'name', { value: method.name, configurable: true })
  Object.defineProperty(owner, name, { ...descriptor, value: wrapped })
  return () => Object.defineProperty(owner, name, descriptor)
}

/** `response.json.name`: the call was left out, and JavaScript would say nothing but `undefined`. */

/** What functions have anyway, and what tools ask any value for. */
const HARMLESS: ReadonlySet<PropertyKey> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'apply',
  'bind',
  'call',
  'prototype',
  'toJSON',
  '$$typeof',
  'asymmetricMatch',
  'nodeType',
])

/**
 * The method, with a sentence for those who read a property of it. Calls pass as before.
 * @throws TypeError when a property is read that only the parsed JSON can have.
 */
export function guardJsonMethod<Method extends (...args: never[]) => unknown>(
  method: Method,
): Method {
  return new Proxy(method, {
    get(target, key) {
      // `bind` itself reads the name and the length of what it binds.
      if (key === 'bind') {
        return (self: unknown, ...args: never[]) =>
          (...more: never[]) =>
            Reflect.apply(target, self, [...args, ...more])
      }
      if (typeof key === 'symbol' || HARMLESS.has(key)) return Reflect.get(target, key)
      throw new TypeError(
        `json is a method: response.json.${key} reads a property of it. Try response.json().${key}.`,
      )
    },
  })
}

/**
 * Answers a name that an object of the client does not have: `response.status_code` is `undefined` in
 * JavaScript and an error in Python; here it is `undefined` with a remark. The class's prototype gets a
 * last ancestor that sees only look-ups which found nothing, so names that exist cost nothing.
 */
import { didYouMean } from '../../requests/did-you-mean'
import { misnamed } from '../../sentences/remarks'
import type { Say } from './early-reads'

/**
 * @param kind what the object is called in the remark: `response`
 * @param aliases names from elsewhere (fetch, axios) that a spelling comparison would not lead to
 */
export function remarkOnMisnamed(
  prototype: object,
  kind: string,
  aliases: Readonly<Record<string, string>>,
  say: Say,
): void {
  const fallback: object = Object.create(Object.prototype)
  const mayRemark = (key: string | symbol): key is string =>
    typeof key === 'string' && !(key in fallback) && !PROBED.has(key)

  const watcher = new Proxy(fallback, {
    get(target, key, receiver) {
      if (!mayRemark(key)) return Reflect.get(target, key, receiver)
      const known = namesOf(receiver, watcher)
      const meant = Object.hasOwn(aliases, key) ? aliases[key] : nearest(key, known)
      if (meant) say(misnamed(key, meant, kind))
      return undefined
    },
    set(target, key, value, receiver) {
      // Any name may be added on purpose; only Python's spelling of a known one is a slip.
      const meant = mayRemark(key) ? camelCase(key) : key
      if (mayRemark(key) && meant !== key && namesOf(receiver, watcher).includes(String(meant)))
        say(misnamed(key, String(meant), kind))
      return Reflect.set(target, key, value, receiver)
    },
  })
  Object.setPrototypeOf(prototype, watcher)
}

/** What the language, the console and test tools look for on any object. */
const PROBED: ReadonlySet<string> = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'message'])

/** Everything that the object answers to, up to the watcher. */
function namesOf(object: object, watcher: object): string[] {
  const names = new Set<string>()
  for (let at: object | null = object; at && at !== watcher; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  names.delete('constructor')
  return [...names]
}

function nearest(key: string, known: readonly string[]): string | undefined {
  return /'(.+)'/.exec(didYouMean(key, known))?.[1]
}

function camelCase(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

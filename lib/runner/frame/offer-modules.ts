/**
 * Makes the client importable: one small module per specifier, from a blob: URL, that hands on what the
 * prelude's bundle holds. A worker has no import map.
 */

/** Specifier to what it exports. */
export type ModuleNamespaces = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Where the stand-ins find the namespaces while they are evaluated; gone before learner code starts. */
const HANDOVER = '__roundtrip_modules'

/** Creates and evaluates the stand-ins. */
export async function offerModules(
  modules: ModuleNamespaces,
  scope: object,
): Promise<[specifier: string, url: string, names: string[]][]> {
  Object.defineProperty(scope, HANDOVER, { value: modules, configurable: true })
  const offered = Object.entries(modules).map(([specifier, namespace]) => {
    const names = Object.keys(namespace)
    const blob = new Blob([moduleText(specifier, names)], { type: 'text/javascript' })
    return [specifier, URL.createObjectURL(blob), names] satisfies [string, string, string[]]
  })
  await Promise.all(offered.map(([, url]) => import(/* webpackIgnore: true */ url)))
  Reflect.deleteProperty(scope, HANDOVER)
  return offered
}

/** Each name through a variable of its own, because `delete` can be exported but not declared. */
export function moduleText(specifier: string, names: readonly string[]): string {
  const values = names.map((name, i) => `e${i}=m[${JSON.stringify(name)}]`).join(',')
  const list = names.map((name, i) => `e${i} as ${name}`).join(',')
  return `const m=self.${HANDOVER}[${JSON.stringify(specifier)}]${values ? `,${values}` : ''};export{${list}}`
}

/** Which modules the package has, and the source file of each. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { modules } from '../modules'

export interface PackageModule {
  /** What programs import: `requests/adapters`. */
  readonly specifier: string
  /** The built file without its ending, in the package's folder: `adapters`. */
  readonly name: string
  /** Absolute path of the source. */
  readonly source: string
}

const folder = fileURLToPath(new URL('..', import.meta.url))

/** The modules that the playground offers, too; the same code in Node and in browsers. */
export function sharedModules(): readonly PackageModule[] {
  return Object.keys(modules)
    .filter((specifier) => specifier === 'requests' || specifier.startsWith('requests/'))
    .map((specifier) => moduleOf(specifier, specifier.replace(/^requests\/?/, '') || 'index'))
}

/** Modules that only Node can run. */
export function nodeModules(): readonly PackageModule[] {
  return [
    moduleOf('requests/node', 'node'),
    { ...moduleOf('requests/getpass', 'getpass-node'), name: 'getpass' },
  ]
}

/** Stand-ins for modules of Python's, each a package of its own, as their names have no slash. */
export function companionModules(): readonly PackageModule[] {
  return [
    { ...moduleOf('getpass', 'getpass-node'), name: 'getpass' },
    moduleOf('hashlib', 'hashlib'),
    moduleOf('hmac', 'hmac'),
  ]
}

/** `requests/statusCodes` is written in `status-codes.ts`. @throws Error when there is no such file. */
function moduleOf(specifier: string, name: string): PackageModule {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const source = `${folder}${file}.ts`
  if (!existsSync(source)) {
    throw new Error(`The module ${specifier} should be in ${source}, which does not exist.`)
  }
  return { specifier, name, source }
}

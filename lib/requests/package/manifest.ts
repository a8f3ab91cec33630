/** The package.json files of what is built, and the README. */
import { VERSION } from '../version'
import type { PackageModule } from './package-modules'

interface Conditions {
  readonly types: string
  readonly node?: string
  readonly default: string
}

interface RequestsManifest {
  readonly exports: Readonly<Record<string, Conditions | string>>
  readonly [field: string]: unknown
}

/** @param undici The version of undici that it was tested with. */
export function requestsManifest(
  shared: readonly PackageModule[],
  forNode: readonly PackageModule[],
  undici: string,
): RequestsManifest {
  const exports: Record<string, Conditions | string> = {}
  for (const { specifier, name, source } of shared) {
    exports[subpath(specifier)] = {
      types: declaration(source),
      // The same module, after the network has become the default transport.
      node: `./in-node/${name}.js`,
      default: `./${name}.js`,
    }
  }
  for (const { specifier, name, source } of forNode) {
    exports[subpath(specifier)] = { types: declaration(source), default: `./${name}.js` }
  }
  return {
    name: 'requests',
    version: VERSION,
    description: 'HTTP for humans, after the Python library of the same name.',
    license: 'MIT',
    // The name belongs to another package on the npm registry: this one is for taking home, not for publishing.
    private: true,
    type: 'module',
    engines: { node: '>=20.9' },
    sideEffects: ['./node.js', './in-node/*.js'],
    exports: { ...exports, './package.json': './package.json' },
    dependencies: { undici },
    bundleDependencies: ['undici'],
  }
}

const descriptions: Readonly<Record<string, string>> = {
  getpass: 'Asks for a password on the terminal',
  hashlib: 'Checksums of text and bytes',
  hmac: 'Signatures of text and bytes under a key',
}

/** The manifest of a stand-in for one of Python's modules. */
export function companionManifest({ name, source }: PackageModule): object {
  return {
    name,
    version: VERSION,
    description: `${descriptions[name]}, after Python's module of the same name.`,
    license: 'MIT',
    private: true,
    type: 'module',
    engines: { node: '>=20.9' },
    exports: { '.': { types: declaration(source), default: './index.js' } },
  }
}

/** Ten lines for whoever finds the folder. */
export const README = `# requests

HTTP for TypeScript and JavaScript as Python's requests has it: names in camelCase, options in one object, \`await\` before each call, seconds for timeouts.

    npm install ./requests ./getpass ./hashlib ./hmac

    import requests from 'requests'
    const response = await requests.get('https://api.github.com', { timeout: 5 })
    console.log(response.statusCode, response.json())

In Node it goes to the network, heeding HTTP_PROXY, NO_PROXY, REQUESTS_CA_BUNDLE and ~/.netrc. Elsewhere give \`new HTTPAdapter({ transport })\` a transport of your own. It needs Node 20.9 or newer; \`getpass\` asks for passwords on the terminal; \`hashlib\` and \`hmac\` are after Python's, too.
`

function subpath(specifier: string): string {
  return specifier === 'requests' ? '.' : specifier.replace(/^requests/, '.')
}

/** Where `emitDeclarations` writes the types of a source file in `lib/requests`. */
function declaration(source: string): string {
  const file = source.slice(source.lastIndexOf('/') + 1).replace(/\.ts$/, '.d.ts')
  return `./types/requests/${file}`
}

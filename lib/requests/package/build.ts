/**
 * Builds the client as packages to take home: one file per module and shared chunks beside them, so that all
 * modules use the same classes; types; and nothing of this site.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, type BuildResult, build } from 'esbuild'
import { emitDeclarations } from './declarations'
import { getpassManifest, README, requestsManifest } from './manifest'
import { nodeModules, type PackageModule, sharedModules } from './package-modules'
import { packageFolders, thirdPartyLicences } from './third-party'

const OPTIONS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
  // Class names are what error messages and `<Response [200]>` show.
  keepNames: true,
  external: ['undici', 'node:*'],
  // tough-cookie's list of public suffixes and chardet's reading of files, which are never asked for.
  alias: {
    tldts: fileURLToPath(new URL('../no-public-suffixes.ts', import.meta.url)),
    fs: fileURLToPath(new URL('../no-file-system.ts', import.meta.url)),
  },
  legalComments: 'eof',
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions

const license = fileURLToPath(new URL('../../../LICENSE', import.meta.url))

/**
 * Writes the packages `requests` and `getpass` into folders of those names, replacing what was there.
 * @returns their paths
 * @throws esbuild's BuildFailure; Error when the types do not add up.
 */
export async function buildPackages(into: string): Promise<{ requests: string; getpass: string }> {
  const requests = join(into, 'requests')
  const getpass = join(into, 'getpass')
  for (const folder of [requests, getpass]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    cpSync(license, join(folder, 'LICENSE'))
  }
  const shared = sharedModules()
  const forNode = nodeModules()
  const { metafile } = await bundle([...shared, ...forNode], requests)
  const licences = thirdPartyLicences(packageFolders(metafile))
  writeFileSync(join(requests, 'THIRD-PARTY-LICENSES'), licences)
  writeInNode(shared, requests)
  emitDeclarations(
    [...shared, ...forNode].map(({ source }) => source),
    join(requests, 'types'),
  )
  const undici = copyUndici(requests)
  writeJson(join(requests, 'package.json'), requestsManifest(shared, forNode, undici))
  writeFileSync(join(requests, 'README.md'), README)
  await buildGetpass(forNode, requests, getpass)
  return { requests, getpass }
}

async function bundle(
  modules: readonly PackageModule[],
  outdir: string,
): Promise<BuildResult<typeof OPTIONS>> {
  const entryPoints = modules.map(({ name, source }) => ({ in: source, out: name }))
  return build({ ...OPTIONS, entryPoints, outdir, chunkNames: 'chunks/[name]-[hash]' })
}

/** In Node each module first makes the network the default transport. */
function writeInNode(shared: readonly PackageModule[], folder: string): void {
  mkdirSync(join(folder, 'in-node'))
  for (const { name } of shared) {
    const isDefault = name === 'index' ? `export { default } from '../${name}.js'\n` : ''
    const text = `import '../node.js'\nexport * from '../${name}.js'\n${isDefault}`
    writeFileSync(join(folder, 'in-node', `${name}.js`), text)
  }
}

/** Goes along with the package, so that installing it needs no network. @returns its version */
function copyUndici(folder: string): string {
  const manifest = createRequire(import.meta.url).resolve('undici/package.json')
  cpSync(dirname(manifest), join(folder, 'node_modules/undici'), { recursive: true })
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  return version
}

async function buildGetpass(
  forNode: readonly PackageModule[],
  requests: string,
  folder: string,
): Promise<void> {
  const own = forNode.find(({ name }) => name === 'getpass')
  if (own === undefined) throw new Error('There is no module getpass.')
  await bundle([{ ...own, name: 'index' }], folder)
  const types = readFileSync(join(requests, 'types/requests/getpass-node.d.ts'), 'utf8')
  writeFileSync(join(folder, 'index.d.ts'), types)
  writeJson(join(folder, 'package.json'), getpassManifest())
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

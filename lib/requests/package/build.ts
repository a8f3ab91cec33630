/**
 * Builds the client as packages to take home: one file per module and shared chunks beside them, so that all
 * modules use the same classes; types; and nothing of this site.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { emitDeclarations } from './declarations'
import { companionManifest, README, requestsManifest } from './manifest'
import { companionModules, nodeModules, type PackageModule, sharedModules } from './package-modules'
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
 * Writes the package `requests`, and those of the stand-ins for Python's modules, into folders of their names, replacing
 * what was there.
 * @returns their paths, that of `requests` first
 * @throws esbuild's BuildFailure; Error when the types do not add up.
 */
export async function buildPackages(into: string): Promise<readonly string[]> {
  const requests = emptyFolder(into, 'requests')
  const shared = sharedModules()
  const forNode = nodeModules()
  await bundle([...shared, ...forNode], requests)
  writeInNode(shared, requests)
  emitDeclarations(
    [...shared, ...forNode].map(({ source }) => source),
    join(requests, 'types'),
  )
  const undici = copyUndici(requests)
  writeJson(join(requests, 'package.json'), requestsManifest(shared, forNode, undici))
  writeFileSync(join(requests, 'README.md'), README)
  const folders = [requests]
  for (const companion of companionModules()) folders.push(await buildCompanion(companion, into))
  return folders
}

/** One that holds nothing but the licence. */
function emptyFolder(into: string, name: string): string {
  const folder = join(into, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(license, join(folder, 'LICENSE'))
  return folder
}

/** Builds modules, and names the licences of what became part of them. */
async function bundle(modules: readonly PackageModule[], outdir: string): Promise<void> {
  const entryPoints = modules.map(({ name, source }) => ({ in: source, out: name }))
  const chunkNames = 'chunks/[name]-[hash]'
  const { metafile } = await build({ ...OPTIONS, entryPoints, outdir, chunkNames })
  const folders = packageFolders(metafile)
  if (folders.length === 0) return
  writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES'), thirdPartyLicences(folders))
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

async function buildCompanion(companion: PackageModule, into: string): Promise<string> {
  const folder = emptyFolder(into, companion.name)
  await bundle([{ ...companion, name: 'index' }], folder)
  emitDeclarations([companion.source], join(folder, 'types'))
  writeJson(join(folder, 'package.json'), companionManifest(companion))
  return folder
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

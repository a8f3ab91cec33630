/** The licences of the libraries that are part of the built files: they ask to be named wherever they go. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'

/** Folders of the packages that a build took files from. */
export function packageFolders(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0],
  )
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort()
}

/** One text with every package's name, version and licence. @throws Error for a package without a licence file. */
export function thirdPartyLicences(folders: readonly string[]): string {
  return folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string {
  const manifest: { name: string; version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`${manifest.name} has no licence file to go along with the package.`)
  const text = readFileSync(join(folder, file), 'utf8').trim()
  return `${manifest.name} ${manifest.version}\n\n${text}\n`
}

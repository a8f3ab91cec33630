/**
 * Where builds are: `dist/builds/<stamp>/`, each whole and never changed. It comes into being by a rename, so
 * a build that fails or is interrupted leaves the others as they are.
 */
import { existsSync } from 'node:fs'
import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Builds that stay, the newest ones by their last start. */
const KEPT = 4

/** What the server reads of a build. */
export interface BuildManifest {
  readonly version: string
  readonly stamp: string
  readonly basePath: string
}

/** The parts of a build folder. */
export const buildParts = {
  manifest: 'build.json',
  /** The static export, with compressed copies beside its files. */
  site: 'site',
  policies: 'page-policies.json',
  frame: 'runner-frame.json',
  /** The host files of the course, bundled. */
  hosts: 'hosts.json',
  server: 'server/main.js',
} as const

export function buildsFolder(root: string): string {
  return join(root, 'dist/builds')
}

/** The folder of a finished build with this stamp, or null. */
export function findBuild(root: string, stamp: string): string | null {
  const folder = join(buildsFolder(root), stamp)
  return existsSync(join(folder, buildParts.manifest)) ? folder : null
}

/** Notes that the build is in use. */
export async function touchBuild(folder: string): Promise<void> {
  const now = new Date()
  await utimes(folder, now, now)
}

/** Removes builds that nobody started for long, and remains of interrupted ones. */
export async function pruneBuilds(root: string): Promise<void> {
  const folder = buildsFolder(root)
  const names = await readdir(folder)
  const builds = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(folder, name))).mtimeMs })),
  )
  const whole = builds.filter(({ name }) => !name.startsWith('unfinished-'))
  const old = whole.sort((a, b) => b.used - a.used).slice(KEPT)
  const remains = builds.filter(({ name }) => name.startsWith('unfinished-'))
  for (const { name } of [...old, ...remains]) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** A hash of everything that a build depends on, so that a start knows whether there is a build of it. */
import { createHash, type Hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings'

const INPUTS = [
  'app',
  'lib',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
/**
 * Tests, what only tests use, and what editors leave lying about. A course folder may have packages for its hosts;
 * the lock file beside them stands for them.
 */
const IGNORED = /\.(?:test|fixture|arbitrary)\.(?:tsx?|py)$|^\.|~$|^node_modules$/

/** 16 hexadecimal digits. Two settings that lead to the same pages give the same stamp. */
export function stampInputs(
  root: string,
  settings: Pick<Settings, 'lessonsDir' | 'basePath'>,
): string {
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([settings.basePath, settings.lessonsDir, process.versions.node.split('.')[0]]),
  )
  for (const input of INPUTS) add(hash, join(root, input), input)
  add(hash, settings.lessonsDir, 'lessons')
  return hash.digest('hex').slice(0, 16)
}

function add(hash: Hash, path: string, name: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    const entries = readdirSync(path, { withFileTypes: true }).filter(
      (entry) => !IGNORED.test(entry.name),
    )
    for (const entry of entries.sort(byName))
      add(hash, join(path, entry.name), `${name}/${entry.name}`)
  } else if (stats?.isFile()) {
    // The length parts the name from the content, so that no two trees give the same bytes.
    const content = readFileSync(path)
    hash.update(`${JSON.stringify(name)} ${content.length}\n`).update(content)
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}

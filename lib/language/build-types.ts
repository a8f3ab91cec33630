/**
 * Prepares what the language service of the browser loads, before `next build` or `next dev` reads it: the type
 * files as one JSON in `dist/language`, and TypeScript as a module of its own. Both are kept by their inputs.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { typeFiles } from './type-files'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules/.cache/roundtrip/language')

/** What the type files are made of, beside TypeScript. */
const SOURCES = ['lib/http', 'lib/requests', 'lib/language']

/** What `typeFiles()` gives, as JSON, from the cache when it is there. @throws Error when the types cannot be made. */
export async function typesJson(): Promise<string> {
  const kept = join(cache, `types-${sourcesKey()}.json`)
  if (!existsSync(kept)) await writeWhole(kept, JSON.stringify(typeFiles()))
  return readFile(kept, 'utf8')
}

/** Writes `dist/language/types.json` unless it is right already. @throws Error when the types cannot be made. */
export async function buildTypes(): Promise<void> {
  const text = await typesJson()
  const target = join(root, 'dist/language/types.json')
  // The same text is not written again, or a running `next dev` would rebuild.
  if (!existsSync(target) || (await readFile(target, 'utf8')) !== text) {
    await writeWhole(target, text)
  }
}

/**
 * TypeScript's compiler as a minified ES module for browsers: npm has it only for Node.
 * @returns the path of the file
 */
export async function buildTypeScript(): Promise<string> {
  const file = join(cache, `typescript-${ts.version}.js`)
  if (existsSync(file)) return file
  const { outputFiles } = await build({
    stdin: { contents: "export { default } from 'typescript'", resolveDir: root },
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // It looks for these only where there is a `process`.
    external: ['fs', 'path', 'os', 'crypto', 'inspector', 'perf_hooks', 'source-map-support'],
    logLevel: 'error',
  })
  await writeWhole(file, outputFiles[0]?.text ?? '')
  return file
}

function sourcesKey(): string {
  const hash = createHash('sha256').update(ts.version)
  for (const folder of SOURCES) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name)).sort()) {
      hash.update(`${file}\0`).update(readFileSync(join(root, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** A reader never sees a part of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  await writeFile(beside, text)
  await rename(beside, file)
}

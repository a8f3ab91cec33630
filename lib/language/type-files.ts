/**
 * The files that programs are checked against, by their path in the virtual file system: the libraries of the
 * language, the globals of the sandbox, the declarations of the client. For Node; the browser gets them as JSON.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { declarationsOf } from '../requests/package/declarations'
import { requestsManifest } from '../requests/package/manifest'
import { companionModules, sharedModules } from '../requests/package/package-modules'
import { LIBRARIES } from './compiler-options'

/** Path to text. */
export type TypeFiles = Readonly<Record<string, string>>

/** Takes a second or two, for the declarations of the client. @throws Error when these cannot be made. */
export function typeFiles(): TypeFiles {
  return { ...libraryFiles(), ...globalFiles(), ...clientFiles() }
}

/** The libraries, with those that they refer to. */
function libraryFiles(): TypeFiles {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'))
  const files: Record<string, string> = {}
  const wanted = [...LIBRARIES]
  for (const name of wanted) {
    if (files[`/${name}`] !== undefined) continue
    const text = readFileSync(join(folder, name), 'utf8')
    files[`/${name}`] = text
    for (const [, other] of text.matchAll(/<reference lib="(.+?)"/g))
      wanted.push(`lib.${other}.d.ts`)
  }
  return files
}

/** Modules that are of the sandbox alone, or another one there. */
const sandboxModules = ['getpass', 'server']

function globalFiles(): TypeFiles {
  const text = (name: string) =>
    readFileSync(fileURLToPath(new URL(`globals/${name}.d.ts`, import.meta.url)), 'utf8')
  return {
    '/sandbox.d.ts': text('sandbox'),
    ...Object.fromEntries(
      sandboxModules.flatMap((name) => [
        [`/node_modules/${name}/package.json`, JSON.stringify({ name, types: 'index.d.ts' })],
        [`/node_modules/${name}/index.d.ts`, text(name)],
      ]),
    ),
  }
}

function clientFiles(): TypeFiles {
  const modules = sharedModules()
  const companions = companionModules().filter(
    ({ specifier }) => !sandboxModules.includes(specifier),
  )
  const declarations = declarationsOf([...modules, ...companions].map(({ source }) => source))
  const folder = '/node_modules/requests'
  const { exports } = requestsManifest(modules, [], '')
  // Programs import modules, and not what describes them.
  const manifest = { name: 'requests', exports: { ...exports, './package.json': undefined } }
  return {
    // What is in the program can be completed and imported by a fix.
    '/modules.d.ts': [
      ...[...modules, ...companions].map(({ specifier }) => specifier),
      ...sandboxModules,
    ]
      .map((specifier) => `import '${specifier}'\n`)
      .join(''),
    [`${folder}/package.json`]: JSON.stringify(manifest),
    // Their declarations lie beside those of the client.
    ...Object.fromEntries(
      companions.flatMap(({ specifier, name }) => [
        [
          `/node_modules/${specifier}/package.json`,
          JSON.stringify({ name: specifier, types: 'index.d.ts' }),
        ],
        [
          `/node_modules/${specifier}/index.d.ts`,
          `export * from '../requests/types/requests/${name}.js'\n`,
        ],
      ]),
    ),
    ...Object.fromEntries(
      [...declarations].map(([path, text]) => [`${folder}/types/${path}`, text]),
    ),
  }
}

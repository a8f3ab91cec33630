/**
 * The arrows between the parts of the house. A part may import what its line allows and nothing else;
 * tests may import anything.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Which parts each part may import. The two sides of the tunnel are parts of their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  http: [],
  // Every sentence that a learner reads, one file per subject. Knows nothing, so that everybody may use it.
  sentences: [],
  requests: ['http'],
  // Makes packages of the client. In Node only.
  'requests/package': ['requests'],
  hosts: ['http'],
  // Machines that a course folder brings.
  plugins: ['hosts', 'http'],
  // The virtual internet as data: read from the hosts, and written for pages that know no host.
  reference: ['reference/data', 'plugins', 'hosts', 'requests', 'http'],
  'reference/data': ['programs', 'requests', 'http'],
  // What both sides of the tunnel speak: the channel, its fields, the problems.
  'tunnel/shared': ['http'],
  'tunnel/client': ['tunnel/shared', 'requests', 'http'],
  'tunnel/server': ['tunnel/shared', 'hosts', 'http'],
  // Joins the two without a socket, for tests and for checking lessons.
  'tunnel/in-process': [
    'tunnel/shared',
    'tunnel/client',
    'tunnel/server',
    'requests',
    'hosts',
    'http',
  ],
  // Takes what tests send through a running server, or not, as they like.
  'tunnel/carrier': [
    'tunnel/shared',
    'tunnel/in-process',
    'tunnel/client',
    'tunnel/server',
    'requests',
    'hosts',
    'http',
    'server',
  ],
  runner: ['sentences', 'tunnel/client', 'tunnel/shared', 'requests', 'http'],
  // Requests as programs of other languages, and back.
  programs: ['requests', 'http'],
  // What TypeScript says of a program, for the editor and for the check of lessons.
  language: ['sentences', 'runner', 'requests/package', 'requests'],
  editor: ['sentences', 'language', 'runner', 'programs', 'requests', 'http'],
  // What exercises ask of a run, and the judgement.
  checks: ['runner', 'requests', 'http'],
  course: ['sentences', 'checks', 'language', 'runner'],
  // Options and help of the commands of the project, and those that only write into a course. In Node only.
  command: ['course'],
  // Runs what lessons hold, without a browser. In Node only.
  proof: [
    'command',
    'reference',
    'reference/data',
    'course',
    'checks',
    'language',
    'runner',
    'tunnel/in-process',
    'tunnel/client',
    'tunnel/server',
    'tunnel/shared',
    'plugins',
    'hosts',
    'requests',
    'http',
  ],
  // Finds sections of lessons and endpoints: made from both on the server, searched in browsers.
  search: ['sentences', 'course', 'reference/data'],
  ui: [
    'sentences',
    'search',
    'editor',
    'language',
    'runner',
    'programs',
    'checks',
    'course',
    'reference/data',
    'tunnel/client',
    'tunnel/shared',
    'requests',
    'http',
  ],
  app: ['sentences', 'ui', 'search', 'course', 'reference'],
  // The server builds what it serves, so it knows the builders of fonts, sandbox and course.
  server: [
    'tunnel/server',
    'tunnel/shared',
    'plugins',
    'hosts',
    'http',
    'runner',
    'language',
    'checks',
    'course',
    'proof',
    'requests/package',
    'ui/fonts',
  ],
  'ui/fonts': [],
  // Whether a machine is ready for a workshop.
  doctor: ['command', 'course', 'proof', 'server'],
}

const sources = ['app', 'lib'].flatMap((folder) => sourcesIn(join(root, folder)))

describe('imports follow the arrows', () => {
  for (const part of Object.keys(allowed)) {
    test(part, () => {
      const wrong = sources
        .filter((file) => partOf(file) === part && !file.includes('.test.'))
        .flatMap((file) => localImports(file).map((target) => ({ file, target })))
        .filter(({ target }) => !mayImport(part, partOf(target)))
        .map(({ file, target }) => `${file} imports ${target}`)
      expect(wrong).toEqual([])
    })
  }
})

test('every part of lib has a line', () => {
  const parts = sources.filter((file) => !file.includes('.test.')).map(partOf)
  expect([...new Set(parts)].filter((part) => !Object.hasOwn(allowed, part))).toEqual([])
})

test('what browsers get contains no host and no server', () => {
  const inBrowsers = sources.filter((file) => isClientEntry(file) || file.includes('.worker.'))
  const reached = reachable(inBrowsers)
  expect(reached.size).toBeGreaterThan(inBrowsers.length)
  expect([...reached].filter((file) => /^lib\/(hosts|server)\//.test(file))).toEqual([])
})

test('the sandbox carries nothing of the client that only Node needs', () => {
  const reached = reachable(sources.filter((file) => /^lib\/runner\/frame\/[^.]+\.ts$/.test(file)))
  expect(reached).toContain('lib/requests/index.ts')
  expect([...reached].filter((file) => /^lib\/requests\/node[./]/.test(file))).toEqual([])
})

test('every file is named after what it does', () => {
  const vague = /(^|-)(utils?|helpers?|misc|common)(\.|-|$)/
  // The name under which programs import it is requests' own.
  const named = sources.filter((file) => !/^lib\/requests\/utils\.(test\.)?ts$/.test(file))
  expect(named.filter((file) => file.split('/').some((part) => vague.test(part)))).toEqual([])
})

test('names are in kebab-case', () => {
  const names = sources.map((file) => basename(file)).filter((name) => name !== '[slug]')
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name))).toEqual([])
})

/** Paths from the root, with forward slashes, of all TypeScript below a folder. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function partOf(file: string): string {
  const [top = '', part = '', name = ''] = file.split('/')
  if (top === 'app') return 'app'
  if (part === 'ui' && name === 'fonts') return 'ui/fonts'
  if (part === 'requests' && name === 'package') return 'requests/package'
  if (part === 'reference' && /^(reference-data|example-)/.test(name)) return 'reference/data'
  if (part !== 'tunnel') return part
  if (/^server/.test(name)) return 'tunnel/server'
  if (/^in-process/.test(name)) return 'tunnel/in-process'
  if (/^carrier/.test(name)) return 'tunnel/carrier'
  return /^(channel|outer-fields|problem)\./.test(name) ? 'tunnel/shared' : 'tunnel/client'
}

function mayImport(from: string, to: string): boolean {
  return from === to || (allowed[from] ?? []).includes(to)
}

/** The files of the project that a file imports, types and dynamic imports included. */
function localImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { importedFiles } = ts.preProcessFile(text, true, true)
  const workers = [...text.matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url/g)]
  return [
    ...importedFiles.map(({ fileName }) => fileName),
    ...workers.map((match) => match[1] ?? ''),
  ]
    .filter((name) => name.startsWith('.'))
    .map((name) => resolveSource(join(root, dirname(file), name)))
    .filter((path) => path !== null)
    .filter((path) => /^(app|lib)\//.test(path))
}

/** The source file that an extensionless import means; null for styles and generated files. */
function resolveSource(path: string): string | null {
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (candidate) => /\.tsx?$/.test(candidate) && existsSync(candidate),
  )
  return found ? relative(root, found).replaceAll('\\', '/') : null
}

function reachable(entries: readonly string[]): Set<string> {
  const reached = new Set(entries)
  for (const file of reached) for (const target of localImports(file)) reached.add(target)
  return reached
}

function isClientEntry(file: string): boolean {
  return readFileSync(join(root, file), 'utf8').startsWith("'use client'")
}

/**
 * The client as it is taken home: built, packed, installed into an empty folder without a network, and run by
 * Node. Its programs go through a proxy to the virtual internet, by the environment alone.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, transform } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createInternet } from '../hosts/internet'
import { modules } from '../requests/modules'
import {
  authority,
  certificate,
  type KeyPair,
  temporaryFolder,
} from '../requests/node/certificates.fixture'
import { buildPackages } from '../requests/package/build'
import { matches, PASSWORD, snippetRows } from '../requests/package/snippet-rows'
import { internetProxy } from './in-process-proxy.fixture'

const command = promisify(execFile)
const folder = temporaryFolder()
const home = join(folder.path, 'home')
const rows = snippetRows()
let pair: KeyPair
let bundle: string

beforeAll(async () => {
  const trusted = await authority()
  pair = await certificate({ by: trusted, names: ['api.github.com', 'httpbin.org'] })
  bundle = folder.write('bundle.pem', trusted.cert)
  const built = await buildPackages(join(folder.path, 'dist'))
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }')
  const tarballs: string[] = []
  for (const path of built) {
    const packing = await command('npm', ['pack', '--json', path], { cwd: folder.path })
    const [{ filename }]: [{ filename: string }] = JSON.parse(packing.stdout)
    tarballs.push(join(folder.path, filename))
  }
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await command('npm', ['install', ...quiet, ...tarballs], { cwd: home })
  for (const { file, code } of rows) writeFileSync(join(home, file), code)
}, 120_000)

afterAll(() => folder.remove())

interface Ran {
  readonly output: string
  readonly errors: string
  readonly exchanges: readonly string[]
  readonly tunnels: readonly string[]
}

/** Writes a program as Node takes it. */
async function write(name: string, code: string): Promise<void> {
  const { code: javascript } = await transform(code, { loader: 'ts', target: 'es2022' })
  writeFileSync(join(home, `${name}.mjs`), javascript)
}

/** Runs a program in a process of its own. */
async function run(name: string, code: string): Promise<Ran> {
  await write(name, code)
  const proxy = await internetProxy(createInternet(), pair)
  try {
    const env = {
      NODE_ENV: 'test' as const,
      HOME: home,
      HTTPS_PROXY: proxy.url,
      REQUESTS_CA_BUNDLE: bundle,
    }
    const options = { cwd: home, env, timeout: 60_000 }
    const running = command(process.execPath, [join(home, `${name}.mjs`)], options)
    running.child.stdin?.end(`${PASSWORD}\n`.repeat(rows.length))
    const { stdout, stderr } = await running
    const { exchanges, tunnels } = proxy
    return { output: stdout, errors: stderr, exchanges, tunnels }
  } finally {
    await proxy.close()
  }
}

describe('the programs of the first chapter', () => {
  const names = rows.map(({ file }) => file.replace('.ts', ''))
  let all: Ran
  /** What each program printed. */
  let outputs: ReadonlyMap<string, string>

  // One after the other in one process: forty would take half a minute.
  beforeAll(async () => {
    for (const { file, code } of rows) await write(file.replace('.ts', ''), code)
    all = await run(
      'all',
      `for (const name of ${JSON.stringify(names)}) {
         console.log('=== ' + name)
         await import('./' + name + '.mjs').catch((error) => console.log('It threw:', error))
       }`,
    )
    const sections = all.output.split(/^=== /m).slice(1)
    outputs = new Map(
      sections.map((section) => {
        const end = section.indexOf('\n')
        return [section.slice(0, end), section.slice(end + 1)]
      }),
    )
  }, 90_000)

  test.each(rows.map((row) => [row.title, row] as const))('%s', (_title, row) => {
    const output = outputs.get(row.file.replace('.ts', '')) ?? ''
    if (!matches(row.output, output)) expect(output).toBe(row.output)
  })

  test('made the exchanges that they should, and no others', () => {
    expect(all.exchanges).toEqual(rows.flatMap(({ exchanges }) => exchanges))
  })

  test('asked and warned on the standard error, and nothing else', () => {
    const warnings = rows.flatMap(({ warning }) => (warning === undefined ? [] : [warning]))
    for (const warning of warnings) expect(all.errors).toContain(warning)
    const lines = all.errors
      .split('\n')
      .filter((line) => !/^(Password: |\(Use `node .*)?$/.test(line))
    expect(lines).toHaveLength(warnings.length)
  })
})

test('a session uses its connection again', async () => {
  const { output, tunnels } = await run(
    'reuse',
    `import requests from 'requests'
     await using session = new requests.Session()
     for (const name of ['get', 'headers', 'ip']) {
       console.log((await session.get('https://httpbin.org/' + name)).statusCode)
     }`,
  )
  expect(output).toBe('200\n200\n200\n')
  expect(tunnels).toEqual(['httpbin.org:443'])
})

test('every module is there, and they share one copy of the code', async () => {
  const { output } = await run(
    'modules',
    `import * as requests from 'requests'
     import { HTTPError } from 'requests/exceptions'
     import { HTTPBasicAuth } from 'requests/auth'
     import { HTTPAdapter } from 'requests/adapters'
     import { CaseInsensitiveDict } from 'requests/structures'
     import { NodeTransport } from 'requests/node'
     console.log(requests.HTTPError === HTTPError, requests.default.auth.HTTPBasicAuth === HTTPBasicAuth)
     const session = new requests.Session()
     session.mount('https://', new HTTPAdapter({ transport: new NodeTransport() }))
     console.log(session.headers instanceof CaseInsensitiveDict, session.getAdapter('https://x/') instanceof HTTPAdapter)`,
  )
  expect(output).toBe('true true\ntrue true\n')
})

test('the programs and the types of the package pass tsc --strict', () => {
  const files = rows.map(({ file }) => join(home, file))
  const program = ts.createProgram(files, {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    lib: [
      'lib.es2023.d.ts',
      'lib.esnext.disposable.d.ts',
      'lib.dom.d.ts',
      'lib.dom.iterable.d.ts',
      'lib.dom.asynciterable.d.ts',
    ],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    noEmit: true,
  })
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(problems).toEqual([])
}, 60_000)

test('each module can be imported by its name, and exports what the playground\u2019s does', async () => {
  const offered = Object.entries(modules).map(([name, exported]) => [
    name,
    Object.keys(exported).sort(),
  ])
  const { output } = await run(
    'names',
    `const names = ${JSON.stringify(Object.keys(modules))}
     const offered = []
     for (const name of names) offered.push([name, Object.keys(await import(name)).sort()])
     console.log(JSON.stringify(offered))`,
  )
  expect(JSON.parse(output)).toEqual(offered)
})

test('a bundler for browsers takes the same package without what is Node\u2019s', async () => {
  const source = `export { default } from 'requests'; export { HTTPAdapter } from 'requests/adapters'`
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: home },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  })
  const inputs = Object.keys(metafile.inputs).map((path) => path.replace(/^.*node_modules\//, ''))
  expect(inputs).toContain('requests/index.js')
  expect(inputs.filter((path) => !path.startsWith('requests/') || /node/.test(path))).toEqual([
    '<stdin>',
  ])
})

test('the package has nothing of the site', () => {
  const installed = join(home, 'node_modules/requests')
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  const own = files.filter((file) => !file.startsWith('node_modules'))
  expect(own).toContain('index.js')
  expect(
    own.filter((file) => /hosts|tunnel|runner|\bserver\/|\.test\.|fixture/.test(file)),
  ).toEqual([])
})

/** The programs of the course's first chapter, in this process, with the modules that the playground offers. */
import { formatWithOptions } from 'node:util'
import { transform } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createInternet } from '../hosts/internet'
import type { VirtualInternet } from '../hosts/virtual-host'
import { setDefaultTransport } from '../requests/default-transport'
import { modules } from '../requests/modules'
import { matches, PASSWORD, type SnippetRow, snippetRows } from '../requests/package/snippet-rows'
import type { Transport } from '../requests/transport'
import { InProcessTransport } from './in-process'

const HANDOVER = '__snippet_modules'
const exchanges: string[] = []

/** Notes each exchange that passes. */
function recording(transport: Transport): Transport {
  return {
    acceptEncoding: transport.acceptEncoding,
    async exchange(message) {
      const response = await transport.exchange(message)
      exchanges.push(`${message.method} ${message.url} ${response.status}`)
      return response
    },
  }
}

function connect(internet: VirtualInternet): void {
  setDefaultTransport(recording(new InProcessTransport(internet)))
}

beforeAll(() => {
  const offered = { ...modules, getpass: { getpass: async () => PASSWORD } }
  Object.defineProperty(globalThis, HANDOVER, { value: offered, configurable: true })
})

afterAll(() => {
  Reflect.deleteProperty(globalThis, HANDOVER)
  setDefaultTransport(null)
})

afterEach(() => {
  vi.restoreAllMocks()
  exchanges.length = 0
})

/** Runs a program, and gives what it printed and warned of. */
async function run(code: string): Promise<{ output: string; warnings: string }> {
  let output = ''
  let warnings = ''
  vi.spyOn(console, 'log').mockImplementation((...values) => {
    output += `${formatWithOptions({ colors: false }, ...values)}\n`
  })
  vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
    warnings += `${warning}\n`
  })
  const { code: javascript } = await transform(code, {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
  })
  // The number makes each import one of its own.
  const program = `${withOffered(javascript)}\n// ${Math.random()}`
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(program)}`)
  return { output, warnings }
}

/** Imports become look-ups among the modules that are offered. */
function withOffered(javascript: string): string {
  return javascript.replace(
    /^import (?:(\w+)(?:, )?)?(?:\{ (.+?) \})? from "([^"]+)";$/gm,
    (_line, whole: string | undefined, names: string | undefined, specifier: string) => {
      const pattern = [whole && `default: ${whole}`, names?.replaceAll(' as ', ': ')]
      return `const { ${pattern.filter(Boolean).join(', ')} } = globalThis.${HANDOVER}["${specifier}"];`
    },
  )
}

describe('in process', () => {
  test.each(snippetRows().map((row) => [row.title, row] as const))('%s', async (_title, row) => {
    connect(createInternet())
    await expectRow(row)
  })
})

async function expectRow(row: SnippetRow): Promise<void> {
  const { output, warnings } = await run(row.code)
  if (!matches(row.output, output)) expect(output).toBe(row.output)
  expect(exchanges).toEqual(row.exchanges)
  expect(warnings).toContain(row.warning ?? '')
  if (row.warning === undefined) expect(warnings).toBe('')
}

describe('the adapter that retries', () => {
  const row = snippetRows().find(({ title }) => title.startsWith('s36'))
  const code = row?.code ?? ''
  const failure = "await requests.get('https://trouble.test/"

  /** Runs the program after asking for trouble; resolves to what it printed and the connections that failed. */
  async function runAfter(trouble: string) {
    connect(createInternet())
    await run(`import requests from 'requests'\n${failure}${trouble}')`)
    const { output } = await run(code)
    const left = await run(
      `import requests from 'requests'\nconst { failures } = (${failure}')).json()\nconsole.log(failures[0]?.left)`,
    )
    return { output, left: left.output.trim() }
  }

  test('gives up after four attempts when the host is down', async () => {
    const { output, left } = await runAfter('next/9/refused/api.github.com')
    expect(output).toMatch(/^.*Max retries exceeded with url: \/ .*refused.*\n$/)
    expect(left).toBe('5')
  })

  test('says nothing when the third attempt succeeds', async () => {
    const { output, left } = await runAfter('next/2/refused/api.github.com')
    expect(output).toBe('')
    expect(left).toBe('undefined')
  })

  test('tries again after a reset and an unknown name, too', async () => {
    expect((await runAfter('next/3/reset/api.github.com')).output).toBe('')
    expect((await runAfter('next/3/dns/api.github.com')).output).toBe('')
  })
})

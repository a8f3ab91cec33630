/**
 * The Python twin of a program sends the same messages: it is run by the real requests, where a `python3` has it,
 * against the course's own servers.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Twin } from '../course/activity'
import type { Environment } from '../course/environment'
import type { Snippet } from '../course/snippet'
import type { HostBundle } from '../plugins/bundle-host-files'
import { openInternet } from '../plugins/open-internet'
import { createTunnel } from '../tunnel/server'
import type { Report } from './problem'
import type { Stage } from './seen-run'
import { type TwinMessage, twinDifference, typeScriptMessage } from './twin-message'

export interface TwinToProve {
  readonly twin: Twin
  /** The editor that holds the TypeScript; null in `<Rule>`. */
  readonly snippet: Snippet | null
  readonly report: Report
}

const script = fileURLToPath(new URL('./python-twins.py', import.meta.url))

const answers = z.array(
  z.object({
    sent: z.array(
      z.object({
        method: z.string(),
        url: z.string(),
        headers: z.array(z.tuple([z.string(), z.string()])),
        body: z.string(),
      }),
    ),
    error: z.object({ name: z.string(), message: z.string(), line: z.number() }).nullable(),
  }),
)

/** Whether a `python3` of this machine can `import requests`. */
export function hasPython(): boolean {
  return spawnSync('python3', ['-c', 'import requests']).status === 0
}

export async function proveTwins(
  twins: readonly TwinToProve[],
  stage: Stage,
  hosts: readonly HostBundle[],
): Promise<void> {
  if (twins.length === 0) return
  const [python, typeScript] = await Promise.all([
    runPython(
      twins.map(({ twin: { python, unseen } }) => ({
        code: python,
        environment: Object.assign({}, ...unseen.before.map((part) => part.environment)),
      })),
      hosts,
    ),
    Promise.all(
      twins.map(async ({ twin }) =>
        (await stage.see(twin.unseen, twin)).facts.requests.map(typeScriptMessage),
      ),
    ),
  ])
  for (const [index, one] of twins.entries()) {
    const answer = python[index]
    if (answer) proveTwin(one, answer, typeScript[index] ?? [])
  }
}

type Answer = z.output<typeof answers>[number]

function proveTwin(
  { twin, snippet, report }: TwinToProve,
  { sent, error }: Answer,
  wanted: readonly TwinMessage[],
): void {
  if (error && !snippet?.fails)
    report(twin.pythonLine + error.line - 1, {
      what: `The Python twin ends with ${error.name}.`,
      got: error.message,
      wanted: 'a run to the end',
      fix: 'Mend it.',
    })
  const got = sent.map(
    ({ method, url, headers, body }): TwinMessage => ({
      method,
      url,
      headers,
      body: new Uint8Array(Buffer.from(body, 'base64')),
    }),
  )
  if (got.length !== wanted.length) {
    report(twin.pythonLine, {
      what: 'The twins send different numbers of requests.',
      got: `Python ${got.length}`,
      wanted: `TypeScript ${wanted.length}`,
      fix: 'Let both do the same.',
    })
    return
  }
  for (const [index, message] of got.entries()) {
    const other = wanted[index]
    const difference = other && twinDifference(message, other)
    if (!difference) continue
    report(twin.pythonLine, {
      what: `The twins differ in request ${index + 1}: ${difference.what}.`,
      got: `Python ${difference.python}`,
      wanted: `TypeScript ${difference.typeScript}`,
      fix: 'Let both send the same.',
    })
    return
  }
}

interface PythonProgram {
  readonly code: string
  readonly environment: Environment
}

/** Milliseconds for all twins together. */
const PATIENCE = 60_000

async function runPython(
  programs: readonly PythonProgram[],
  hosts: readonly HostBundle[],
): Promise<Answer[]> {
  const server = createServer(createTunnel({ internet: openInternet(hosts).internet }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // Neither proxies nor passwords nor authorities of this machine.
  const env = {
    ...process.env,
    HOME: '/nonexistent',
    NO_PROXY: '*',
    no_proxy: '*',
    REQUESTS_CA_BUNDLE: undefined,
    CURL_CA_BUNDLE: undefined,
  }
  const python = spawn('python3', ['-B', script, `http://127.0.0.1:${port}/tunnel`], {
    env,
    timeout: PATIENCE,
  })
  try {
    python.stdin.end(JSON.stringify(programs))
    return answers.parse(JSON.parse(await outputOf(python)))
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function outputOf(child: ChildProcess): Promise<string> {
  let output = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`The Python twins could not be run (exit ${code}): ${errors.trim()}`))
    })
  })
}

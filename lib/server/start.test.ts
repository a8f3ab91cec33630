/** What stops a start, as a host sees it: one line, and 1. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { makeBuild } from './build.fixture'

async function node(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return {
    child,
    stdout: () => stdout,
    ended: once(child, 'close').then(([code]) => ({ code, stdout, stderr })),
  }
}

test('a bad setting', async () => {
  const { ended } = await node([join(import.meta.dirname, 'start.js')], { PORT: 'abc' })
  expect(await ended).toEqual({
    code: 1,
    stdout: '',
    stderr: "PORT must be a whole number from 0 to 65535, got 'abc'\n",
  })
})

test('a Node that is too old', async () => {
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' })"
  const start = JSON.stringify(join(import.meta.dirname, 'start.js'))
  const { ended } = await node(['--input-type=module', '-e', `${pretend}; await import(${start})`])
  const { code, stderr } = await ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Roundtrip needs Node 20\.9 or newer, and this is .*\n$/)
})

/** The server of a small build in a process of its own. */
async function runServer(port: number) {
  const folder = await makeBuild()
  const outfile = join(folder, 'server/main.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
  })
  const settings = JSON.stringify({ port, host: '127.0.0.1', lessonsDir: folder, basePath: '' })
  return node([
    '--input-type=module',
    '-e',
    `const { run } = await import(${JSON.stringify(outfile)}); await run(${settings}, ${JSON.stringify(folder)})`,
  ])
}

test('a taken port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { ended } = await runServer(port)
  const { code, stderr } = await ended
  other.close()
  expect(code).toBe(1)
  expect(stderr).toBe(
    `port ${port} is already in use; set PORT to another one, e.g. PORT=${port === 65_535 ? port - 1 : port + 1} npm start\n`,
  )
})

test('ready, answering, and ended by SIGTERM with 0', async () => {
  const { child, stdout, ended } = await runServer(0)
  while (!stdout().includes('\n')) await once(child.stdout, 'data')
  const url = /^ready on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(stdout())?.[1]
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
  expect(stdout()).toContain('stopping; requests in flight have 5 seconds')
})

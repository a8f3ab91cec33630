/** Starts a server in a process of its own, as a host would, and ends it again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export interface ServerProcess extends AsyncDisposable {
  readonly origin: string
  readonly pid: number
  /** Microseconds of processor time that it has used; null where the system does not say (all but Linux). */
  cpuTime(): number | null
}

/** The course's own server, built when stale, on a loopback port. */
export async function startCourse(): Promise<ServerProcess> {
  const port = await freePort()
  const args = ['lib/server/start.js']
  return start({
    command: process.execPath,
    args,
    port,
    probe: `http://127.0.0.1:${port}/healthz`,
  })
}

/** The development server on a course folder, on a loopback port. It answers before its first page is compiled. */
export async function startDevelopment(lessonsDir: string): Promise<ServerProcess> {
  const port = await freePort()
  return start({
    command: process.execPath,
    args: ['--import', 'tsx', 'lib/server/dev.ts'],
    port,
    probe: `http://127.0.0.1:${port}/healthz`,
    env: { LESSONS_DIR: lessonsDir },
  })
}

/**
 * A `node:http` server that only gives what it was given, by path: what Node can do at most. One piece is sent
 * with its length, more are sent as chunks.
 */
export async function startBare(
  answers: ReadonlyMap<string, readonly Uint8Array[]>,
): Promise<ServerProcess> {
  const port = await freePort()
  const encoded = [...answers].map(([path, pieces]) => [
    path,
    pieces.map((piece) => Buffer.from(piece).toString('base64')),
  ])
  const program = `
    const { createServer } = require('node:http')
    const { readFileSync } = require('node:fs')
    const decode = (piece) => Buffer.from(piece, 'base64')
    const answers = new Map(JSON.parse(readFileSync(0, 'utf8')).map(([path, pieces]) => [path, pieces.map(decode)]))
    createServer((request, response) => {
      request.resume()
      const pieces = answers.get(request.url) ?? []
      if (pieces.length === 1) {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': pieces[0].length })
        response.end(pieces[0])
        return
      }
      response.writeHead(200, { 'Content-Type': 'application/json' })
      for (const piece of pieces) response.write(piece)
      response.end()
    }).listen(${port}, '127.0.0.1')`
  return start({
    command: process.execPath,
    args: ['-e', program],
    port,
    probe: `http://127.0.0.1:${port}/`,
    input: JSON.stringify(encoded),
  })
}

/** Python's httpbin under gunicorn with its usual settings, one process as ours; null where it is not installed. */
export async function startGunicorn(): Promise<ServerProcess | null> {
  const check = spawnSync('gunicorn', ['--check-config', 'httpbin:app'], { stdio: 'ignore' })
  if (check.status !== 0) return null
  const port = await freePort()
  const args = ['--bind', `127.0.0.1:${port}`, '--log-level', 'error', 'httpbin:app']
  return start({ command: 'gunicorn', args, port, probe: `http://127.0.0.1:${port}/get` })
}

/** A port of its own, so that no server that is already running can answer in its place. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly port: number
  /** An address that answers 200 once it is there. */
  readonly probe: string
  /** For its standard input. */
  readonly input?: string
  /** Variables beside the address. */
  readonly env?: Readonly<Record<string, string>>
}

async function start({ command, args, port, probe, input, env }: Program): Promise<ServerProcess> {
  const child: ChildProcess = spawn(command, args, {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
  })
  child.stdin?.end(input)
  // A bench that fails must not leave its server behind.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${command} ${args[0]} ended before it answered on port ${port}`)
  })
  await Promise.race([ended, untilItAnswers(probe)])
  ended.catch(() => {})
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    cpuTime: () => (process.platform === 'linux' ? cpuTimeOf(child.pid ?? 0) : null),
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** User and system time from proc_pid_stat(5), which counts in hundredths of a second. */
function cpuTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Waits until the address answers with a success. */
export async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 600_000
  while (Date.now() < deadline) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`${url} did not answer in time`)
}

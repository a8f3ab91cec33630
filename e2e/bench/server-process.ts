/** Starts a server in a process of its own, as a host would, and ends it again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export interface ServerProcess extends AsyncDisposable {
  readonly origin: string
}

/** The course's own server, built when stale, on a loopback port. */
export async function startCourse(): Promise<ServerProcess> {
  const port = await freePort()
  return start(['lib/server/start.js'], port, `http://127.0.0.1:${port}/healthz`)
}

/** A `node:http` server that answers every request with the same JSON: what Node can do at most. */
export async function startBare(body: string): Promise<ServerProcess> {
  const port = await freePort()
  const program = `
    const body = Buffer.from(${JSON.stringify(body)})
    require('node:http').createServer((request, response) => {
      request.resume()
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
      response.end(body)
    }).listen(${port}, '127.0.0.1')`
  return start(['-e', program], port, `http://127.0.0.1:${port}/`)
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

async function start(args: string[], port: number, probe: string): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
  })
  // A bench that fails must not leave its server behind.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(() => {
    throw new Error(`node ${args[0]} ended before it answered on port ${port}`)
  })
  await Promise.race([ended, untilItAnswers(probe)])
  ended.catch(() => {})
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Waits until the address answers with a success. */
export async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 240_000
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

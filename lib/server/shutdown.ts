/** Ending on SIGTERM and Ctrl-C: no new connections, a while for the requests in flight, then the end. */
import type { Server } from 'node:http'

/** Milliseconds that requests in flight have. */
export const GRACE_MS = 5000

/** Resolves when all connections are closed; those still open after `grace` milliseconds are cut. */
export async function closeServer(server: Server, grace = GRACE_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection becomes idle when its last answer is out, and would stay open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), grace)
  server.closeIdleConnections()
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}

/** Installs the signal handlers. The second signal ends the process at once. */
export function exitOnSignals(server: Server): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    console.log(`stopping; requests in flight have ${GRACE_MS / 1000} seconds`)
    await closeServer(server)
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)
}

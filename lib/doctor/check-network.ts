/** Whether others can reach the course: the port, and the addresses to give out. */
import { createHttpServer, isEveryAddress, ListenFailure, listen } from '../server/http-server'
import type { Settings } from '../server/settings'
import { type Finding, good } from './finding'

type Place = Pick<Settings, 'host' | 'port' | 'basePath'>

/** Takes the port for a moment; when somebody has it, asks whether that is this course. */
export async function checkPort(place: Place): Promise<Finding> {
  const server = createHttpServer((_req, res) => res.end())
  try {
    const port = await listen(server, place)
    return good('port', `${place.port === 0 ? `A free one, such as ${port},` : port} can be had.`)
  } catch (error) {
    if (!(error instanceof ListenFailure)) throw error
    const version = await runningVersion(place)
    if (version !== null)
      return good('port', `The course answers on ${place.port} already (version ${version}).`)
    return { state: 'bad', subject: 'port', says: sentence(error.message), fix: null }
  } finally {
    server.close()
  }
}

/** @param addresses those by which the network reaches this machine */
export function checkAddresses(place: Place, addresses: readonly string[]): Finding {
  const { host, port, basePath } = place
  const subject = 'network'
  if (addresses.length === 0)
    return {
      state: 'bad',
      subject,
      says: 'This machine has no address in any network.',
      fix: 'Join the network of the room, then ask again.',
    }
  const urls = (isEveryAddress(host) ? addresses : [host]).map(
    (address) => `http://${address.includes(':') ? `[${address}]` : address}:${port}${basePath}`,
  )
  if (isLoopback(host))
    return {
      state: 'bad',
      subject,
      says: `HOST is ${host}, so only this machine can open the course.`,
      fix: 'Use HOST=0.0.0.0 npm start, and ask again with HOST=0.0.0.0 npm run doctor.',
    }
  return good(subject, `Give out ${urls.join(' or ')}; plain HTTP is enough.`)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Of the course that listens there; null when it is something else. */
async function runningVersion({ host, port, basePath }: Place): Promise<string | null> {
  const name = isEveryAddress(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  try {
    const signal = AbortSignal.timeout(3000)
    const response = await fetch(`http://${name}:${port}${basePath}/healthz`, { signal })
    const facts: unknown = await response.json()
    if (typeof facts !== 'object' || facts === null || !('version' in facts)) return null
    return 'status' in facts && facts.status === 'ok' ? String(facts.version) : null
  } catch {
    // No HTTP, no JSON, or silence: another program, which is what is told.
    return null
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

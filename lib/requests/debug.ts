/** `requests.debug`: one line for each exchange, in the words of urllib3's log. */
import { getEnvironment } from './environment'
import type { Response } from './response'
import { originOf } from './url'

const VERSIONS = { 10: '1.0', 11: '1.1', 20: '2' } as const

let chosen: boolean | null = null

/** Whether exchanges are logged: as was set, else if the environment's DEBUG names `requests` or `*`. */
export function isDebugging(): boolean {
  if (chosen !== null) return chosen
  const debug = getEnvironment().get('DEBUG')
  if (!debug) return false
  const names = debug.split(/[\s,]+/)
  return names.includes('requests') || names.includes('*')
}

/** Switches the log on or off; null leaves it to the environment. */
export function setDebugging(on: boolean | null): void {
  chosen = on
}

/** `https://api.test:443 "GET /users HTTP/1.1" 200 27`; the last is the Content-Length. */
export function logExchange({ request, raw }: Response): void {
  if (!isDebugging()) return
  const { scheme, hostname, port } = originOf(request.url)
  const origin = `${scheme}://${hostname}:${port ?? (scheme === 'https' ? 443 : 80)}`
  const length = raw.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1]
  const version = `HTTP/${VERSIONS[raw.version]}`
  console.debug(
    `requests: ${origin} "${request.method} ${request.pathUrl} ${version}" ${raw.status} ${length ?? 'None'}`,
  )
}

/** curl against the Digest endpoints of the direct httpbin: a client that shares no line with ours. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpbin } from '../hosts/httpbin/index'
import { listen } from '../tunnel/raw-client.fixture'
import { createDirectMount } from './direct-mount'

const features = spawnSync('curl', ['--version'], { encoding: 'utf8' }).stdout ?? ''
const hasCurl = features.includes('curl')
const reason = hasCurl ? '' : ' (skipped: there is no curl on this machine)'

describe.skipIf(!hasCurl)(`curl --digest${reason}`, () => {
  let base = ''
  let close = () => {}
  beforeAll(async () => {
    const host = createHttpbin({ prefix: '/httpbin' })
    const server = await listen(createDirectMount({ host }))
    base = `http://127.0.0.1:${server.port}/httpbin`
    close = server.close
  })
  afterAll(() => close())

  async function curl(path: string, ...options: string[]): Promise<string> {
    const fixed = ['-q', '--silent', '--noproxy', '*', '--max-time', '10', '--digest']
    const { stdout } = await promisify(execFile)('curl', [...fixed, ...options, base + path])
    return stdout
  }
  const status = (path: string, user: string) =>
    curl(path, '--user', user, '--output', '/dev/null', '--write-out', '%{http_code}')

  // The others of ours are unknown to many a curl, or hashed wrongly by it.
  test.each(
    ['MD5', 'SHA-256'].flatMap((algorithm) =>
      ['auth', 'auth-int', 'both'].map((qop) => [algorithm, qop]),
    ),
  )('answers %s with %s', async (algorithm, qop) => {
    const path = `/digest-auth/${qop}/us%20er/p%2Fw/${algorithm}?a=b`
    expect(await status(path, 'us er:p/w')).toBe('200')
    expect(await status(path, 'us er:other')).toBe('401')
    expect(await status(path, 'other:p/w')).toBe('401')
  })

  test('sends names in UTF-8', async () => {
    expect(await status('/digest-auth/auth/%C3%BC/pass', 'ü:pass')).toBe('200')
  })

  test('brings the cookie back where it must', async () => {
    const path = '/digest-auth/auth/user/pass?require-cookie=1'
    expect(await status(path, 'user:pass')).toBe('401')
    const answer = await curl(path, '--user', 'user:pass', '--cookie', '')
    expect(JSON.parse(answer)).toEqual({ authenticated: true, user: 'user' })
  })
})

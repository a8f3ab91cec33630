/** Python's own requests against the direct httpbin over loopback: what its programs have always relied on. */
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { createHttpbin } from '../hosts/httpbin/index'
import { listen } from '../tunnel/raw-client.fixture'
import { createDirectMount } from './direct-mount'

const script = join(import.meta.dirname, 'python-requests.fixture.py')
const hasRequests = spawnSync('python3', ['-c', 'import requests']).status === 0
const reason = hasRequests ? '' : ' (skipped: python3 cannot `import requests` on this machine)'

/** The functions of the script, with their docstrings. */
const checks = [
  ...readFileSync(script, 'utf8').matchAll(/^def (check_\w+)\(\):\n {4}"""(.+)"""$/gm),
]

describe.skipIf(!hasRequests)(`Python's requests finds that${reason}`, () => {
  let found: Record<string, string | null>

  beforeAll(async () => {
    const host = createHttpbin({ prefix: '/httpbin', redirects: ['localhost'] })
    const { port, close } = await listen(createDirectMount({ host }))
    try {
      const base = `http://127.0.0.1:${port}/httpbin`
      // Neither proxies nor passwords of this machine.
      const env = { ...process.env, HOME: '/nonexistent', NO_PROXY: '*', no_proxy: '*' }
      const { stdout } = await promisify(execFile)('python3', ['-B', script, base], { env })
      found = JSON.parse(stdout) as Record<string, string | null>
    } finally {
      close()
    }
  }, 60_000)

  test.each(checks.map(([, name = '', title = '']) => [title, name]))('%s', (_, name) => {
    expect(found[name]).toBeNull()
  })
})

test('the script has checks', () => expect(checks.length).toBeGreaterThan(20))

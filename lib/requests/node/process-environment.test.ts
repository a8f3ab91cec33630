import { utimesSync } from 'node:fs'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from './certificates.fixture'
import { ProcessEnvironment } from './process-environment'

const folder = temporaryFolder()
afterEach(() => vi.unstubAllEnvs())
afterAll(() => folder.remove())

test('variables are the process\u2019s', () => {
  vi.stubEnv('ROUNDTRIP_PROXY', 'http://proxy.example')
  expect(new ProcessEnvironment().get('ROUNDTRIP_PROXY')).toBe('http://proxy.example')
  expect(new ProcessEnvironment().get('ROUNDTRIP_NOTHING')).toBeUndefined()
})

test('netrc is the file that NETRC names, read again when it has changed', () => {
  const environment = new ProcessEnvironment()
  const path = folder.write('netrc', 'machine a.example login me password one')
  vi.stubEnv('NETRC', path)
  expect(environment.netrc()).toContain('password one')
  folder.write('netrc', 'machine a.example login me password two')
  utimesSync(path, new Date(), new Date(Date.now() + 5000))
  expect(environment.netrc()).toContain('password two')
})

test('without NETRC it is in the home folder, as .netrc or _netrc', () => {
  vi.stubEnv('NETRC', '')
  vi.stubEnv('HOME', folder.path)
  vi.stubEnv('USERPROFILE', folder.path)
  expect(new ProcessEnvironment().netrc()).toBeNull()
  folder.write('_netrc', 'second')
  expect(new ProcessEnvironment().netrc()).toBe('second')
  folder.write('.netrc', 'first')
  expect(new ProcessEnvironment().netrc()).toBe('first')
})

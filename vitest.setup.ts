/**
 * A worker runs many test files, which saves starting a process for each. Every file still begins anew: with its
 * own instances of our modules, and without what the file before it put in the place of others' things.
 */
import { afterAll, vi } from 'vitest'

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.resetModules()
})

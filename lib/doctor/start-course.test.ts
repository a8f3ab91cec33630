import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { StartFailure, startCourse } from './start-course'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a start that fails says what it said', async () => {
  vi.stubEnv('BASE_PATH', 'http')
  const start = startCourse(join(import.meta.dirname, '../..'), () => {})
  await expect(start).rejects.toThrow("BASE_PATH must be empty or a path such as /http, got 'http'")
  await expect(start).rejects.toBeInstanceOf(StartFailure)
})

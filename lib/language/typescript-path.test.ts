import ts from 'typescript'
import { expect, test } from 'vitest'
import { TYPESCRIPT_PATH } from './typescript-path'

test('the path carries the version of the compiler that is installed', () => {
  expect(TYPESCRIPT_PATH).toBe(`/vendor/typescript-${ts.version}.js`)
})

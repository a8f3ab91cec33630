import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { packageFolders, thirdPartyLicences } from './third-party'

const input = { bytes: 1, imports: [] }

test('packages are found by their folders, scoped and nested ones, too', () => {
  const inputs = {
    'lib/requests/index.ts': input,
    'node_modules/chardet/lib/index.js': input,
    'node_modules/@noble/hashes/md5.js': input,
    'node_modules/a/node_modules/b/index.js': input,
    'node_modules/chardet/lib/match.js': input,
  }
  expect(packageFolders({ inputs, outputs: {} })).toEqual([
    'node_modules/@noble/hashes',
    'node_modules/a/node_modules/b',
    'node_modules/chardet',
  ])
})

test('each is named with its version and its licence', () => {
  const text = thirdPartyLicences(['node_modules/tough-cookie'])
  expect(text).toMatch(/^tough-cookie \d+\.\d+\.\d+\n\n.*Redistribution and use in source/s)
})

test('a package without a licence is not taken along in silence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licence-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'package.json'), '{"name": "nobodys", "version": "1.0.0"}')
  expect(() => thirdPartyLicences([folder])).toThrow('nobodys has no licence file')
})

import { describe, expect, it } from 'vitest'
import { applyEdits } from './edits'
import { importEdits, missingModule, missingName, moduleUses, type OfferedModules } from './imports'
import { parseJavaScript, parseTypeScript } from './syntax-tree'

const offered: OfferedModules = new Map([
  ['requests', { url: 'blob:null/1', names: ['default', 'get', 'post', 'Session'] }],
  ['requests/exceptions', { url: 'blob:null/2', names: ['HTTPError', 'ConnectionError'] }],
])

const uses = (code: string) => moduleUses(parseJavaScript(code), code)

describe('imports', () => {
  it.each([
    ['import a from "requests";', 'import a from "blob:null/1";'],
    ["import 'requests'", 'import "blob:null/1"'],
    ['import * as r from "requests"', 'import * as r from "blob:null/1"'],
    ['export { get } from "requests"', 'export { get } from "blob:null/1"'],
    ['export * from "requests"', 'export * from "blob:null/1"'],
    ['const r = await import("requests")', 'const r = await import("blob:null/1")'],
    ['await import(`requests`)', 'await import("blob:null/1")'],
    [
      'import a, { get as g } from "requests"; import { HTTPError } from "requests/exceptions"',
      'import a, { get as g } from "blob:null/1"; import { HTTPError } from "blob:null/2"',
    ],
    ['f("requests"); // import x from "axios"', 'f("requests"); // import x from "axios"'],
    ['import(name)', 'import(name)'],
  ])('%j becomes %j', (code, linked) => {
    expect(applyEdits(code, importEdits(uses(code), offered))).toBe(linked)
  })

  it('leaves imports of types alone', () => {
    const code = "import type { A } from 'a'\nimport { type B, get } from 'requests'"
    const found = moduleUses(parseTypeScript(code), code)
    expect(found.map(({ specifier }) => specifier)).toEqual(['requests'])
    expect(found[0]?.names.map(({ name }) => name)).toEqual(['get'])
  })

  it('names what exists when a module does not', () => {
    expect(missingModule(uses('import a from "request"'), offered)).toMatchObject({
      name: 'ModuleNotFoundError',
      message: 'There is no module `request` here.',
      hint: 'Did you mean `requests`? A program here can import `requests`, `requests/exceptions`.',
      from: 14,
      to: 23,
    })
    expect(missingModule(uses('import a from "axios"'), offered)?.hint).not.toContain('mean')
    expect(missingModule(uses('import a from "__proto__"'), offered)).not.toBeNull()
  })

  it('names what exists when a module lacks a name', () => {
    const code = 'import { gett } from "requests"'
    expect(missingName(uses(code), offered)).toMatchObject({
      message: '`requests` has nothing named `gett`.',
      hint: expect.stringContaining('Did you mean `get`?'),
      from: 9,
    })
    expect(missingName(uses('import { HTTPError } from "requests"'), offered)?.hint).toBe(
      "It is in `requests/exceptions`: try `import { HTTPError } from 'requests/exceptions'`.",
    )
    expect(missingName(uses('import r, { get as g, Session } from "requests"'), offered)).toBeNull()
  })

  it('knows that a module may have no default', () => {
    expect(missingName(uses('import e from "requests/exceptions"'), offered)?.message).toBe(
      '`requests/exceptions` has nothing named `default`.',
    )
  })
})

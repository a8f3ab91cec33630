import { describe, expect, it } from 'vitest'
import { lineIndex } from './line-index'
import { nativeCompiler } from './native-compiler'
import { type CompiledProgram, compileProgram, linkProgram } from './program'

const offered = new Map([['requests', { url: 'blob:null/abc', names: ['default', 'get'] }]])

/** Kept as JSON on the way, as the programs of a lesson's page are. */
async function compiled(source: string, nativeUsing = false): Promise<CompiledProgram> {
  const outcome = await compileProgram(source, nativeCompiler(nativeUsing))
  if (!outcome.ok) throw new Error(outcome.errors.map(({ message }) => message).join())
  return JSON.parse(JSON.stringify(outcome.program))
}

/** Syntax that the editor's parser does not know, so that the compiled code is wrapped. */
const ODD = 'type Loose = { readonly [K in "a"]-?: 1 }\nabstract class A { abstract x: number }\n'

/** Where `marker` of the code that runs stands in the source. */
async function sourceOf(source: string, marker: string) {
  const program = await compiled(source)
  const linked = linkProgram(program, offered)
  if (!linked.ok) throw new Error('not linked')
  const { code, stepBack } = linked.program
  const at = code.indexOf(marker)
  expect(at).toBeGreaterThanOrEqual(0)
  return stepBack(lineIndex(code).position(at))
}

describe('compileProgram', () => {
  it.each([
    ['', 0],
    [ODD, 2],
  ])('says where each value belongs (after %j)', async (before, lines) => {
    const source = `${before}interface B { c: string }\nf(1)\nconst x: number = 2; g(\n  x,\n)\n`
    const { shown, code } = await compiled(source)
    expect(code).toContain('__show(1,')
    expect(shown.map(({ line }) => line - lines)).toEqual([2, 5])
    expect(shown.map(({ from, to }) => source.slice(from, to))).toEqual(['f(1)', 'g(\n  x,\n)'])
  })

  it('keeps expressions that the compiler would fold away', async () => {
    const { code, shown } = await compiled('"a" + "b";\n1 === 1;\n-5;')
    expect(shown).toHaveLength(3)
    expect(code).toContain('"ab"')
  })

  it.each([
    ['', 0],
    [ODD, 2],
  ])('maps places back through every change (after %j)', async (before, lines) => {
    const source = `${before}import requests from 'requests'\ntype T = {\n  a: 1\n}\n1 + 1; boom(requests as T)\n`
    expect(await sourceOf(source, 'boom')).toEqual({ line: 5 + lines, column: 8 })
  })

  it('maps a place behind an import on the same line', async () => {
    const source = 'const r = (await import("requests")).default.boom()'
    expect(await sourceOf(source, 'boom')).toEqual({ line: 1, column: 46 })
  })

  it('lowers what the browser does not know, and does not show the helpers', async () => {
    const source = `${ODD}using file = open()\nfile.name`
    const { code, shown } = await compiled(source)
    expect(code).not.toMatch(/\busing file\b/)
    expect(shown.map(({ line }) => line)).toEqual([4])
    expect((await compiled(source, true)).code).toMatch(/\busing file\b/)
  })

  it('compiles enums, namespaces, parameter properties and top-level await', async () => {
    const source =
      'enum A { B = 3 }\nnamespace N { export const x = 1 }\nclass P { constructor(readonly x: number) {} }\nawait N.x'
    expect((await compiled(source)).shown.map(({ line }) => line)).toEqual([4])
  })

  it('reports a syntax error at its place in UTF-16 columns', async () => {
    const outcome = await compileProgram("const é = 'ü'; const b = ;\nconst c\n", nativeCompiler())
    expect(outcome).toMatchObject({
      ok: false,
      errors: [
        { name: 'SyntaxError', phase: 'compile', position: { line: 1, column: 26 }, length: 1 },
      ],
    })
  })

  it('reports every error that the compiler finds', async () => {
    const outcome = await compileProgram('let a = 1\nlet a = 2\nlet a = 3', nativeCompiler())
    expect(outcome.ok ? [] : outcome.errors.map(({ position }) => position?.line)).toEqual([2, 3])
  })

  it('refuses a return outside of a function, and only there', async () => {
    const stray = await compileProgram('const a = 1\nif (a) { return a }', nativeCompiler())
    expect(stray).toMatchObject({ ok: false, errors: [{ position: { line: 2, column: 10 } }] })
    await compiled(
      'const o = { f() { return 1 }, get g() { return 2 }, h: () => { return 3 } }\nclass C { m() { return 1 } }\nfunction f() { return 1 }',
    )
  })
})

describe('linkProgram', () => {
  it('finds an unknown module even when nothing uses the import', async () => {
    const source = "import requests from 'requests'\nimport axios from 'axios'\n"
    expect(linkProgram(await compiled(source), offered)).toMatchObject({
      ok: false,
      errors: [
        {
          name: 'ModuleNotFoundError',
          phase: 'compile',
          position: { line: 2, column: 19 },
          length: 7,
        },
      ],
    })
  })

  it('finds an unknown module and name where only the compiled code can tell', async () => {
    const missing = `${ODD}import axios from 'axios'\naxios()`
    expect(linkProgram(await compiled(missing), offered)).toMatchObject({
      ok: false,
      errors: [{ name: 'ModuleNotFoundError', position: { line: 3 } }],
    })
    const typo = "import { gett } from 'requests'\ngett()"
    expect(linkProgram(await compiled(typo), offered)).toMatchObject({
      ok: false,
      errors: [{ name: 'ImportError', position: { line: 1, column: 10 } }],
    })
  })

  it('lets a name be a type that the compiler removes', async () => {
    const source = "import { get, Options } from 'requests'\nconst o: Options = {}\nget(o)"
    expect(linkProgram(await compiled(source), offered).ok).toBe(true)
  })
})

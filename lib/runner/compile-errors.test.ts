import { describe, expect, it } from 'vitest'
import { compileErrors, utf16Length } from './compile-errors'
import { nativeCompiler } from './native-compiler'
import { compileProgram } from './program'

async function firstHint(code: string): Promise<string | undefined> {
  const outcome = await compileProgram(code, nativeCompiler())
  if (outcome.ok) throw new Error('It compiled.')
  return outcome.errors[0]?.hint
}

describe('compile errors', () => {
  it.each([
    ['# note', /`\/\/`/],
    ['foo() # note', /`\/\/`/],
    ['x = f"a{b}"', /backticks/],
    ['print(f"x {y}")', /backticks/],
    ["b'abc'", /no letter before/],
    ['"""doc"""', /backticks/],
    ["print 'x'", /console\.log/],
    ['if x == 1:\n  f()', /`if \(…\) \{ … \}`/],
    ['elif (x) {}', /`else if/],
    ['for x in range(3):\n  f(x)', /const item of/],
    ['def f(a):\n  return a', /`function name/],
    ['async def f():', /`function name/],
    ['try:\n  x', /`try \{/],
    ["raise ValueError('x')", /throw new Error/],
    ['lambda x: x', /`\(x\) => x`/],
    ['x = not y', /`!x`/],
    ['if (a and b) {}', /`a && b`/],
    ['x = 1 if y else 2', /`condition \? a : b`/],
    ['import requests', /`import requests from 'requests'`/],
    ['from requests.auth import Basic', /`import \{ Basic \} from 'requests\/auth'`/],
  ])('%j is a habit from Python: %s', async (code, hint) => {
    expect(await firstHint(code)).toMatch(hint)
  })

  it.each([
    ['awiat f()', /looks like `await`/],
    ['const r = awit f()', /looks like `await`/],
    ["import { get } form 'requests'", /looks like `from`/],
    ["const a = 'abc\nf()", /A quote opens/],
    ['const a = `abc\nf()', /A backtick opens/],
    ["const a = 'it's'", /Quotes inside a string/],
    ['f(1, 2', /Add `\)`/],
    ['f(a b)', /comma is missing/],
    ['if (x) {\n f()', /ends in the middle/],
    ['f())', /closes nothing/],
    ['function f() { await g() }', /`async` before the function/],
    ['let a = 1; let a = 2', /exists already/],
    ['const a', /needs its value at once/],
    ['“hello”', /straight ones/],
    ['{a: 1, b: 2}', /parentheses/],
    ['const f = (x) = > x', /`=>`/],
    ['const 1a = 5', /start with a digit/],
    ['import requests from requests', /stands in quotes/],
    ['const a = ;', /A value is missing/],
  ])('%j has a hint: %s', async (code, hint) => {
    expect(await firstHint(code)).toMatch(hint)
  })

  it('does not take a good await for a bad one', async () => {
    expect(await firstHint('function f() { await g() }')).not.toContain('looks like')
  })

  it("keeps the compiler's own text", async () => {
    const [error] = compileErrors([{ text: 'Odd thing', location: null }], '')
    expect(error).toEqual({
      name: 'SyntaxError',
      message: 'Odd thing',
      phase: 'compile',
      position: null,
      frames: [],
    })
  })

  it('counts UTF-8 bytes as UTF-16 units', () => {
    expect(utf16Length('aé€😀b', 1)).toBe(1)
    expect(utf16Length('aé€😀b', 3)).toBe(2)
    expect(utf16Length('aé€😀b', 6)).toBe(3)
    expect(utf16Length('aé€😀b', 10)).toBe(5)
    expect(utf16Length('aé€😀b', 11)).toBe(6)
    expect(utf16Length('ab', 99)).toBe(2)
  })
})

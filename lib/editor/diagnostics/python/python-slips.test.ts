import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../runner/edits'
import { isClean, parseTypeScript } from '../../../runner/syntax-tree'
import { slips } from '../slips'

/** The text after the first fix, again and again until there is none. */
function fixed(code: string): string {
  let text = code
  for (let steps = 0; steps < 20; steps += 1) {
    const fix = slips(text).find(({ fixes }) => fixes.length > 0)?.fixes[0]
    if (!fix) return text
    text = applyEdits(text, fix.edits)
  }
  return text
}

const said = (code: string) => slips(code).map(({ text, hint }) => `${text} ${hint}`.trim())

describe('words', () => {
  test.each([
    ['const a = True', 'const a = true'],
    ['const a = [None, False]', 'const a = [null, false]'],
    ['print(1)', 'console.log(1)'],
    ['const n = len(list.items)', 'const n = list.items.length'],
    ["const t = 'True and None' // True", "const t = 'True and None' // True"],
    ['const o = { True: 1 }', 'const o = { True: 1 }'],
    ['o.None.print(1)', 'o.None.print(1)'],
    ['const print = (x) => x\nprint(1)', 'const print = (x) => x\nprint(1)'],
    ['const ok = a and b', 'const ok = a && b'],
    ['const ok = (a or not b)', 'const ok = (a || !b)'],
    ['const ok = a is not None', 'const ok = a !== null'],
    ['const f = lambda x, y: x + y', 'const f = (x, y) => x + y'],
  ])('%s', (code, wanted) => {
    expect(fixed(code)).toBe(wanted)
  })

  test('have the sentence of the runner', () => {
    expect(said('const a = True')).toEqual(['That is Python. In TypeScript: `true`.'])
    expect(said('const ok = a and b')).toEqual(['That is Python. In TypeScript: `a && b`.'])
    expect(said('const ok = not a')).toEqual(['That is Python. In TypeScript: `!x`.'])
  })
})

describe('comments', () => {
  test.each([
    ['# note\nconst a = 1', '// note\nconst a = 1'],
    ["const a = 1 # it's a note", "const a = 1 // it's a note"],
    ["const a = '# no note'\nconst b = 2 # note", "const a = '# no note'\nconst b = 2 // note"],
    ['class A {\n  #secret = 1\n}', 'class A {\n  #secret = 1\n}'],
    ['const url = `https://a.test/#part`', 'const url = `https://a.test/#part`'],
  ])('%s', (code, wanted) => {
    expect(fixed(code)).toBe(wanted)
  })

  test('have the sentence of the runner', () => {
    expect(said('# note')).toEqual([
      'That is a comment in Python. In TypeScript a comment starts with `//`.',
    ])
  })
})

describe('texts', () => {
  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what the fix writes
    ["const t = f'Hello {name}'", 'const t = `Hello ${name}`'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what the fix writes
    ['const t = f"{a.b[0]} `x` {{y}}"', 'const t = `${a.b[0]} \\`x\\` {y}`'],
    ["const b = b'key=value'", "const b = new TextEncoder().encode('key=value')"],
    ["const r = r'\\d+'", 'const r = String.raw`\\d+`'],
    ['const t = """two\nlines"""', 'const t = `two\nlines`'],
    ["const t = f'{price:.2f}'", "const t = f'{price:.2f}'"],
  ])('%s', (code, wanted) => {
    expect(fixed(code)).toBe(wanted)
  })

  test('without a counterpart are remarked on all the same', () => {
    expect(said("const t = f'{price:.2f}'")[0]).toMatch(
      /^That is Python\. In TypeScript text with values/,
    )
  })
})

describe('imports', () => {
  test.each([
    ['import requests', "import requests from 'requests'"],
    [
      'from requests.exceptions import HTTPError, Timeout',
      "import { HTTPError, Timeout } from 'requests/exceptions'",
    ],
    ['from getpass import getpass', "import { getpass } from 'getpass'"],
    ['import json', 'import json'],
  ])('%s', (code, wanted) => {
    expect(fixed(code)).toBe(wanted)
  })
})

describe('blocks', () => {
  test('of a condition get brackets and braces', () => {
    const code = `if response.status_code == 200 and not done:
    print('good')  # fine
elif (a or b):
    print("moved")

else:
    if x is None:
        print(True)
console.log(1)`
    expect(fixed(code)).toBe(`if (response.status_code == 200 && !done) {
    console.log('good')  // fine
} else if (a || b) {
    console.log("moved")

} else {
    if (x === null) {
        console.log(true)
    }
}
console.log(1)`)
  })

  test.each([
    ['for x in list:\n  print(x)', 'for (const x of list) {\n  console.log(x)\n}'],
    ['for i in range(3):\n  print(i)', 'for (let i = 0; i < 3; i++) {\n  console.log(i)\n}'],
    ['for i in range(2, n):\n  f(i)', 'for (let i = 2; i < n; i++) {\n  f(i)\n}'],
    ['for k, v in d.items():\n  f(k)', 'for (const [k, v] of Object.entries(d)) {\n  f(k)\n}'],
    ['if a and True:  # why\n  f()  # here', 'if (a && true) {  // why\n  f()  // here\n}'],
    ['while not done:\n  f()', 'while (!done) {\n  f()\n}'],
    ['def add(a, b=None):\n  return a', 'function add(a, b=null) {\n  return a\n}'],
    ['async def go():\n  await f()', 'async function go() {\n  await f()\n}'],
    [
      'try:\n  f()\nexcept Exception as e:\n  g(e)\nfinally:\n  h()',
      'try {\n  f()\n} catch (e) {\n  g(e)\n} finally {\n  h()\n}',
    ],
    ['try:\n  f()\nexcept:\n  pass', 'try {\n  f()\n} catch {\n  // nothing\n}'],
  ])('%s', (code, wanted) => {
    expect(fixed(code)).toBe(wanted)
    expect(isClean(parseTypeScript(wanted))).toBe(true)
  })

  test.each([
    ['a class', 'class A(B):\n  x = 1'],
    ['a context manager', 'with open(f) as g:\n  f(g)'],
    ['one of several kinds of exceptions', 'try:\n  f()\nexcept Timeout as e:\n  g(e)'],
    ['an else of a loop', 'for x in y:\n  f(x)\nelse:\n  g()'],
    ['a function with types', 'def f(a: str):\n  return a'],
    ['a block that has no lines yet', 'if x:\n'],
  ])('that have no plain counterpart are left: %s', (_, code) => {
    const [first] = slips(code)
    expect(first?.text).toBe('That is Python.')
    expect(first?.fixes).toEqual([])
  })

  test('tell of one slip for all their lines', () => {
    const found = slips('if a and b:\n  print(1)\nelse:\n  print(2)\nlen(x)')
    expect(found.map(({ from }) => from)).toEqual([0, 40])
    expect(found[0]?.hint).toBe('In TypeScript: `if (…) { … }`.')
  })
})

test('programs of TypeScript have no such slips', () => {
  const code = `import requests from 'requests'
// It's True, and not None: a comment
const names = ['print', "f'x'", \`# \${'and'} or\`] as const
type Test = (x: unknown) => x is string
class Tea { #name = 'x'; is(not: boolean) { return not && this.#name } }
switch (names[0]) { case 'print': break; default: break }
label: for (const name of names) { if (name) continue label }
`
  expect(slips(code)).toEqual([])
})

test('any text is looked at without a failure, and fixes stay inside of it', () => {
  const piece = fc.constantFrom(
    'if ',
    'elif',
    ':',
    '\n',
    '  ',
    'x',
    '"',
    "'",
    "'''",
    'f"',
    '{',
    '}',
    '(',
    ')',
    '#',
    'and ',
    'not ',
    'def f',
    '`',
    '//',
    'import ',
    'True',
    'for i in ',
    'range(',
    '\\',
    '/*',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const code = pieces.join('')
      for (const { from, to, fixes } of slips(code)) {
        expect(from).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(code.length)
        for (const { edits } of fixes)
          edits.forEach((edit, n) => {
            expect(edit.from).toBeGreaterThanOrEqual(edits[n - 1]?.to ?? 0)
            expect(edit.to).toBeLessThanOrEqual(code.length)
          })
      }
    }),
  )
})

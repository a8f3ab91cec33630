import { transformSync } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './edits'
import { isClean, parseTypeScript } from './syntax-tree'
import { showEdits, showName, shownExpressions } from './wrap-values'

function wrap(code: string): string {
  return applyEdits(code, showEdits(shownExpressions(parseTypeScript(code), code), '__show'))
}

describe('wrapping top-level expressions', () => {
  it.each([
    ['1 + 1', ';__show(0,(1 + 1));'],
    ['1 + 1;', ';__show(0,(1 + 1));;'],
    ['a; b', ';__show(0,(a));; ;__show(1,(b));'],
    ['await f()', ';__show(0,(await f()));'],
    ['f() // note', ';__show(0,(f())); // note'],
    ['/* a */ f() /* b */ ;', '/* a */ ;__show(0,(f())); /* b */ ;'],
    ['f(1,\n  2)', ';__show(0,(f(1,\n  2)));'],
    ['x\n  .y()', ';__show(0,(x\n  .y()));'],
    ['const a = 1\na', 'const a = 1\n;__show(0,(a));'],
    ['-x', ';__show(0,(-x));'],
    ['x!', ';__show(0,(x!));'],
    ['x as number', ';__show(0,(x as number));'],
    ['`a\nb`', ';__show(0,(`a\nb`));'],
    ["'text'", ";__show(0,('text'));"],
    ['a, b', ';__show(0,(a, b));'],
    ['a ? b : c', ';__show(0,(a ? b : c));'],
    ['() => 1', ';__show(0,(() => 1));'],
    ['(x = 5)', ';__show(0,((x = 5)));'],
    ['({ a: 1 })', ';__show(0,(({ a: 1 })));'],
  ])('%j becomes %j', (code, wrapped) => {
    expect(wrap(code)).toBe(wrapped)
  })

  it.each([
    "'use strict'",
    '"use strict";',
    'x = 1',
    'a.b = c',
    'x ||= 1',
    'x += 1',
    'x++',
    '--x',
    'a, b = 2',
    'const a = 1',
    'if (a) b()',
    'function f() { g() }',
    'for (const x of y) z(x)',
    '{ a: 1 }',
    'label: a()',
    "import 'requests'",
    'export default f()',
    'enum A { B }',
    'type T = string',
    'class A { static { f() } }',
    '// 1 + 1',
    '',
  ])('%j stays as it is', (code) => {
    expect(wrap(code)).toBe(code)
  })

  it('keeps code without semicolons apart', () => {
    expect(wrap('const a = f\na()')).toBe('const a = f\n;__show(0,(a()));')
  })

  it('takes a name that the program does not use', () => {
    expect(showName('1')).toBe('__show')
    expect(showName('const __show = 1; __show_')).toBe('__show__')
  })

  it('keeps the lines, and keeps programs valid', () => {
    const statement = fc.constantFrom(
      'f(1)',
      'f(1);',
      'await g({\n  a: [1, 2],\n})',
      'x = 3',
      'x++',
      'const y = 1 // note',
      'let z: number = 2;',
      '// only a note',
      'x as unknown',
      '`a\nb`',
      'if (x) f(2)\nelse f(3)',
      '/* c */ f(4) /* d */',
      'function h() { return f(5) }',
      'x\n  .y\n  ?.z()',
    )
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), fc.boolean(), (statements, crlf) => {
        const code = statements
          // A module may declare a function only once.
          .map((text, i) => text.replace('function h', `function h${i}`))
          .map((text, i) => (/^[`([/]/.test(statements[i + 1] ?? '') ? `${text}\n;` : text))
          .join('\n')
          .replaceAll('\n', crlf ? '\r\n' : '\n')
        fc.pre(isClean(parseTypeScript(code)))
        const wrapped = wrap(code)
        expect(wrapped.split('\n').length).toBe(code.split('\n').length)
        expect(wrapped.replaceAll(/;__show\(\d+,\(|\)\);/g, '')).toBe(code)
        transformSync(
          `let x: any, f: any, g: any\n${wrapped}`.replace(/\b(const|let) [yz]\b/g, 'var y'),
          {
            loader: 'ts',
            format: 'esm',
          },
        )
      }),
      { numRuns: 60 },
    )
  })
})

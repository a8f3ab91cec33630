import { expect, test } from 'vitest'
import { joiningSemicolon } from './joining-semicolon'

const end = 'f()'.length

test.each([
  '(g)()',
  '[1].map(g)',
  '`x`.trim()',
  '+g',
  '-g',
  '/x/.test(g)',
  '<T>g',
  '\n  // c\n/* d */ (g)()',
])('before %j the last statement needs an end', (next) =>
  expect(joiningSemicolon('f()', next)).toBe(end),
)

test.each(['g()', '{ g() }', '// (c)\ng()', '/* ( */ g()', '++g', '--g', ''])(
  'before %j the end of the line is enough',
  (next) => expect(joiningSemicolon('f()', next)).toBeNull(),
)

test.each([
  ['f()', end],
  ['f()  // c', end],
  ['f()// https://shop.test', end],
  ['f()\n\n// c\n/* d\n */\n', end],
  ["f('// no')", "f('// no')".length],
  ['f`/* no */`', 'f`/* no */`'.length],
  ['const f = () => {}', 'const f = () => {}'.length],
  ['f();', null],
  ['f(); // c', null],
  ['// c', null],
  ['', null],
])('the place in %j', (code, place) => {
  expect(joiningSemicolon(code, '(g)()')).toBe(place)
})

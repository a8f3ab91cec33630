import { expect, it } from 'vitest'
import { endlessLoop, showsEndlessLoop } from './endless-loop'

it.each([
  ['const a = 1\nwhile (true) {\n  a\n}', 2],
  ['for (;;) {}', 1],
  ['for (let i = 0; ; i++) {}', 1],
  ['\n\ndo {\n} while (1)', 3],
  // The only loop, whatever its condition.
  ['let i = 0\nwhile (i < 3) {\n}', 2],
  ['for (let i = 0; i < 3; ) {}', 1],
  // Another one that ends.
  ['for (const n of [1, 2]) n\nwhile (true) {}', 2],
  ['while (true) { break }\nwhile (true) {}', 2],
  // What ends a function in it does not end the loop.
  ['for (const n of [1]) n\nwhile (true) { [1].map(() => { return 2 }) }', 2],
])('%j: line %i', (code, line) => {
  expect(endlessLoop(code)?.line).toBe(line)
})

it.each([
  ['nothing that loops', 'const a = 1'],
  ['two that may', 'let i = 0\nwhile (i < 3) {}\nwhile (i < 4) {}'],
  ['two that do', 'if (Math.random() < 0.5) while (true) {}\nelse for (;;) {}'],
  ['a text that cannot be read', 'while (true {'],
])('names no line for %s', (_, code) => {
  expect(endlessLoop(code)).toBeNull()
})

it('tells a loop that nothing can end from one that ends', () => {
  expect(showsEndlessLoop('for (const code of [200, 404]) console.log(code)')).toBe(false)
  expect(showsEndlessLoop('while (true) { await step(); break }')).toBe(false)
  expect(showsEndlessLoop('for (const n of [1]) n\nfor (;;) {}')).toBe(true)
})

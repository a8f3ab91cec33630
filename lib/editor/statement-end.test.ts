import { parser } from '@lezer/javascript'
import { expect, it } from 'vitest'
import { statementEnd } from './statement-end'

const typescript = parser.configure({ dialect: 'ts' })

/** The line (from 1) on which the statement around the first `get` ends. */
function endLine(code: string): number {
  const end = statementEnd(typescript.parse(code), code.indexOf('get'))
  return code.slice(0, end).split('\n').length
}

it.each([
  ['one line', "const a = await get('x')\nb", 1],
  ['arguments on several lines', "const a = await get('x', {\n  timeout: 1,\n})\nb", 3],
  ['a chain', "const a = (await get('x'))\n  .json()\nb", 2],
  ['inside a loop', 'for (const a of b) {\n  await get(\n    a,\n  )\n  c()\n}', 4],
  ['in a condition', 'if (await get(a)) {\n  c()\n}', 1],
  ['in an arrow function', 'a.map((b) => get(b))\n  .filter(Boolean)', 1],
  ['in a function', 'function f() {\n  return get(\n    1)\n}', 3],
  ['a semicolon on the next line', 'get(1)\n;[2].map(f)', 1],
  ['in try', 'try {\n  await get(1)\n} catch (error) {\n  f()\n}', 2],
])('finds the end with %s', (_, code, line) => {
  expect(endLine(code)).toBe(line)
})

it('stays where it is in blank space', () => {
  expect(statementEnd(typescript.parse('a\n\n\nb'), 2)).toBe(2)
})

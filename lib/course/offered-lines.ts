/** The lines of a solution in the orders in which an exercise of kind `order` may offer them. */

/** How many orders there are at most: enough that neighbours in a room have different ones. */
const MOST_ORDERS = 6

/** Lines that are not empty; indentation is kept, since it is part of a line. */
export function orderableLines(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '')
}

/**
 * Programs with the lines in other orders, the same each time; at least one. Imports work wherever they stand, so
 * that it is other lines that change places. Whether one of them works by chance is found out by running it.
 *
 * @param key gives each exercise orders of its own
 */
export function offeredOrders(code: string, key: string): readonly [string, ...string[]] {
  const lines = orderableLines(code)
  const right = withoutImports(lines).join('\n')
  const offered = new Set<string>()
  for (let attempt = 0; attempt < 60 && offered.size < MOST_ORDERS; attempt += 1) {
    const shuffled = lines
      .map((line, index) => ({ line, rank: hash(`${key} ${attempt} ${index} ${line}`) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ line }) => line)
    if (withoutImports(shuffled).join('\n') !== right) offered.add(shuffled.join('\n'))
  }
  const [first = [...lines].reverse().join('\n'), ...others] = offered
  return [first, ...others]
}

function withoutImports(lines: readonly string[]): string[] {
  return lines.filter((line) => !/^import\b/.test(line))
}

/** FNV-1a, 32 bits, over UTF-16 units, and mixed so that near texts are far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}

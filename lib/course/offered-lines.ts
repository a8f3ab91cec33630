/** The lines of a solution in the order in which an exercise of kind `order` offers them. */

/** Lines that are not empty; indentation is kept, since it is part of a line. */
export function orderableLines(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '')
}

/**
 * The lines in another order, the same for everybody and each time. Imports work wherever they stand, so that it
 * is other lines that change places.
 *
 * @param key gives each exercise an order of its own
 */
export function offeredLines(code: string, key: string): string[] {
  const lines = orderableLines(code)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const offered = lines
      .map((line, index) => ({ line, rank: hash(`${key} ${attempt} ${index} ${line}`) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ line }) => line)
    if (withoutImports(offered).join('\n') !== withoutImports(lines).join('\n')) return offered
  }
  return [...lines].reverse()
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

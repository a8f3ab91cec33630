/** The lines of a solution in the order in which an exercise of kind `order` offers them. */

/** Lines that are not empty; indentation is kept, since it is part of a line. */
export function orderableLines(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '')
}

/**
 * The lines in another order, the same for everybody and each time. At least one line moves as long as two of
 * them differ.
 *
 * @param key gives each exercise an order of its own
 */
export function offeredLines(code: string, key: string): string[] {
  const lines = orderableLines(code)
  const ranked = lines
    .map((line, index) => ({ line, rank: hash(`${key} ${index} ${line}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line)
  const moved = ranked.findIndex((line, index) => line !== lines[index])
  return moved >= 0 ? ranked : [...ranked.slice(1), ...ranked.slice(0, 1)]
}

/** FNV-1a, 32 bits, over UTF-16 units, and mixed so that near texts are far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}

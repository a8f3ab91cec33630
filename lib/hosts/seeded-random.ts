/** Numbers that look random and come again: the same for one learner, another learner has others. */

/** Numbers from 0 to 1, 1 excluded, that depend on the parts alone: a learner's seed, what they are for. */
export function seededRandom(...parts: readonly (string | number)[]): () => number {
  let state = hash(parts.join('\0'))
  // Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for choosing among a few things.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** A text of lower-case letters and digits that depends on the parts alone. */
export function seededToken(length: number, ...parts: readonly (string | number)[]): string {
  const random = seededRandom(...parts)
  const digit = () => Math.floor(random() * 36).toString(36)
  return Array.from({ length }, digit).join('')
}

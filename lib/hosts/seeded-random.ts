/** Numbers that look random and come again: the same for one learner, another learner has others. */

/** Numbers from 0 to 1, 1 excluded, that depend on the parts alone: a learner's seed, what they are for. */
export function seededRandom(...parts: readonly (string | number)[]): () => number {
  let state = hash(parts.join('\0'))
  return () => {
    state = (state + STEP) | 0
    return (scramble(state) >>> 0) / 2 ** 32
  }
}

/** So many bytes that depend on the parts alone; fewer of them are the beginning of more. */
export function seededBytes(length: number, ...parts: readonly (string | number)[]): Uint8Array {
  let state = hash(parts.join('\0'))
  const words = new Int32Array(Math.ceil(length / 4))
  for (let at = 0; at < Math.min(words.length, LONG_LAG); at++) {
    state = (state + STEP) | 0
    words[at] = scramble(state)
  }
  // A lagged Fibonacci generator (Knuth, The Art of Computer Programming, volume 2, 3.2.2): one sum for four bytes.
  for (let at = LONG_LAG; at < words.length; at++) {
    words[at] = (words[at - LONG_LAG] as number) + (words[at - SHORT_LAG] as number)
  }
  return new Uint8Array(words.buffer, 0, length)
}

const LONG_LAG = 55
const SHORT_LAG = 24

// Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for choosing among a few things.
const STEP = 0x6d2b79f5
function scramble(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return mixed ^ (mixed >>> 14)
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

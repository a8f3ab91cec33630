/** How a gap in a program is written that a learner is to fill in. A name to TypeScript, so that the rest reads. */
export const GAP = '____'

/** Where the gaps of a program begin, as offsets. */
export function gapsOf(code: string): number[] {
  return [...code.matchAll(new RegExp(GAP, 'g'))].map(({ index }) => index)
}

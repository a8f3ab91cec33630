/** Texts as checks describe them: as written, or by a part or a pattern. */
import type { z } from 'zod'
import type { textSchema } from './check'

export type TextPattern = z.output<typeof textSchema>

export function matchesText(pattern: TextPattern, text: string): boolean {
  if (typeof pattern === 'string') return text === pattern
  if ('contains' in pattern) return text.includes(pattern.contains)
  if ('startsWith' in pattern) return text.startsWith(pattern.startsWith)
  if ('matches' in pattern) return new RegExp(pattern.matches, 'u').test(text)
  return text !== pattern.not
}

/** The pattern in words: `` `text/csv` in it ``. */
export function describeText(pattern: TextPattern): string {
  if (typeof pattern === 'string') return quote(pattern)
  if ('contains' in pattern) return `${quote(pattern.contains)} in it`
  if ('startsWith' in pattern) return `${quote(pattern.startsWith)} at its start`
  if ('matches' in pattern) return `a text like ${quote(pattern.matches)}`
  return `anything but ${quote(pattern.not)}`
}

/** Characters of a value that a message shows. */
const LONGEST = 160

/** A real value for a message: in backquotes, cut where it is long. */
export function quote(value: string): string {
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return text === '' ? 'an empty text' : `\`${text}\``
}

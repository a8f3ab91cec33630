/**
 * The faces of the course and how much of each is shipped: which file of which package, which
 * characters, which part of each variation axis. `build-fonts.ts` cuts them, `app/fonts.ts` loads them.
 */

/** A part of a variation axis: one place on it, or a range. */
export type Axis =
  | number
  | { readonly min: number; readonly max: number; readonly default?: number }

export interface Face {
  /** File name in `dist/fonts`. */
  readonly file: string
  /** Path of the uncut file, as a module would import it. */
  readonly source: string
  readonly axes: Readonly<Record<string, Axis>>
  readonly characters: string
  /** OpenType features that are kept; the rest is what makes a face large. */
  readonly features: readonly string[]
}

/** Every character from `first` to `last`, both included. */
function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))
}

const ascii = range(0x20, 0x7e)
/** Dashes, typographic quotes, ellipsis, bullet, primes, blanks, and the symbols of prose. */
const punctuation = '\u00a0§©«°±·»×÷\u200a\u200b\u202f–—‘’“”…•′″−≤≥≠≈'
const arrows = '←↑→↓↔↵'
/** What code and terminals draw: tree lines, ticks and crosses, hidden blanks. */
const drawing = '─│┌┐└┘├┤┬┴┼▲▶▼◀■□●○◆◇✓✗␣␍␊¶⇒'

/**
 * Accented letters of western Europe and the rest of Latin-1. They cost as much as the whole
 * alphabet, so faces of text carry them in a second file that is fetched when one of them is shown:
 * the `unicode-range` in `app/fonts.ts`.
 */
export const accented =
  `${range(0xa1, 0xa6)}¨ª¬®¯${range(0xb2, 0xb6)}¸¹º${range(0xbc, 0xd6)}${range(0xd8, 0xf6)}` +
  `${range(0xf8, 0xff)}ıŒœŠšŽžŸ‚„†‹›€™`

const running = ['kern', 'mark', 'mkmk', 'ccmp', 'locl'] as const

const archivo = {
  source: '@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2',
  axes: { wght: { min: 400, max: 750 }, wdth: { min: 80, max: 100 } },
  features: [...running, 'tnum'],
}

const sourceSerif = {
  source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  axes: { wght: { min: 400, max: 650 } },
  features: [...running, 'liga'],
}

const sourceSerifItalic = {
  source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  axes: { wght: 400 },
  features: [...running, 'liga'],
}

const text = ascii + punctuation + arrows

export const faces: readonly Face[] = [
  { ...archivo, file: 'archivo.woff2', characters: text },
  { ...archivo, file: 'archivo-accented.woff2', characters: accented },
  { ...sourceSerif, file: 'source-serif-4.woff2', characters: text },
  { ...sourceSerif, file: 'source-serif-4-accented.woff2', characters: accented },
  { ...sourceSerifItalic, file: 'source-serif-4-italic.woff2', characters: text },
  { ...sourceSerifItalic, file: 'source-serif-4-italic-accented.woff2', characters: accented },
  {
    file: 'jetbrains-mono.woff2',
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    characters: text + accented + drawing,
    // No `calt`: the code face never draws ligatures, what was sent is what is shown.
    features: ['mark', 'mkmk', 'ccmp', 'zero'],
  },
]

/** The colours that a course may choose, checked against what they stand on, and as styles of the page. */
import { z } from 'zod'
import { contrastRatio, type HexColor } from './contrast'
import type { Mistake } from './lesson-error'

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'should be six hexadecimal digits: "#0f1b2d"')

const scheme = {
  accent: color
    .optional()
    .describe(
      'Buttons, selected text, where you are. Text on it is dark or white, whichever is clearer.',
    ),
  ink: color.optional().describe('Text, and the lines that carry a page.'),
  keyword: color.optional().describe('Keywords and names of properties in code.'),
  string: color.optional().describe('Texts in code.'),
  number: color.optional().describe('Numbers in code.'),
}

export const colorsSchema = z.strictObject({
  light: z.strictObject(scheme).optional().describe('Colours on a light page.'),
  dark: z.strictObject(scheme).optional().describe('Colours on a dark page.'),
})

export type CourseColors = z.output<typeof colorsSchema>
type Scheme = keyof CourseColors
type Token = keyof typeof scheme

/** What text stands on, as `app/globals.css` has it; a test compares the two. */
export const grounds: Readonly<Record<Scheme, Readonly<Record<'page' | 'well', HexColor>>>> = {
  light: { page: '#ffffff', well: '#eef2f6' },
  dark: { page: '#0c131f', well: '#141d2c' },
}

/** What may stand on the accent. */
const onAccent: readonly HexColor[] = ['#0f1b2d', '#ffffff']

/** WCAG 2.2 AA for text. */
const NEEDED = 4.5

const properties: Readonly<Record<Token, string>> = {
  accent: '--color-go',
  ink: '--color-ink',
  keyword: '--color-code-key',
  string: '--color-code-str',
  number: '--color-code-num',
}

export interface ColorMistake extends Mistake {
  readonly path: readonly [Scheme, Token]
}

/** The first colour that text could not be read in, or on. */
export function unreadableColor(colors: CourseColors): ColorMistake | null {
  for (const [schemeName, token, value] of chosen(colors)) {
    // In the dark the accent draws lines and the focus, too; in the light it is only what text stands on.
    const isText = token !== 'accent' || schemeName === 'dark'
    const pairs: [string, number][] = isText
      ? Object.entries(grounds[schemeName]).map(([ground, hex]) => [
          `against the ${ground} (${hex})`,
          contrastRatio(value, hex),
        ])
      : []
    if (token === 'accent') pairs.push(['with the text on it', contrastRatio(value, textOn(value))])
    const [worst] = pairs.sort(([, a], [, b]) => a - b)
    if (!worst || worst[1] >= NEEDED) continue
    // Rounded down, so that 4.49 does not read as enough.
    const ratio = (Math.floor(worst[1] * 100) / 100).toFixed(2)
    const lighter = token === 'accent' || schemeName === 'dark'
    return {
      path: [schemeName, token],
      what: `\`${schemeName}.${token}\`, ${value}, has a contrast of ${ratio} to 1 ${worst[0]}, and ${NEEDED} to 1 is needed.`,
      fix: `Make it ${lighter ? 'lighter' : 'darker'}.`,
    }
  }
  return null
}

/** The style sheet that puts the colours in the place of ours; empty when none is chosen. */
export function colorStyles(colors: CourseColors): string {
  const selectors: Readonly<Record<Scheme, string>> = {
    light: ':root:not([data-theme="dark"])',
    dark: ':root[data-theme="dark"]',
  }
  return (['light', 'dark'] as const)
    .flatMap((name) => {
      const rules = chosen(colors)
        .filter(([of]) => of === name)
        .flatMap(([, token, value]) => [
          `${properties[token]}:${value}`,
          ...(token === 'accent' ? accentShades(name, value) : []),
        ])
      return rules.length > 0 ? [`${selectors[name]}{${rules.join(';')}}`] : []
    })
    .join('')
}

function accentShades(scheme: Scheme, accent: HexColor): string[] {
  const { page } = grounds[scheme]
  return [
    `--color-go-deep:color-mix(in srgb,${accent} 88%,${textOn(accent)})`,
    `--color-go-wash:color-mix(in srgb,${accent} 16%,${page})`,
    `--color-on-go:${textOn(accent)}`,
    // Text on a button that itself stands on the accent.
    `--color-off-go:${onAccent.find((one) => one !== textOn(accent))}`,
  ]
}

function textOn(accent: HexColor): HexColor {
  const [dark = '#000000', light = '#ffffff'] = onAccent
  return contrastRatio(accent, dark) >= contrastRatio(accent, light) ? dark : light
}

function chosen(colors: CourseColors): [Scheme, Token, HexColor][] {
  return (['light', 'dark'] as const).flatMap((name) =>
    (Object.keys(scheme) as Token[]).flatMap((token): [Scheme, Token, HexColor][] => {
      const value = colors[name]?.[token]
      return value === undefined ? [] : [[name, token, value]]
    }),
  )
}

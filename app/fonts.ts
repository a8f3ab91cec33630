/**
 * The three faces as `next/font` loads them: Archivo for the interface, Source Serif 4 for prose,
 * JetBrains Mono for code. The files are cut by `lib/ui/fonts/build-fonts.ts` before a build.
 *
 * Letters with accents sit in files of their own; their families come first in the font tokens, so
 * that the size-adjusted fallbacks (`fallback-fonts.css`) do not draw those letters instead. What the
 * first screen of a lesson needs is preloaded; the italic is not.
 */
import localFont from 'next/font/local'

const archivo = localFont({
  src: '../dist/fonts/archivo.woff2',
  variable: '--font-archivo',
  weight: '400 750',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'font-stretch', value: '80% 100%' }],
})

const archivoAccented = localFont({
  src: '../dist/fonts/archivo-accented.woff2',
  variable: '--font-archivo-accented',
  weight: '400 750',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '80% 100%' },
    {
      prop: 'unicode-range',
      value:
        'U+A1-A6, U+A8, U+AA, U+AC, U+AE-AF, U+B2-B6, U+B8-BA, U+BC-D6, U+D8-F6, U+F8-FF, U+131, U+152-153, U+160-161, U+178, U+17D-17E, U+201A, U+201E, U+2020, U+2039-203A, U+20AC, U+2122',
    },
  ],
})

const sourceSerif = localFont({
  src: '../dist/fonts/source-serif-4.woff2',
  variable: '--font-source-serif',
  weight: '400 650',
  display: 'swap',
  adjustFontFallback: false,
})

const sourceSerifItalic = localFont({
  src: '../dist/fonts/source-serif-4-italic.woff2',
  variable: '--font-source-serif-italic',
  weight: '400',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const sourceSerifAccented = localFont({
  src: [
    { path: '../dist/fonts/source-serif-4-accented.woff2', weight: '400 650', style: 'normal' },
    { path: '../dist/fonts/source-serif-4-italic-accented.woff2', weight: '400', style: 'italic' },
  ],
  variable: '--font-source-serif-accented',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+A1-A6, U+A8, U+AA, U+AC, U+AE-AF, U+B2-B6, U+B8-BA, U+BC-D6, U+D8-F6, U+F8-FF, U+131, U+152-153, U+160-161, U+178, U+17D-17E, U+201A, U+201E, U+2020, U+2039-203A, U+20AC, U+2122',
    },
  ],
})

const jetbrainsMono = localFont({
  src: '../dist/fonts/jetbrains-mono.woff2',
  variable: '--font-jetbrains-mono',
  weight: '400 700',
  display: 'swap',
  // Its fallbacks are monospaced and of nearly the same width; an adjusted Arial would not be.
  adjustFontFallback: false,
})

/** The class names that define the `--font-*` variables; set on `<html>`. */
export const fontVariables = [
  archivo.variable,
  archivoAccented.variable,
  sourceSerif.variable,
  sourceSerifItalic.variable,
  sourceSerifAccented.variable,
  jetbrainsMono.variable,
].join(' ')

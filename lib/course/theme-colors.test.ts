import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrastRatio } from './contrast'
import { colorStyles, grounds, unreadableColor } from './theme-colors'

test('contrast is that of WCAG', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastRatio('#ffffff', '#ffffff')).toBe(1)
  // The lightest grey that passes on white, and the next that does not.
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrastRatio('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2)
})

test('the grounds are those of the page', () => {
  const styles = readFileSync('app/globals.css', 'utf8')
  const [light = '', dark = ''] = styles.split('[data-theme="dark"] {')
  for (const [text, ground] of [
    [light, grounds.light],
    [dark, grounds.dark],
  ] as const) {
    expect(text).toContain(`--color-page: ${ground.page};`)
    expect(text).toContain(`--color-well: ${ground.well};`)
  }
})

test('a yellow button is fine on a light page, where yellow text is not', () => {
  expect(unreadableColor({ light: { accent: '#ffd21f' } })).toBeNull()
  expect(unreadableColor({ light: { keyword: '#ffd21f' } })?.path).toEqual(['light', 'keyword'])
  expect(unreadableColor({ dark: { accent: '#ffd21f', number: '#ffd21f' } })).toBeNull()
})

test('colours take the place of ours, each in its scheme', () => {
  expect(colorStyles({})).toBe('')
  const styles = colorStyles({ light: { accent: '#6b2fb3' }, dark: { ink: '#eeeeee' } })
  expect(styles).toContain(':root:not([data-theme="dark"]){--color-go:#6b2fb3;')
  // White text on a dark accent.
  expect(styles).toContain('--color-on-go:#ffffff;--color-off-go:#0f1b2d')
  expect(styles).toContain(':root[data-theme="dark"]{--color-ink:#eeeeee}')
})

import { expect, it } from 'vitest'
import { revealed } from './hidden-characters'

const shown = (text: string) =>
  revealed(text)
    .map((span) => span.text)
    .join('')

it('makes line ends, tabs and characters without a width visible', () => {
  expect(shown('a\r\n\tb\u200b\u00a0c')).toBe('a␍␊␉b⟨U+200B⟩⟨U+00A0⟩c')
  expect(shown('plain text, é')).toBe('plain text, é')
})

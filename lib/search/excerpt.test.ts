import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, type ExcerptPiece, excerptOf, marked } from './excerpt'

/** With the matches in brackets. */
const show = (pieces: readonly ExcerptPiece[] | null) =>
  pieces?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

test('marks words and parts of names, as they are spelt', () => {
  const words = new Set(['cafe', 'status', 'content-type'])
  expect(show(marked('The Café has a statusCode and a Content-Type.', words))).toBe(
    'The [Café] has a [status]Code and a [Content-Type].',
  )
})

test('shows the place where most of the words stand together', () => {
  const far = 'A timeout is a limit. '.padEnd(400, 'Much else is said here. ')
  const text = `${far}A read timeout limits the wait for the next byte. ${far}`
  const shown = show(excerptOf(text, new Set(['read', 'timeout', 'byte'])))
  expect(shown).toContain('[read] [timeout] limits the wait for the next [byte].')
  expect(shown).toMatch(/^… .* …$/s)
})

test('is nothing where nothing matches; a beginning ends at a word', () => {
  expect(excerptOf('Some text', new Set(['other']))).toBeNull()
  expect(show(beginningOf('word '.repeat(60).trim()))).toMatch(/^(word ){30,}…$/)
})

test('adds no word of its own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('tea', 'pot', 'status', 'é'), { maxLength: 80 }),
      (parts) => {
        const text = parts.join(' ')
        const pieces = excerptOf(text, new Set(['tea', 'e']))
        if (!pieces) return
        const shown = pieces.map((piece) => piece.text).join('')
        expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''))
        expect(shown.length).toBeLessThan(230)
      },
    ),
  )
})

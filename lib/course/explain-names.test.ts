import { expect, test } from 'vitest'
import { typeFiles } from '../language/type-files'
import { explainNames, firstSentence } from './explain-names'
import type { Lesson } from './load-lessons'

function lesson(number: number, introduces: readonly string[]): Lesson {
  const frontmatter = {
    title: `Lesson ${number}`,
    module: 'Ask',
    summary: 'A summary',
    goals: ['ask'],
    sends: 'GET /',
    introduces: [...introduces],
  }
  const slug = `lesson-${number}`
  const file = `${number}.mdx`
  return { slug, kind: 'lesson', number, sign: `${number}`, file, source: '', frontmatter }
}

// Making the declarations takes long on a machine with other work.
const types = typeFiles()

test('names have the sentence of the editor or of the response card, and their lesson', () => {
  const names = [
    'requests.get',
    'response.statusCode',
    'params',
    'HTTPError',
    'etag',
    'session.mount',
    'serve',
  ]
  const entries = explainNames([lesson(1, names), lesson(2, ['no.such'])], types)
  expect(entries.map(({ name }) => name)).toEqual([
    'ETag',
    'HTTPError',
    'params',
    'requests.get',
    'response.statusCode',
    'serve',
    'session.mount',
  ])
  for (const { sentence, lesson: introducedBy } of entries) {
    expect(sentence).toMatch(/^[A-Z`].{10,}[.]$/)
    expect(introducedBy).toEqual({ slug: 'lesson-1', title: 'Lesson 1', sign: '1' })
  }
  expect(entries[0]?.kind).toBe('header')
})

test('a sentence ends at its full stop, and not inside of code', () => {
  expect(firstSentence('Seconds to\nwait. `1.5` is fine. Default: none.')).toBe('Seconds to wait.')
  expect(firstSentence('As in `a.b` of it')).toBe('As in `a.b` of it')
})

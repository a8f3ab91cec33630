import { expect, test } from 'vitest'
import { readFrontmatter } from './frontmatter'
import { LessonError } from './lesson-error'

const good = [
  'title: Your first request',
  'module: Ask and read',
  'summary: One trip, there and back',
  'goals: [send a GET]',
  'sends: GET /',
]

function parse(lines: readonly string[]) {
  const source = `---\n${lines.join('\n')}\n---\n\nText.\n`
  return readFrontmatter(source, 'lessons/01-first.mdx').frontmatter
}

function errorOf(lines: readonly string[]): LessonError {
  try {
    parse(lines)
  } catch (error) {
    if (error instanceof LessonError) return error
  }
  throw new Error('It parsed.')
}

test('reads the facts of a lesson', () => {
  expect(parse(good)).toEqual({
    title: 'Your first request',
    module: 'Ask and read',
    summary: 'One trip, there and back',
    goals: ['send a GET'],
    sends: 'GET /',
  })
})

test('an unknown key is named, with the nearest known one, file and line', () => {
  const error = errorOf([...good.slice(0, 2), 'sumary: One trip', ...good.slice(3)])
  expect(error.message).toBe(
    'lessons/01-first.mdx:4: No key `sumary` in the frontmatter. Did you mean `summary`?',
  )
  expect(error.excerpt.find((line) => line.isWrong)?.text).toBe('sumary: One trip')
})

test('a key far from any known one lists them', () => {
  expect(errorOf([...good, 'colour: red']).fix).toContain('Known: title, module, summary')
})

test('a missing key says what it is for', () => {
  expect(errorOf(good.slice(0, 4)).message).toContain('lacks `sends`. The most telling request')
})

test('a value of the wrong kind points to its own line', () => {
  const error = errorOf([...good, 'minutes: soon'])
  expect(error.line).toBe(7)
  expect(error.what).toContain('`minutes`')
})

test('an entry of a list is found by its place', () => {
  const error = errorOf([...good.filter((line) => !line.startsWith('goals')), 'goals:', '  - 4'])
  expect(error.what).toContain('`goals.0`')
  expect(error.line).toBe(7)
})

test('what is not YAML is told with its line', () => {
  const error = errorOf(['title: Did it work: codes', ...good.slice(1)])
  expect(error.line).toBe(2)
  expect(error.fix).toContain('needs quotes')
})

test('a file without frontmatter says what to write', () => {
  expect(() => readFrontmatter('# Hello\n', 'x.mdx')).toThrow('x.mdx:1: The file starts without')
})

test('a prototype key is an unknown key like any other', () => {
  expect(errorOf([...good, 'constructor: 1']).what).toContain('No key `constructor`')
})

import { expect, test } from 'vitest'
import { abilityGroups, checkAbilities } from './abilities'
import { parseCourseFile } from './course-file'
import { LessonError } from './lesson-error'

const lesson = (slug: string, module: string, source: string) => ({
  slug,
  source,
  frontmatter: { title: slug, module, summary: '', goals: [''], sends: '' },
})
const lessons = [
  lesson('first', 'One', 'Text.\n\n<Exercise id="ask" kind="write" title="Ask">\n'),
  lesson('second', 'Two', '<Exercise kind="fix" id="mend" title="Mend">\n<Exercise id="more" />\n'),
]
const fileOf = (yaml: string) => parseCourseFile(yaml, 'lessons/course.yaml')

function report(yaml: string): string {
  try {
    checkAbilities(fileOf(yaml), lessons, ['broken'])
    return 'all right'
  } catch (error) {
    return error instanceof LessonError ? error.message : String(error)
  }
}

test.each([
  ['second/mend', 'all right'],
  ['second/more', 'all right'],
  ['broken/any', 'all right'],
  ['frist/ask', 'lessons/course.yaml:3: No lesson is called `frist`. Did you mean `first`?'],
  [
    'second/mned',
    'lessons/course.yaml:3: The lesson `second` has no exercise `mned`. Did you mean `mend`?',
  ],
])('an ability that is shown by %s', (proof, said) => {
  expect(report(`abilities:\n  - asks: Can you?\n    proof: ${proof}\n`)).toBe(said)
})

test('an ability names an exercise of a lesson', () => {
  expect(() => fileOf('abilities:\n  - asks: Can you?\n    proof: first\n')).toThrow(
    'should be a lesson and one of its exercises',
  )
})

test('abilities stand under the modules of their exercises, in the order of the course', () => {
  const { facts } = fileOf(`abilities:
  - { asks: Can you mend it?, proof: second/mend }
  - { asks: Can you ask?, proof: first/ask }
  - { asks: Can you do more?, proof: second/more }
`)
  expect(abilityGroups(lessons, facts)).toEqual([
    { title: 'One', abilities: [{ asks: 'Can you ask?', slug: 'first', exercise: 'first/ask' }] },
    {
      title: 'Two',
      abilities: [
        { asks: 'Can you mend it?', slug: 'second', exercise: 'second/mend' },
        { asks: 'Can you do more?', slug: 'second', exercise: 'second/more' },
      ],
    },
  ])
  expect(abilityGroups(lessons, {})).toEqual([])
})

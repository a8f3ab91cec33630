import { expect, it } from 'vitest'
import { compileLesson } from './compile-lesson'
import { requiredActivities, workOfSections } from './lesson-work'

const exercise = (id: string, more = '') => `<Exercise id="${id}" kind="write" title="${id}"${more}>

Do it.

\`\`\`ts starter
let a
\`\`\`

\`\`\`ts solution
let a = 1
\`\`\`

\`\`\`yaml checks
- { check: ends, that: It ends, threw: null }
- { check: prints, that: It prints, printed: "1" }
\`\`\`

</Exercise>
`
const choice = `<Choose id="why">

Why?

- [x] So

  Because.
- [ ] Not so

  Because.

</Choose>
`

const lesson = (source: string) =>
  compileLesson({ slug: 'lesson', file: 'lesson.mdx', source: `${source}` })

it('counts the exercises of each section', async () => {
  const source = [
    choice,
    exercise('z'),
    '## One',
    exercise('a'),
    '## Two',
    exercise('b'),
    exercise('c', ' optional'),
  ]
  const { sections, activities } = await lesson(source.join('\n\n'))
  expect([...workOfSections(sections, activities)]).toEqual([
    ['', [{ id: 'lesson/z', checks: 2, isOptional: false }]],
    ['one', [{ id: 'lesson/a', checks: 2, isOptional: false }]],
    [
      'two',
      [
        { id: 'lesson/b', checks: 2, isOptional: false },
        { id: 'lesson/c', checks: 2, isOptional: true },
      ],
    ],
  ])
})

it('asks for the exercises that are not optional', async () => {
  const { activities } = await lesson(
    [choice, exercise('a'), exercise('b', ' optional')].join('\n\n'),
  )
  expect(requiredActivities(activities)).toEqual(['lesson/a'])
})

it('asks for right answers where there is no exercise', async () => {
  const { activities } = await lesson([choice, exercise('b', ' optional')].join('\n\n'))
  expect(requiredActivities(activities)).toEqual(['lesson/why'])
})

it('does not take a question about an earlier lesson for the work of this one', async () => {
  const warmUp = `<Warmup>\n\n${choice.replace('why', 'before')}\n\n</Warmup>`
  const alone = await lesson(`${warmUp}\n\nWords.`)
  expect(requiredActivities(alone.activities)).toEqual([])
  const both = await lesson([warmUp, choice].join('\n\n'))
  expect(requiredActivities(both.activities)).toEqual(['lesson/why'])
})

import { expect, test } from 'vitest'
import { compileLesson } from '../course/compile-lesson'
import type { Lesson } from '../course/load-lessons'
import { lessonEntries } from './lesson-entries'

const source = `---
title: Ask precisely
---

An opening with *emphasis* and \`params\`.

## The need

<Note title="Mind the gap">

Text of a note.

</Note>

\`\`\`ts run
//#region hidden
const hidden = 1;
//#endregion
hidden + 1; //=> 2
\`\`\`

## The need

<Choose id="why">

Why two tags?

- [x] rightoption

  rightreason

- [ ] wrongoption

  wrongreason

</Choose>

<Explain id="say">

Say it in a sentence.

> modelanswer

</Explain>

<Cards>

### cardquestion

cardanswer

</Cards>
`

const lesson = {
  slug: 'ask',
  file: 'ask.mdx',
  source,
  kind: 'lesson',
  number: 1,
  sign: '1',
  frontmatter: {
    title: 'Ask precisely',
    module: 'One',
    summary: 'A summary',
    goals: ['build a query'],
    sends: 'GET /',
    introduces: ['requests.get'],
  },
} satisfies Lesson

test('a lesson is found by its head and by each section, at its anchor', async () => {
  const [head, need, again, ...rest] = lessonEntries({
    ...lesson,
    compiled: await compileLesson(lesson),
  })
  expect(rest).toEqual([])
  expect(head).toEqual({
    href: '/lessons/ask',
    kind: 'lesson',
    title: 'Ask precisely',
    section: '',
    text: 'A summary build a query An opening with emphasis and params.',
    code: '',
    names: ['requests.get'],
  })
  expect(need).toMatchObject({
    href: '/lessons/ask#the-need',
    section: 'The need',
    text: 'Mind the gap Text of a note.',
    code: 'const hidden = 1; hidden + 1;',
    names: [],
  })
  expect(again?.href).toBe('/lessons/ask#the-need-1')
})

test('questions are found, their answers are not', async () => {
  const entries = lessonEntries({ ...lesson, compiled: await compileLesson(lesson) })
  const all = JSON.stringify(entries)
  expect(all).toContain('Why two tags? Say it in a sentence.')
  for (const secret of ['option', 'reason', 'modelanswer', 'card'])
    expect(all).not.toContain(secret)
})

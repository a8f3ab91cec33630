import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeNewLesson } from '../course/new-lesson'
import { pageKinds } from '../course/page-kind'
import { proveCourse } from './prove-course'

test('a new page of each kind passes the proof as it is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'course-new-'))
  try {
    for (const kind of pageKinds) await writeNewLesson(`A ${kind}`, folder, kind)
    const { lessons, problems } = await proveCourse(folder)
    expect(lessons).toBe(pageKinds.length)
    // One row is enough to show how a row is written.
    expect(problems.map(({ what, severity }) => [severity, what])).toEqual([
      ['warning', 'The lesson shows too few ways in which it goes wrong.'],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)

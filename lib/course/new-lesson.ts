/**
 * `npm run new-lesson -- "Title"`: writes `NN-slug.mdx` with the next number into the course folder, from a
 * template that passes the proof. It never writes over a file.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { readCourse } from './course'
import { shownPath } from './load-lessons'

/** The lesson cannot be written; the message is the line to print. */
export class NewLessonError extends Error {
  override readonly name = 'NewLessonError'
}

const template = fileURLToPath(new URL('./new-lesson.template.mdx', import.meta.url))

/**
 * Writes a new lesson.
 *
 * @returns the absolute path of the file
 * @throws {NewLessonError} for a title without letters, a name that is taken, or a full course.
 */
export async function writeNewLesson(title: string, folder: string): Promise<string> {
  const slug = slugOf(title)
  if (!slug)
    throw new NewLessonError(
      'The title has no letter or digit of which a file name could be made. Write npm run new-lesson -- "Ask only for what you need".',
    )
  const files = (await readdir(folder)).filter((name) => name.endsWith('.mdx'))
  const same = files.find((name) => name.replace(/^\d+-/, '') === `${slug}.mdx`)
  if (same)
    throw new NewLessonError(
      `${shownPath(join(folder, same))} has this name already. Choose another title.`,
    )
  const course = await readCourse(folder)
  // Clinics and capstones may have larger numbers.
  const lessons = course.lessons.filter(({ kind }) => kind === 'lesson')
  const others = course.lessons.filter(({ kind }) => kind !== 'lesson')
  const taken = files.map((name) => Number(/^\d+(?=-)/.exec(name)?.[0] ?? -1))
  const ofLessons = taken.filter((one) => !others.some(({ number }) => number === one))
  let number = Math.max(-1, ...ofLessons) + 1
  while (taken.includes(number)) number += 1
  if (number > 999)
    throw new NewLessonError('The course has a lesson 999. Give some lesson a smaller number.')

  const { facts } = course
  const module =
    lessons.at(-1)?.frontmatter.module ?? facts.modules?.[0]?.title ?? 'The first module'
  const text = (await readFile(template, 'utf8'))
    .replace('{{title}}', () => stringify(title.trim()).trim())
    .replace('{{module}}', () => stringify(module).trim())
  const path = join(folder, `${String(number).padStart(2, '0')}-${slug}.mdx`)
  // Another one that was written meanwhile is kept.
  await writeFile(path, text, { flag: 'wx' })
  return path
}

/** `Ask, précisément!` becomes `ask-precisement`. */
function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

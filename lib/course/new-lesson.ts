/**
 * `npm run new-lesson -- "Title"`: writes `NN-slug.mdx` with the next number into the course folder, from the
 * template of its kind, which passes the proof. It never writes over a file.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { type Course, readCourse } from './course'
import { shownPath } from './load-lessons'
import { groupByModule } from './modules'
import type { PageKind } from './page-kind'

/** The lesson cannot be written; the message is the line to print. */
export class NewLessonError extends Error {
  override readonly name = 'NewLessonError'
}

const templates: Readonly<Record<PageKind, string>> = {
  lesson: fileURLToPath(new URL('./new-lesson.template.mdx', import.meta.url)),
  clinic: fileURLToPath(new URL('./new-clinic.template.mdx', import.meta.url)),
  capstone: fileURLToPath(new URL('./new-capstone.template.mdx', import.meta.url)),
}

/**
 * Writes a new page. A clinic is of the first module that has none.
 *
 * @param kind @default lesson
 * @returns the absolute path of the file
 * @throws {NewLessonError} for a title without letters, a name that is taken, a full course, or a clinic without lessons.
 */
export async function writeNewLesson(
  title: string,
  folder: string,
  kind: PageKind = 'lesson',
): Promise<string> {
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
  const taken = files.map((name) => Number(/^\d+(?=-)/.exec(name)?.[0] ?? -1))
  let number = firstNumber(kind, course.lessons, taken)
  while (taken.includes(number)) number += 1
  if (number > 999)
    throw new NewLessonError('The course has a lesson 999. Give some lesson a smaller number.')

  const text = (await readFile(templates[kind], 'utf8'))
    .replace('{{title}}', () => stringify(title.trim()).trim())
    .replace('{{module}}', () => stringify(moduleFor(kind, course)).trim())
  const path = join(folder, `${String(number).padStart(2, '0')}-${slug}.mdx`)
  // Another one that was written meanwhile is kept.
  await writeFile(path, text, { flag: 'wx' })
  return path
}

/**
 * The number behind the last page of the kind. The first clinic and the first capstone begin a ten of their own, so
 * that lessons can be added before them.
 */
function firstNumber(
  kind: PageKind,
  pages: readonly { readonly kind: PageKind; readonly number: number }[],
  taken: readonly number[],
): number {
  const others = pages.filter((page) => page.kind !== kind).map(({ number }) => number)
  // A page that cannot be read is a lesson as far as anybody knows.
  if (kind === 'lesson') return Math.max(-1, ...taken.filter((one) => !others.includes(one))) + 1
  const own = pages.filter((page) => page.kind === kind).map(({ number }) => number)
  if (own.length > 0) return Math.max(...own) + 1
  const below = pages.filter((page) => kind === 'capstone' || page.kind === 'lesson')
  const last = Math.max(0, ...below.map(({ number }) => number))
  return Math.floor(last / 10) * 10 + 11
}

function moduleFor(kind: PageKind, { lessons: pages, facts }: Course): string {
  const lessons = pages.filter((page) => page.kind === 'lesson')
  const clinics = pages.filter((page) => page.kind === 'clinic')
  const isTreated = (title: string): boolean =>
    clinics.some(({ frontmatter }) => frontmatter.module === title)
  const open = groupByModule(lessons, facts.modules).find(({ title }) => !isTreated(title))
  if (kind === 'clinic' && lessons.length === 0)
    throw new NewLessonError(
      'The course has no lesson that a clinic could come after. Write one first: npm run new-lesson -- "Ask only for what you need".',
    )
  if (kind === 'clinic' && open) return open.title
  return lessons.at(-1)?.frontmatter.module ?? facts.modules?.[0]?.title ?? 'The first module'
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

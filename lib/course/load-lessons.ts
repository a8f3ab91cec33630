/**
 * Finds the lessons: `NN-slug.mdx` in `lessons/` or in the folder named by `LESSONS_DIR`, in the order of the course.
 * Clinics and capstones are lessons of another kind.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { inCourseOrder, signOf } from './course-order'
import { type Frontmatter, readFrontmatter } from './frontmatter'
import { LessonError } from './lesson-error'
import type { PageKind } from './page-kind'

export interface Lesson {
  /** `your-first-request`, from the file name. */
  readonly slug: string
  readonly kind: PageKind
  /** From the file name. */
  readonly number: number
  /** What stands on its plate: `3` for a lesson, `A` for a capstone, nothing for a clinic. */
  readonly sign: string
  /** Path of the file, as an author would type it. */
  readonly file: string
  /** The whole text of the file. */
  readonly source: string
  readonly frontmatter: Frontmatter
}

/** A lesson file with a mistake in its name or frontmatter; the other lessons go on. */
export interface BrokenLesson {
  readonly slug: string
  readonly file: string
  readonly error: LessonError
}

export interface LoadedLessons {
  readonly lessons: readonly Lesson[]
  readonly broken: readonly BrokenLesson[]
}

/** A path as its author would type it: from here when it lies below, else the whole. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}

/** Absolute path of the folder that lessons are read from. */
export function lessonsFolder(): string {
  return resolve(process.env.LESSONS_DIR || 'lessons')
}

/**
 * Reads all lessons of a folder. Files that do not end in `.mdx` are left alone.
 *
 * @throws when the folder cannot be read; mistakes in lessons are returned, not thrown.
 */
export async function loadLessons(folder = lessonsFolder()): Promise<LoadedLessons> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort()
  const lessons: Omit<Lesson, 'sign'>[] = []
  const broken: BrokenLesson[] = []
  for (const name of names) {
    const path = join(folder, name)
    const file = shownPath(path)
    const source = await readFile(path, 'utf8')
    try {
      const { slug, number } = parseFileName(name, file, source, lessons)
      const frontmatter = frontmatterOf(source, file)
      lessons.push({ slug, kind: frontmatter.kind ?? 'lesson', number, file, source, frontmatter })
    } catch (error) {
      if (!(error instanceof LessonError)) throw error
      broken.push({ slug: slugOf(name), file, error })
    }
  }
  const ordered = inCourseOrder(lessons)
  return { lessons: ordered.map((one) => ({ ...one, sign: signOf(one, ordered) })), broken }
}

/** What was read before, by file, while its text is the same: in development each page reads all lessons. */
const known = new Map<string, { readonly source: string; readonly frontmatter: Frontmatter }>()

function frontmatterOf(source: string, file: string): Frontmatter {
  const before = known.get(file)
  if (before?.source === source) return before.frontmatter
  const { frontmatter } = readFrontmatter(source, file)
  known.set(file, { source, frontmatter })
  return frontmatter
}

function parseFileName(
  name: string,
  file: string,
  source: string,
  others: readonly Pick<Lesson, 'file' | 'number' | 'slug'>[],
): { slug: string; number: number } {
  const parts = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(name)
  if (!parts)
    throw new LessonError(
      {
        what: 'A lesson is called NN-slug.mdx.',
        fix: 'Name it with two digits, then lower-case words with dashes: 05-ask-precisely.mdx.',
      },
      { file, line: 1, source },
    )
  const number = Number(parts[1])
  const slug = parts[2] ?? ''
  const same = others.find((other) => other.number === number || other.slug === slug)
  if (same)
    throw new LessonError(
      {
        what: `The number or the name is taken by ${same.file}.`,
        fix: 'Rename one of the two files.',
      },
      { file, line: 1, source },
    )
  return { slug, number }
}

/** The name of a lesson in its address. @param name of its file */
export function slugOf(name: string): string {
  return name.replace(/^\d+-/, '').replace(/\.mdx$/, '')
}

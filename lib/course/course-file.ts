/** `course.yaml` beside the lessons: title, modules, colours, plans for workshops. All of it may be left out. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LessonError } from './lesson-error'
import { shownPath } from './load-lessons'
import { readStrictYaml } from './strict-yaml'
import { colorsSchema, unreadableColor } from './theme-colors'

const words = z.string().trim().min(1)
const minutes = z.int().positive().max(600)

export const courseFileSchema = z.strictObject({
  title: words.optional().describe('The name of the course, in the title of the browser’s window.'),
  modules: z
    .array(
      z.strictObject({
        title: words.describe('As the lessons of the module have it in their frontmatter.'),
        sentence: words.describe('What the module is about, for the overview.'),
      }),
    )
    .min(1)
    .optional()
    .describe('The modules in their order; without them they stand in the order of their lessons.'),
  colors: colorsSchema
    .optional()
    .describe('Colours in the place of ours; each is checked for contrast.'),
  strict: z
    .boolean()
    .optional()
    .describe(
      'Whether `npm run check` counts rules of style as errors: words, notes, wrong answers.',
    ),
  abilities: z
    .array(
      z.strictObject({
        asks: words.describe(
          'A question that begins with "Can you": `Can you wait no longer than you want to?`',
        ),
        proof: z
          .string()
          .regex(
            /^[a-z0-9-]+\/[a-z0-9-]+$/,
            'should be a lesson and one of its exercises: `did-it-work/describe`',
          )
          .describe(
            'The exercise that shows it, behind the name of its lesson: `did-it-work/describe`.',
          ),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'What learners can do in the end, as questions, for the page that closes the course.',
    ),
  plans: z
    .array(
      z.strictObject({
        name: words.describe('What the plan is called: `Ninety minutes`.'),
        minutes: minutes.describe('Whole minutes that there are.'),
        lessons: z
          .array(
            z.strictObject({
              lesson: words.describe('The name of a lesson in its address: `the-workbench`.'),
              minutes: minutes.describe('Whole minutes for it.'),
              say: z.array(words).optional().describe('Talking points.'),
            }),
          )
          .min(1)
          .describe('Lessons in the order in which they are taught.'),
      }),
    )
    .optional()
    .describe('Plans for workshops: which lessons, how long, and what to say.'),
})

export type CourseFile = z.output<typeof courseFileSchema>
export type Plan = NonNullable<CourseFile['plans']>[number]

export interface ReadCourseFile {
  readonly facts: CourseFile
  /** Ends with the mistake at a path of the file. @throws {LessonError} */
  fail(what: string, fix: string, path: readonly (string | number)[]): never
}

export const COURSE_FILE = 'course.yaml'

/**
 * Reads the file of a course folder.
 *
 * @returns null when there is none
 * @throws {LessonError} when it is not YAML, has a key that nobody knows, or a colour that cannot be read.
 */
export async function readCourseFile(folder: string): Promise<ReadCourseFile | null> {
  const path = join(folder, COURSE_FILE)
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return source === null ? null : parseCourseFile(source, shownPath(path))
}

/** @param file how the file is called in errors */
export function parseCourseFile(source: string, file: string): ReadCourseFile {
  const { data, lineOf } = readStrictYaml(source, courseFileSchema, {
    what: `\`${COURSE_FILE}\``,
    fail({ line, ...mistake }) {
      throw new LessonError(mistake, { file, line, source })
    },
  })
  const fail: ReadCourseFile['fail'] = (what, fix, path) => {
    throw new LessonError({ what, fix }, { file, line: lineOf(path), source })
  }
  const unreadable = data.colors && unreadableColor(data.colors)
  if (unreadable) fail(unreadable.what, unreadable.fix, ['colors', ...unreadable.path])
  const titles = data.modules?.map(({ title }) => title) ?? []
  titles.forEach((title, index) => {
    if (titles.indexOf(title) < index)
      fail(`Two modules are called “${title}”.`, 'Rename one.', ['modules', index, 'title'])
  })
  data.plans?.forEach(({ name, minutes: all, lessons }, index) => {
    const sum = lessons.reduce((total, lesson) => total + lesson.minutes, 0)
    if (sum > all)
      fail(
        `The lessons of the plan “${name}” take ${sum} minutes, and it has ${all}.`,
        'Shorten a lesson, or leave one out.',
        ['plans', index, 'minutes'],
      )
  })
  return { facts: data, fail }
}

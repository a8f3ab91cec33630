/** The facts on top of a lesson file, between two `---` lines: YAML, checked strictly. */
import { z } from 'zod'
import { LessonError } from './lesson-error'
import { CAPSTONES, pageKinds } from './page-kind'
import { descriptionAt } from './schema-keys'
import { readStrictYaml } from './strict-yaml'

const words = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no name of a lesson')

/** The keys that a lesson may have; the descriptions are shown to its author. */
export const frontmatterSchema = z.strictObject({
  title: words.describe('The name of the lesson: a heading says the problem, not the API.'),
  module: words
    .optional()
    .describe(
      'The module it belongs to; lessons of one module stand together. Needed, but for a capstone, which has none.',
    ),
  summary: words.describe('One line for the course table.'),
  standfirst: words.optional().describe('Two or three sentences under the title.'),
  minutes: z
    .int()
    .positive()
    .max(90)
    .optional()
    .describe('Whole minutes it takes, for planning a workshop; learners are not told.'),
  goals: z
    .array(words)
    .min(1)
    .max(4)
    .describe('One to four verbs that complete "You will be able to".'),
  sends: words.describe('The most telling request, as the course table shows it: `GET /hello`.'),
  prerequisites: z
    .array(slug)
    .optional()
    .describe(
      'Earlier lessons that this one builds on, by the name in their address: `the-workbench`.',
    ),
  introduces: z
    .array(words)
    .optional()
    .describe(
      'Names that are new here, of the client or of headers: `requests.get`, `response.statusCode`, `Accept`.',
    ),
  environment: z
    .record(
      z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'should be capital letters, digits and underscores'),
      words,
    )
    .optional()
    .describe(
      'Variables that programs read from `process.env`, and Python twins from `os.environ`; each is shown, masked, above the editors that do: `VAULT_TOKEN: vault-roundtrip-token`.',
    ),
  kind: z
    .enum(pageKinds)
    .optional()
    .describe(
      '`lesson`, which it is without this key; `clinic`: three broken programs at the end of a module; `capstone`: a long exercise after all modules.',
    ),
})

export interface Frontmatter extends z.output<typeof frontmatterSchema> {
  /** Capstones have one of their own. */
  readonly module: string
}

/** Of the `---` above it. */
const FENCE_LINES = 1

const keys = Object.keys(frontmatterSchema.shape)

export interface ReadFrontmatter {
  readonly frontmatter: Frontmatter
  /** Line in the file of the value at a path, from 1: `['prerequisites', 0]`. */
  lineOf(path: readonly (string | number)[]): number
}

/**
 * Reads the frontmatter of a lesson.
 *
 * @param source the whole file
 * @param file how the file is called in errors
 * @throws {LessonError} when it is missing, is not YAML, lacks a key or has one that nobody knows.
 */
export function readFrontmatter(source: string, file: string): ReadFrontmatter {
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source)
  if (block?.index !== 0)
    throw new LessonError(
      {
        what: 'The file starts without frontmatter.',
        fix: `Put ${keys.slice(0, 3).join(', ')} … between two lines of ---.`,
      },
      { file, line: 1, source },
    )
  const { data, lineOf } = readStrictYaml(block[1] ?? '', frontmatterSchema, {
    what: 'the frontmatter',
    fail({ line, ...mistake }) {
      throw new LessonError(mistake, { file, line: line + FENCE_LINES, source })
    },
  })
  const lineAt: ReadFrontmatter['lineOf'] = (path) => lineOf(path) + FENCE_LINES
  const fail = (what: string, fix: string, path: readonly string[]): never => {
    throw new LessonError({ what, fix }, { file, line: lineAt(path), source })
  }
  return { frontmatter: { ...data, module: moduleOf(data, fail) }, lineOf: lineAt }
}

/** A capstone is of the whole course, so it names no module; everything else does. */
function moduleOf(
  { kind, module }: z.output<typeof frontmatterSchema>,
  fail: (what: string, fix: string, path: readonly string[]) => never,
): string {
  if (kind === 'capstone')
    return module === undefined
      ? CAPSTONES
      : fail('A capstone belongs to no module.', 'Leave `module` out.', ['module'])
  return (
    module ??
    fail('The frontmatter lacks `module`.', descriptionAt(frontmatterSchema, ['module']), [])
  )
}

/** The facts on top of a lesson file, between two `---` lines: YAML, checked strictly. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { nearestName } from '../runner/nearest-name'
import { LessonError } from './lesson-error'

const words = z.string().trim().min(1)

/** The keys that a lesson may have; the descriptions are shown to its author. */
export const frontmatterSchema = z.strictObject({
  title: words.describe('The name of the lesson: a heading says the problem, not the API.'),
  module: words.describe('The module it belongs to; lessons of one module stand together.'),
  summary: words.describe('One line for the course table.'),
  standfirst: words.optional().describe('Two or three sentences under the title.'),
  minutes: z
    .int()
    .positive()
    .max(90)
    .optional()
    .describe('Minutes it takes, for planning a workshop; learners are not told.'),
  goals: z
    .array(words)
    .min(1)
    .max(4)
    .describe('One to four verbs that complete "You will be able to".'),
  sends: words.describe('The most telling request, as the course table shows it: `GET /hello`.'),
})

export type Frontmatter = z.output<typeof frontmatterSchema>

const keys = Object.keys(frontmatterSchema.shape)

/**
 * Reads the frontmatter of a lesson.
 *
 * @param source the whole file
 * @param file how the file is called in errors
 * @throws {LessonError} when it is missing, is not YAML, lacks a key or has one that nobody knows.
 */
export function parseFrontmatter(source: string, file: string): Frontmatter {
  const fail = (problem: string, line: number): never => {
    throw new LessonError(problem, { file, line, source })
  }
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source)
  if (block?.index !== 0)
    return fail(
      `The file starts without frontmatter. Put ${keys.slice(0, 3).join(', ')} … between two lines of ---.`,
      1,
    )

  const lines = new LineCounter()
  const document = parseDocument(block[1] ?? '', { lineCounter: lines })
  // Line 1 is the opening fence.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1

  const broken = document.errors[0]
  if (broken)
    return fail(
      `The frontmatter is not YAML: ${firstLine(broken.message)}. Text with a colon needs quotes.`,
      lineAt(broken.pos[0]),
    )

  const result = frontmatterSchema.safeParse(document.toJS() ?? {})
  if (result.success) return result.data

  // A misspelt key also leaves the right one missing; the spelling is what helps.
  const { issues } = result.error
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const near = nearestName(key, keys)
    return fail(
      `No key \`${key}\` in the frontmatter. ${near ? `Did you mean \`${near}\`?` : `Known: ${keys.join(', ')}.`}`,
      lineAt(keyOffset(document, key)),
    )
  }
  const path = issue?.path ?? []
  const key = String(path[0] ?? '')
  const node = document.getIn(path, true)
  const described = frontmatterSchema.shape[key as keyof Frontmatter]?.description ?? ''
  if (!document.has(key)) return fail(`The frontmatter lacks \`${key}\`. ${described}`, 1)
  return fail(
    `\`${path.join('.')}\` in the frontmatter: ${issue?.message ?? 'not allowed'}. ${described}`,
    lineAt(isNode(node) ? (node.range?.[0] ?? 0) : keyOffset(document, key)),
  )
}

function keyOffset(document: Document, key: string): number {
  if (!isMap(document.contents)) return 0
  const pair = document.contents.items.find((item) => String(item.key) === key)
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line.*$/, '').replace(/[.:]$/, '')
}

/** The elements that an author may write in a lesson, with their attributes; the authors' page is made from it. */
import { z } from 'zod'
import { diagramNames } from '../sentences/diagrams'

const words = z.string().trim().min(1)

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case letters, digits and dashes')
  .describe(
    'Lower-case letters, digits and dashes, unique in the lesson; progress is kept under it.',
  )

const title = words.describe('A few words, shown as its heading.')

const snippet = id.describe('The `id` of an editor in the same lesson: ` ```ts run id=greet `.')

export interface AuthorElement {
  readonly description: string
  /** What stands between its tags. */
  readonly content: string
  readonly attributes: z.ZodObject
}

export const authorElements = {
  Note: {
    description: 'A callout; two in a lesson at most.',
    content: 'Markdown.',
    attributes: z.strictObject({ title }),
  },
  Side: {
    description: 'A side note: in the margin where there is one.',
    content: 'Markdown.',
    attributes: z.strictObject({ title }),
  },
  Diagram: {
    description:
      'One of the pictures that the course brings, with its words for who cannot see it.',
    content: 'Nothing: `<Diagram name="letters" />`.',
    attributes: z.strictObject({
      name: z
        .enum(diagramNames)
        .describe('What the picture is called; the authors’ page shows all of them.'),
    }),
  },
  Rule: {
    description: 'The rule of a lesson in one box, with its Python twin.',
    content: 'One `ts` fence, a `python` fence after it, or prose.',
    attributes: z.strictObject({ title: title.optional() }),
  },
  Twin: {
    description:
      'An editor and the Python program that sends the same; the proof compares the two.',
    content: 'One `ts run` fence, and a `python` fence after it.',
    attributes: z.strictObject({}),
  },
  Exercise: {
    description: 'A task whose answer is a program; it is judged by what the program did.',
    content:
      'The task in Markdown, then fences: `ts starter` (not for `fill` and `order`, nor with `continues`), `ts solution`, any number of `ts wrong=…` and `ts other`, an optional `ts after`, and `yaml checks`.',
    attributes: z.strictObject({
      id,
      kind: z
        .enum(['edit', 'fill', 'order', 'fix', 'write'])
        .describe(
          '`edit`: a small change to code that works; `fill`: gaps, marked `«…»` in the solution; `order`: the lines of the solution to be put in order; `fix`: broken on purpose; `write`: from a task sentence.',
        ),
      title,
      optional: z.literal(true).optional().describe('Not needed to finish the lesson. No value.'),
      continues: id
        .optional()
        .describe(
          'The `id` of an exercise above it, of which this is the next step: it begins with the solution of that one, and offers the learner’s own program. It has no `ts starter`.',
        ),
      name: z
        .string()
        .regex(/^[\w.-]+\.ts$/, 'should be a file name that ends in .ts')
        .optional()
        .describe('The file name in the run bar; made from the id without it.'),
    }),
  },
  Predict: {
    description: 'A guess before an editor runs. The truth is taken from the run.',
    content:
      'The question in Markdown, then a list of wrong options; without a list the answer is typed.',
    attributes: z.strictObject({
      id,
      of: snippet,
      asks: words.describe(
        'What is asked for: `sent[1].line`, `sent[1].header:accept`, `response[1].status`, `printed[2]`, `value[1]`, `threw`, `count`.',
      ),
    }),
  },
  Match: {
    description: 'Pairs that belong together.',
    content: 'A Markdown table of two columns; each row is a pair.',
    attributes: z.strictObject({ id }),
  },
  Trace: {
    description: 'The requests of an editor’s run, to be put in order.',
    content: 'The task in Markdown.',
    attributes: z.strictObject({ id, of: snippet }),
  },
  Choose: {
    description: 'A question with options; each says why it is right or wrong.',
    content:
      'The question, then a task list: `- [x]` for right options, `- [ ]` for wrong ones, and in each an indented paragraph that says why. After it, if you like, a second question and a second list, for the reason.',
    attributes: z.strictObject({ id }),
  },
  Explain: {
    description: 'A sentence to write, and to compare with a model.',
    content: 'The question, then a blockquote with the model answer.',
    attributes: z.strictObject({ id }),
  },
  GoesWrong: {
    description: 'Rows of "When it goes wrong"; a button brings each symptom about.',
    content:
      'For each row a `### heading` (what is seen), a paragraph (because), a paragraph (so), and, if you like, a `ts` fence that reproduces it: with `fails=Name`, or with `//=> value`.',
    attributes: z.strictObject({}),
  },
  Warmup: {
    description: 'One question from an earlier lesson, before the first section.',
    content: 'A `<Choose>`, or `<details>` with a `<summary>`.',
    attributes: z.strictObject({}),
  },
  Recap: {
    description: 'Questions at the end of a lesson, whose answers open below them.',
    content: 'For each a `### question`, and its answer in Markdown.',
    attributes: z.strictObject({}),
  },
  Cards: {
    description: 'Two cards for the review deck; they do not show in the lesson.',
    content: 'For each a `### question`, and its answer in paragraphs.',
    attributes: z.strictObject({}),
  },
} satisfies Record<string, AuthorElement>

export type AuthorElementName = keyof typeof authorElements
export const authorElementNames = Object.keys(authorElements) as readonly AuthorElementName[]

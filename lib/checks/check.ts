/**
 * What an exercise asks of a program, as data: an ordered list of checks on what reached the servers first, on
 * what the program printed, showed and threw second, and never on its text. Authors write them in YAML; the
 * same data judges a run in the page and in `npm run check`.
 */
import { z } from 'zod'

/** One word or sentence that an author writes. */
const words = z.string().trim().min(1)

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    // The reason is in the schema's message.
    return false
  }
}

/** How a text should be: as written, or by a part or a pattern of it. */
export const textSchema = z
  .union([
    z.string(),
    z.strictObject({ contains: z.string() }),
    z.strictObject({ startsWith: z.string() }),
    z.strictObject({
      matches: z
        .string()
        .refine(isPattern, { message: 'is not a regular expression' })
        .describe('A regular expression.'),
    }),
    z.strictObject({ not: z.string() }),
  ])
  .describe('A text, or one of `contains`, `startsWith`, `matches`, `not`.')

/** `null`: there must be none. `any: true`: there must be one, whatever it says. */
const field = z.union([z.null(), z.strictObject({ any: z.literal(true) }), textSchema])
export type FieldPattern = z.output<typeof field>

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(json),
    z.record(z.string(), json),
  ]),
)

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const range = z
  .strictObject({ least: z.number().min(0).optional(), most: z.number().min(0).optional() })
  .refine(({ least, most }) => least !== undefined || most !== undefined, {
    message: 'needs `least` or `most`',
  })

const amount = z.union([z.int().min(0), range]).describe('A number, or `least` and `most`.')

/** Unlike an amount it may have parts. */
const seconds = z.union([z.number().min(0), range]).describe('Seconds, or `least` and `most`.')

/** What tells a request from others: all that is given must hold. */
const requestFacts = {
  host: textSchema
    .optional()
    .describe('The name of the machine, with its port where it is not the usual one.'),
  method: z.string().optional().describe('The method, in capitals.'),
  path: textSchema
    .optional()
    .describe('The path as it stood in the request line, without the query.'),
  target: textSchema.optional().describe('Path and query as they stood in the request line.'),
  query: z
    .record(z.string(), z.union([field, z.array(z.string())]))
    .optional()
    .describe('Decoded parameters by name; a list for a name that is repeated, null for none.'),
  header: z
    .record(z.string(), field)
    .optional()
    .describe('Header fields by name, in any case; null for none.'),
  cookies: z.record(z.string(), field).optional().describe('Cookies that were sent, by name.'),
  text: textSchema.optional().describe('The body as text.'),
  json: json.optional().describe('The whole body as JSON.'),
  form: z
    .record(z.string(), z.union([field, z.array(z.string())]))
    .optional()
    .describe('The fields of a form, of either kind.'),
  files: z
    .record(
      z.string(),
      z.strictObject({
        filename: textSchema.optional(),
        type: textSchema.optional(),
        content: textSchema.optional(),
      }),
    )
    .optional()
    .describe('Uploaded files by the name of their field.'),
  verified: z.boolean().optional().describe('Whether the certificate of the server was checked.'),
  status: z.int().optional().describe('The status that came back.'),
}

const requestPattern = z.strictObject(requestFacts)
export type RequestPattern = z.output<typeof requestPattern>

const sent = z
  .strictObject({
    ...requestFacts,
    nth: z
      .union([z.int().min(1), z.enum(['first', 'last', 'any', 'every'])])
      .optional()
      .describe(
        'Which request of the run: a number from 1, `first`, `last`, `any` (the default) or `every`.',
      ),
    among: requestPattern
      .optional()
      .describe(
        'Looks at these requests only, whatever `nth` says: `any` and `every` are of them, and a number counts them.',
      ),
  })
  .describe('A request as it reached the server.')

const solution = z.literal('as the solution')

/** The parts of a check that say what must hold; each check has exactly one. */
const assertions = {
  sent: sent.optional(),
  never: requestPattern.optional().describe('No request was like this.'),
  count: z
    .strictObject({ ...requestFacts, is: amount })
    .optional()
    .describe('How many requests were like this.'),
  order: z
    .array(requestPattern)
    .min(2)
    .optional()
    .describe('Requests in this order; others may stand between them.'),
  printed: z
    .union([solution, textSchema, z.array(textSchema)])
    .optional()
    .describe(
      'What `console.log` and its kin wrote: a line somewhere, lines in order, or what the solution writes.',
    ),
  notPrinted: textSchema.optional().describe('No printed line is like this.'),
  value: z
    .union([
      solution,
      z.strictObject({
        line: z.int().min(1).optional().describe('The line that shows it; without it any line.'),
        is: z
          .union([z.number(), z.boolean(), z.null(), textSchema])
          .describe('The value as it is shown.'),
      }),
    ])
    .optional()
    .describe('The value of an expression on a line of its own.'),
  threw: z
    .union([z.null(), words])
    .optional()
    .describe('The class of the error that ended the program; null when it must reach its end.'),
  stopped: z.literal('learner').optional().describe('The learner pressed Stop.'),
  within: z
    .number()
    .positive()
    .optional()
    .describe('Seconds from the start to the end of the run at most.'),
  gaps: z
    .strictObject({
      of: requestPattern.optional().describe('Counts these requests only.'),
      seconds: z.array(seconds).min(1).optional(),
      growing: z
        .literal(true)
        .optional()
        .describe('Each wait is longer than the one before it, by a tenth at least.'),
    })
    .refine(({ seconds: given, growing }) => (given === undefined) !== (growing === undefined), {
      message: 'needs either `seconds` or `growing`',
    })
    .optional()
    .describe(
      'Seconds between each request and the next, where a bare number may be missed by a tenth and 0.15 s; or `growing: true`.',
    ),
  atOnce: z
    .strictObject({ of: requestPattern.optional(), is: amount })
    .optional()
    .describe('The most requests that were under way at the same time.'),
  connections: z
    .strictObject({ host: textSchema.optional(), is: amount })
    .optional()
    .describe('How many connections were opened.'),
  bytes: z
    .strictObject({
      of: requestPattern.optional(),
      since: textSchema.optional(),
      is: amount.optional(),
      percent: range.optional(),
    })
    .refine(({ is, percent }) => (is === undefined) !== (percent === undefined), {
      message: 'needs `is` or `percent`',
    })
    .refine(({ since, percent }) => percent === undefined || since !== undefined, {
      message: 'needs `since` for a `percent`',
    })
    .optional()
    .describe(
      'How many bytes the bodies that came back had, from the printed line `since` on when it is given; `percent` compares them with those before that line.',
    ),
  followed: z
    .strictObject({ event: textSchema, before: textSchema })
    .optional()
    .describe(
      'A printed line like `event` stands before the body of a response like `before` had ended.',
    ),
}

export type AssertionKind = keyof typeof assertions
export const assertionKinds = Object.keys(assertions) as readonly AssertionKind[]

export const checkSchema = z
  .strictObject({
    check: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'should be lower-case letters, digits and dashes')
      .describe('A name, unique in its exercise; wrong answers say at which check they fail.'),
    that: words.describe('What is checked, as the list shows it: "The library is asked".'),
    ...assertions,
    seed: z
      .literal(2)
      .optional()
      .describe(
        'Holds only for the second run, in which the servers have other data. There it speaks in the place of a check that asserts the same, wherever the two stand; beside any other check the order counts.',
      ),
    else: words.optional().describe('What is wrong, in one sentence, in the place of the default.'),
    try: words.optional().describe('One action that does not give the answer away.'),
    shown: words.optional().describe('What passing it has shown.'),
    unproven: words
      .optional()
      .describe('Why no listed wrong answer fails here; without it one must.'),
    hints: z
      .array(words)
      .length(3)
      .optional()
      .describe('Where to look; what shape; almost: three hints, each in Markdown.'),
  })
  .refine((check) => assertionKinds.filter((kind) => check[kind] !== undefined).length === 1, {
    message: `needs exactly one of ${assertionKinds.join(', ')}`,
  })

/** One check of an exercise. */
export type Check = z.output<typeof checkSchema>

export const checksSchema = z.array(checkSchema).min(1)

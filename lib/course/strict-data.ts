/**
 * Data that an author wrote, checked strictly against a schema: the first mistake that helps, as two sentences,
 * with the path of the value that is wrong.
 */
import type { z } from 'zod'
import { nearestName } from '../runner/nearest-name'
import { didYouMean } from './did-you-mean'
import type { Mistake } from './lesson-error'
import { descriptionAt, schemaKeys } from './schema-keys'

export type DataPath = readonly (string | number)[]

export interface DataMistake extends Mistake {
  /** Of the value that is wrong, or of the key that nobody knows. */
  readonly path: DataPath
  /** The key at `path` is what is wrong, not its value. */
  readonly isKey: boolean
}

export type StrictResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly mistake: DataMistake }

type Issue = z.core.$ZodIssue

/**
 * @param what how the whole is called: `the frontmatter`
 * @param nameOf how the value at a path is called; by default its keys with dots
 */
export function readStrict<S extends z.ZodType>(
  data: unknown,
  schema: S,
  what: string,
  nameOf: (path: DataPath) => string = (path) => path.join('.'),
): StrictResult<z.output<S>> {
  const result = schema.safeParse(data)
  if (result.success) return { ok: true, data: result.data }
  const issue = mostHelpful(result.error.issues)
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))

  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const inside = path.length > 0 ? `\`${nameOf(path)}\` in ${what}` : what
    return wrong(
      [...path, key],
      true,
      `No key \`${key}\` in ${inside}.`,
      didYouMean(
        key,
        schemaKeys(schema, path).map((known) => known.key),
      ),
    )
  }
  const name = nameOf(path)
  const description = descriptionAt(schema, path)
  if (path.length > 0 && valueAt(data, path) === undefined) {
    const key = String(path.at(-1))
    const owner = nameOf(path.slice(0, -1))
    const inside = path.length > 1 && owner ? `\`${owner}\` in ${what}` : sentenceStart(what)
    return wrong(
      path.slice(0, -1),
      false,
      `${inside} lacks \`${key}\`.`,
      description || `Add \`${key}\`.`,
    )
  }
  const subject = name ? `\`${name}\` in ${what}` : sentenceStart(what)
  return wrong(path, false, `${subject} ${complaint(issue, data, path)}.`, description)
}

function wrong(path: DataPath, isKey: boolean, what: string, fix: string) {
  return {
    ok: false,
    mistake: {
      path,
      isKey,
      what,
      fix: fix || 'Add what is missing, or take out what is too much.',
    },
  } as const
}

/** A misspelt key also leaves the right one missing; the spelling is what helps. */
function mostHelpful(issues: readonly Issue[]): Issue {
  const flat = issues.map(unfoldUnion)
  const found = flat.find(({ code }) => code === 'unrecognized_keys') ?? flat[0]
  if (!found) throw new TypeError('A schema refused data and raised no issue.')
  return found
}

/** Of a union, the issue of the form that the author most likely meant: the one that got furthest. */
function unfoldUnion(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flatMap((issues) => (issues[0] ? [issues] : []))
  const meant = inner
    .map((issues) => mostHelpful(issues))
    .filter(({ code, path }) => code === 'unrecognized_keys' || path.length > 0)
    .sort((a, b) => b.path.length - a.path.length)[0]
  return meant ? { ...meant, path: [...issue.path, ...meant.path] } : issue
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  null: 'null',
}

function complaint(issue: Issue, data: unknown, path: DataPath): string {
  if (issue.code === 'invalid_type')
    return `should be ${kinds[issue.expected] ?? issue.expected}, and is ${kindOf(valueAt(data, path))}`
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    const near = nearestName(String(valueAt(data, path)), known)
    const list = known.map((value) => `\`${value}\``).join(', ')
    return `should be ${known.length > 1 ? 'one of ' : ''}${list}${near && known.length > 1 ? `; the nearest is \`${near}\`` : ''}`
  }
  if (issue.code === 'invalid_union')
    return `has none of the forms that are possible there, and is ${kindOf(valueAt(data, path))}`
  if (issue.code === 'invalid_key')
    return `has a name that is not possible there: it ${issue.issues[0]?.message ?? 'is another'}`
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeComplaint(issue)
  return issue.message.replace(/^Invalid \w+: /, '').replace(/\.$/, '')
}

function sizeComplaint(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const bound = `${issue.exact ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most'} ${limit}`
  if (issue.origin === 'string') return limit === 1 ? 'is empty' : `needs ${bound} characters`
  if (issue.origin === 'array') return `needs ${bound} ${limit === 1 ? 'entry' : 'entries'}`
  if (issue.code === 'too_small' && limit === 0) return 'should be more than 0'
  return `should be ${bound}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  return typeof value === 'string' ? `\`${value}\`` : `\`${String(value)}\``
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return value
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * What the words after the three backticks mean: ` ```ts run name=greeting.ts ` is an editor, ` ```ts solution ` a
 * part of an exercise, ` ```http mark=1 ` a message with its first line set off, ` ```json ` a plain block.
 */
import { didYouMean } from './did-you-mean'
import { fenceLanguages } from './fence-words'
import type { Mistake } from './lesson-error'

/** Words that say which part of an exercise a fence is. */
const partWords = ['starter', 'solution', 'other', 'wrong', 'after', 'checks'] as const
export type ExercisePart = (typeof partWords)[number]

export interface RunFence {
  readonly kind: 'run'
  /** The file name shown in the run bar. */
  readonly name: string | null
  readonly id: string | null
  /** The id of the editor that it continues. */
  readonly after: string | null
  /** The class of the error that it must end with. */
  readonly fails: string | null
}

export interface PartFence {
  readonly kind: 'part'
  readonly part: ExercisePart
  /** For `wrong`: the check at which it fails. */
  readonly check: string | null
  /** For `after`: whether learners can read it. */
  readonly isShown: boolean
}

export type Fence =
  | RunFence
  | PartFence
  /** `isServed`: the request came to the reader, who answered it. */
  | { readonly kind: 'http'; readonly marked: readonly number[]; readonly isServed: boolean }
  /** `ts fails=…` without `run`, which stands in a row of `<GoesWrong>`. */
  | { readonly kind: 'reproduce'; readonly fails: string }
  | { readonly kind: 'plain'; readonly language: string }

/** The words of a fence are wrong. */
export class FenceError extends Error {
  override readonly name = 'FenceError'

  constructor(readonly mistake: Mistake) {
    super(`${mistake.what} ${mistake.fix}`)
  }
}

type Words = ReadonlyMap<string, string | null>

/**
 * Reads the language and the words of one fence.
 *
 * @param language what follows the backticks at once, or null
 * @param text the rest of that line, or null
 * @throws {FenceError} for a language or a word that nobody knows, or words that do not go together.
 */
export function parseFence(language: string | null, text: string | null): Fence {
  const name = language ?? 'text'
  const languages = Object.keys(fenceLanguages)
  if (!Object.hasOwn(fenceLanguages, name))
    fail(`No language is called \`${name}\`.`, didYouMean(name, languages))
  const { words } = fenceLanguages[name as keyof typeof fenceLanguages]
  const given = readWords(name, text ?? '', Object.keys(words))

  if (name === 'http') {
    noValue(given, 'served')
    return { kind: 'http', marked: parseMarks(given), isServed: given.has('served') }
  }
  if (given.has('run')) return runFence(given)
  const [first] = given.keys()
  if (first === undefined) return { kind: 'plain', language: name }
  const part = partWords.find((word) => word === first)
  if (part) return partFence(part, given)
  if (first !== 'fails' || given.size > 1)
    fail(`\`${first}\` belongs to editors.`, `Write \`ts run ${first}=…\`.`)
  return { kind: 'reproduce', fails: errorName(given) ?? '' }
}

function readWords(language: string, text: string, known: readonly string[]): Words {
  const given = new Map<string, string | null>()
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [key = '', value = null] = splitOnce(word, '=')
    if (!known.includes(key))
      fail(`No word for ${language} blocks is called \`${key}\`.`, didYouMean(key, known))
    if (given.has(key))
      fail(`\`${key}\` stands twice after the backticks.`, 'Leave one of the two out.')
    given.set(key, value)
  }
  return given
}

function runFence(given: Words): RunFence {
  noValue(given, 'run')
  const part = partWords.find((word) => word !== 'after' && given.has(word))
  if (part)
    fail(
      `\`run\` and \`${part}\` do not go together.`,
      `Leave \`run\` out: the editor of an exercise is made from its parts.`,
    )
  return {
    kind: 'run',
    name: wordValue(given, 'name', /^[\w.-]+\.ts$/, 'a file name that ends in .ts'),
    id: idValue(given, 'id'),
    after: idValue(given, 'after'),
    fails: errorName(given),
  }
}

function partFence(part: ExercisePart, given: Words): PartFence {
  const isShown = part === 'after' && given.has('shown')
  if (isShown) noValue(given, 'shown')
  const other = [...given.keys()].find((word) => word !== part && !(isShown && word === 'shown'))
  if (other)
    fail(
      `\`${part}\` and \`${other}\` do not go together.`,
      `Give each part of an exercise a fence of its own.`,
    )
  if (part === 'wrong') {
    // Which checks there are is known where the exercise is.
    const check = given.get('wrong') === null ? null : idValue(given, 'wrong')
    return { kind: 'part', part, check, isShown }
  }
  if (part === 'after' && given.get('after') != null)
    fail('`after=` belongs to editors.', 'Write `ts run after=…`, or `ts after` in an exercise.')
  noValue(given, part)
  return { kind: 'part', part, check: null, isShown }
}

function noValue(given: Words, key: string): void {
  if (given.get(key) != null) fail(`\`${key}\` takes no value.`, `Write \`${key}\` alone.`)
}

function parseMarks(given: Words): number[] {
  const value = wordValue(given, 'mark', /^[1-9]\d*(,[1-9]\d*)*$/, 'line numbers with commas: 1,3')
  return value === null ? [] : value.split(',').map(Number)
}

function idValue(given: Words, key: string): string | null {
  return wordValue(given, key, /^[a-z0-9-]+$/, 'lower-case letters, digits and dashes')
}

function errorName(given: Words): string | null {
  return wordValue(given, 'fails', /^[A-Z]\w*$/, 'the class of an error: HTTPError')
}

function wordValue(given: Words, key: string, form: RegExp, wanted: string): string | null {
  if (!given.has(key)) return null
  const value = given.get(key) ?? ''
  if (!form.test(value)) fail(`\`${key}=${value}\` is not allowed.`, `It should be ${wanted}.`)
  return value
}

function splitOnce(text: string, at: string): [string, string | null] {
  const index = text.indexOf(at)
  return index < 0 ? [text, null] : [text.slice(0, index), text.slice(index + at.length)]
}

function fail(what: string, fix: string): never {
  throw new FenceError({ what, fix })
}

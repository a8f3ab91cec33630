/**
 * What the words after the three backticks mean: ` ```ts run name=greeting.ts ` is an editor,
 * ` ```http mark=1 ` a message with its first line set off, ` ```json ` a plain block.
 */
import { nearestName } from '../runner/nearest-name'

/** The languages that a block may have, and the words that each of them knows. */
const languages: Readonly<Record<string, readonly string[]>> = {
  ts: ['run', 'name', 'id'],
  http: ['mark'],
  json: [],
  python: [],
  sh: [],
  text: [],
}

export type Fence =
  | {
      readonly kind: 'run'
      /** The file name shown in the run bar. */
      readonly name: string | null
      /** Keeps a learner's draft with its editor when editors before it come or go. */
      readonly id: string | null
    }
  | { readonly kind: 'http'; readonly marked: readonly number[] }
  | { readonly kind: 'plain'; readonly language: string }

/** The words of a fence are wrong; the message names the ones that exist. */
export class FenceError extends Error {
  override readonly name = 'FenceError'
}

/**
 * Reads the language and the words of one fence.
 *
 * @param language what follows the backticks at once, or null
 * @param words the rest of that line, or null
 * @throws {FenceError} for a language or a word that nobody knows.
 */
export function parseFence(language: string | null, words: string | null): Fence {
  const name = language ?? 'text'
  const known = Object.hasOwn(languages, name) ? languages[name] : undefined
  if (!known) throw new FenceError(unknown('language', name, Object.keys(languages)))

  const given = new Map<string, string | null>()
  for (const word of (words ?? '').split(/\s+/).filter(Boolean)) {
    const [key = '', value = null] = splitOnce(word, '=')
    if (!known.includes(key)) throw new FenceError(unknown(`word for ${name} blocks`, key, known))
    if (given.has(key)) throw new FenceError(`\`${key}\` stands twice after the backticks.`)
    given.set(key, value)
  }

  if (name === 'http') return { kind: 'http', marked: parseMarks(given) }
  if (name !== 'ts') return { kind: 'plain', language: name }
  if (!given.has('run')) {
    const [stray] = given.keys()
    if (stray) throw new FenceError(`\`${stray}\` belongs to editors. Write \`ts run ${stray}=…\`.`)
    return { kind: 'plain', language: name }
  }
  if (given.get('run') !== null) throw new FenceError('`run` takes no value.')
  return {
    kind: 'run',
    name: wordValue(given, 'name', /^[\w.-]+\.ts$/, 'a file name that ends in .ts'),
    id: wordValue(given, 'id', /^[a-z0-9-]+$/, 'lower-case letters, digits and dashes'),
  }
}

function parseMarks(given: ReadonlyMap<string, string | null>): number[] {
  const value = wordValue(given, 'mark', /^[1-9]\d*(,[1-9]\d*)*$/, 'line numbers with commas: 1,3')
  return value === null ? [] : value.split(',').map(Number)
}

function wordValue(
  given: ReadonlyMap<string, string | null>,
  key: string,
  form: RegExp,
  wanted: string,
): string | null {
  if (!given.has(key)) return null
  const value = given.get(key) ?? ''
  if (!form.test(value)) throw new FenceError(`\`${key}=${value}\` should be ${wanted}.`)
  return value
}

function splitOnce(text: string, at: string): [string, string | null] {
  const index = text.indexOf(at)
  return index < 0 ? [text, null] : [text.slice(0, index), text.slice(index + at.length)]
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  const list = known.length > 0 ? `Known: ${known.join(', ')}.` : 'There are none.'
  return `No ${what} is called \`${name}\`. ${near ? `Did you mean \`${near}\`? ` : ''}${list}`
}

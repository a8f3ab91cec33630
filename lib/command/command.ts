/**
 * A command of the project with options: its help, and an end with one line for an option that it does not have.
 */
import { parseArgs } from 'node:util'
import { didYouMean } from '../course/did-you-mean'

export interface Command<Name extends string> {
  /** As it is typed: `npm run lessons`. */
  readonly name: string
  /** What it does, in one sentence. */
  readonly does: string
  readonly options: Readonly<Record<Name, CommandOption>>
  /** What the words stand for that belong to no option, in capitals; without it there are none. */
  readonly words?: string
  /** What else there is to know, a line each. @default none */
  readonly notes?: readonly string[]
}

export interface CommandOption {
  /** What the value stands for, in capitals; without it the option has none. */
  readonly value?: string
  /** What the option does, in a few words. */
  readonly does: string
}

/** What was given: the values of each option in their order, one empty text each time where there is no value. */
export type GivenOptions<Name extends string> = ReadonlyMap<Name, readonly string[]>

/** What was typed has no meaning; its message is the line to print. */
export class BadUse extends Error {
  override readonly name = 'BadUse'
}

interface Typed<Name extends string> {
  readonly options: GivenOptions<Name>
  /** What belongs to no option, in its order. */
  readonly words: readonly string[]
}

/**
 * Reads the arguments and acts, unless they ask for help.
 *
 * @param args without the program and its file
 * @returns what the process should end with: 0 after help, 2 after a `BadUse`, else what `act` returns
 */
export async function runCommand<Name extends string>(
  command: Command<Name>,
  args: readonly string[],
  act: (options: GivenOptions<Name>, words: readonly string[]) => Promise<number>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpLines(command).join('\n'))
    return 0
  }
  try {
    const { options, words } = readArguments(command, args)
    return await act(options, words)
  } catch (error) {
    if (!(error instanceof BadUse)) throw error
    console.error(error.message)
    return 2
  }
}

/** @throws BadUse for an option or a word that the command does not know, and for a value that is missing or too much. */
function readArguments<Name extends string>(
  { name, options, words: wanted }: Command<Name>,
  args: readonly string[],
): Typed<Name> {
  const known: ReadonlyMap<string, CommandOption> = new Map(Object.entries(options))
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...known].map(([option, { value }]) => [option, { type: value ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (wanted === undefined)
        throw new BadUse(`${name} does not know what to do with \`${token.value}\`; see --help.`)
      words.push(token.value)
      continue
    }
    const option = known.get(token.name)
    if (!option) {
      const names = [...known.keys(), 'help'].map((one) => `--${one}`)
      throw new BadUse(
        `${name} has no option ${token.rawName}. ${didYouMean(token.rawName, names)}`,
      )
    }
    const isMissing = option.value !== undefined && (token.value ?? '') === ''
    if (isMissing || token.value?.startsWith('--'))
      throw new BadUse(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`)
    if (option.value === undefined && token.value !== undefined)
      throw new BadUse(`${token.rawName} takes no value; leave \`${token.value}\` out.`)
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ''])
  }
  // Only names that are known got in.
  return { options: given as Map<Name, string[]>, words }
}

export function helpLines<Name extends string>({
  name,
  does,
  options,
  words,
  notes = [],
}: Command<Name>): string[] {
  const rows = Object.entries<CommandOption>({ ...options, help: { does: 'prints this' } })
  const typed = rows.map(([option, { value }]) => `--${option}${value ? ` ${value}` : ''}`)
  const width = Math.max(...typed.map((text) => text.length))
  return [
    `${name}${name.startsWith('npm run') ? ' -- ' : ' '}[options]${words === undefined ? '' : ` ${words}`}`,
    does,
    '',
    ...rows.map(([, option], i) => `  ${(typed[i] ?? '').padEnd(width)}  ${option.does}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ]
}

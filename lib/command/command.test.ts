import { afterEach, expect, test, vi } from 'vitest'
import { type Command, helpLines, runCommand } from './command'

const tea: Command<'leaf' | 'hot'> = {
  name: 'npm run tea',
  does: 'Makes tea.',
  options: {
    leaf: { value: 'NAME', does: 'which leaf; more than one makes a blend' },
    hot: { does: 'boils the water first' },
  },
  notes: ['Set CUPS to make more.'],
}

afterEach(() => {
  vi.restoreAllMocks()
})

/** What the command printed, and what it ended with. */
async function run(...args: string[]) {
  const printed: string[] = []
  const print = (text: string) => void printed.push(text)
  vi.spyOn(console, 'log').mockImplementation(print)
  vi.spyOn(console, 'error').mockImplementation(print)
  const ended = await runCommand(tea, args, async (options) => {
    printed.push(JSON.stringify([...options]))
    return 7
  })
  return [ended, printed.join('\n')]
}

test('gives what was typed, as often as it was', async () => {
  expect(await run('--leaf', 'oolong', '--hot', '--leaf=assam')).toEqual([
    7,
    '[["leaf",["oolong","assam"]],["hot",[""]]]',
  ])
  expect(await run()).toEqual([7, '[]'])
})

test.each([
  [['--leav', 'x'], 'npm run tea has no option --leav. Did you mean `--leaf`?'],
  [['--milk'], 'npm run tea has no option --milk. Known: --leaf, --hot, --help.'],
  [['--constructor'], 'npm run tea has no option --constructor. Known: --leaf, --hot, --help.'],
  [['-x'], 'npm run tea has no option -x. Known: --leaf, --hot, --help.'],
  [['--leaf'], '--leaf needs a value: --leaf NAME.'],
  [['--leaf', '--hot'], '--leaf needs a value: --leaf NAME.'],
  [['--leaf='], '--leaf needs a value: --leaf NAME.'],
  [['--hot=very'], '--hot takes no value; leave `very` out.'],
  [['oolong'], 'npm run tea does not know what to do with `oolong`; see --help.'],
])('%j ends with 2 and says why', async (args, line) => {
  expect(await run(...args)).toEqual([2, line])
})

test('help comes before everything else', async () => {
  expect(await run('--milk', '--help')).toEqual([
    0,
    [
      'npm run tea -- [options]',
      'Makes tea.',
      '',
      '  --leaf NAME  which leaf; more than one makes a blend',
      '  --hot        boils the water first',
      '  --help       prints this',
      '',
      'Set CUPS to make more.',
    ].join('\n'),
  ])
})

test('a command may take words of its own, before and behind its options', async () => {
  const cup = { ...tea, words: 'NAME' }
  let given: unknown
  await runCommand(cup, ['Earl', '--leaf', 'assam', 'Grey'], async (options, words) => {
    given = [[...options], words]
    return 0
  })
  expect(given).toEqual([[['leaf', ['assam']]], ['Earl', 'Grey']])
  expect(helpLines(cup)[0]).toBe('npm run tea -- [options] NAME')
})

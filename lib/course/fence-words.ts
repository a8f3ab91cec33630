/** The languages of fences and the words that each of them knows, as the authors' page lists them. */

export interface FenceWord {
  /** As it is written: `name=greeting.ts`. */
  readonly example: string
  readonly description: string
}

const editorWords = {
  run: { example: 'run', description: 'An editor: the code runs in the page.' },
  name: {
    example: 'name=greeting.ts',
    description: 'With `run`: the file name in the run bar, ending in `.ts`.',
  },
  id: {
    example: 'id=greet',
    description:
      'With `run`: what `after=`, `<Predict of>` and `<Trace of>` call this editor. It also keeps a draft with its editor when editors before it come or go.',
  },
  after: {
    example: 'after=greet',
    description:
      'With `run`: continues an earlier editor, whose code runs before this one, unseen. Alone, in an exercise: code that runs after the learner’s and calls what was asked for.',
  },
  fails: {
    example: 'fails=HTTPError',
    description:
      'With `run`, or in `<GoesWrong>`: the program must end with an error of this class.',
  },
} satisfies Record<string, FenceWord>

const exerciseWords = {
  starter: { example: 'starter', description: 'In an exercise: what the editor begins with.' },
  solution: {
    example: 'solution',
    description:
      'In an exercise: the answer. A line may end in `//: sentence`, which its diff shows at that line.',
  },
  other: {
    example: 'other',
    description:
      'In an exercise: another good answer. Its first line is `//: what differs`. Any number.',
  },
  wrong: {
    example: 'wrong=asked',
    description: 'In an exercise: a wrong answer, and the check at which it fails. Any number.',
  },
  shown: {
    example: 'after shown',
    description:
      'In an exercise, with `after`: that code stands below the task, to be read: a client of a server, which the learner writes with `serve` of the module `server`.',
  },
} satisfies Record<string, FenceWord>

export const fenceLanguages = {
  ts: {
    description: 'TypeScript; plain without words.',
    words: { ...editorWords, ...exerciseWords },
  },
  http: {
    description: 'Messages as they travel; a remark stands behind an arrow, `← so`.',
    words: {
      mark: { example: 'mark=1,5', description: 'Lines that are set off, counted from 1.' },
      served: {
        example: 'served',
        description: 'The request came to you, and the answer is yours: you are the server.',
      },
    },
  },
  yaml: {
    description: 'YAML; plain without words.',
    words: {
      checks: {
        example: 'checks',
        description:
          'In an exercise: its checks, in order. Four backticks around it where a hint has a fence of its own.',
      },
    },
  },
  json: { description: 'JSON.', words: {} },
  python: {
    description: 'Python; in `<Rule>` and `<Twin>` the twin of the TypeScript before it.',
    words: {},
  },
  sh: { description: 'Commands for a shell.', words: {} },
  text: { description: 'Plain text.', words: {} },
} satisfies Record<
  string,
  { readonly description: string; readonly words: Record<string, FenceWord> }
>

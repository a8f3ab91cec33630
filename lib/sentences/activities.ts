/** Every sentence of the activities of a lesson: exercises, hints, predictions, questions. */
import { duration } from './measures'

const count = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`

/** What an exercise asks for, in the word beside its title. */
export const exerciseKinds = {
  edit: 'Change',
  fill: 'Fill in',
  order: 'Put in order',
  fix: 'Repair',
  write: 'Write',
}
export const optional = 'optional'

export const checks = {
  title: 'Checks',
  waiting: (total: number) => `${count(total, 'check')}; Run shows which pass`,
  passed: (passed: number, total: number) => `${passed} of ${total} passed`,
  nextFirst: 'the next one first',
  /** @param wait milliseconds that it takes, where that is long */
  again: (wait: number | null) =>
    wait === null
      ? 'Checking with other data…'
      : `Checking with other data: the program waits once more, for about ${duration(wait)}…`,
  stale: 'of your program before the last edit',
  notYet: 'Not yet: ',
  otherData: 'With other data on the servers: ',
  got: 'Got',
  wanted: 'Wanted',
  where: 'Where',
  try: 'Try',
  line: (line: number) => `Line ${line}`,
  state: { passed: 'Passed', failed: 'Not yet', waiting: 'Waits' },
  /** Said to screen readers. */
  allPassed: (total: number) => `${total === 1 ? 'The check' : `All ${total} checks`} passed.`,
  back: 'All checks are back.',
  shown: 'What this has shown',
  others: 'Another good answer',
  unavailable: 'The second run could not start, so not all is checked. Press Run to check again.',
  unproven:
    'Nothing is checked yet: what the solution does is still being found out. Reload the page in a moment.',
  replaced: 'Another run ended the second one, so not all is checked. Press Run to check again.',
}

/** Above code that is shown and runs behind the learner's. */
export const runsAfter = 'This runs after your program, as it stands here:'

/** Above a step of a long task, as long as nothing is changed in it. */
export const steps = {
  begins: (earlier: string) => `This step begins with the solution of “${earlier}”.`,
  takeOwn: 'Begin with my own program',
  wasTaken: 'Your own program of the step before is in the editor.',
}

export const fillHelp = 'Each `____` is a gap to fill in. F2 goes to the next one.'

/** The first gap of a program to fill in is still open. */
export const openGap = {
  what: 'A gap of the program is still open.',
  try: 'Select the `____` and write what belongs there; F2 goes to the next gap.',
}

export const ladder = {
  title: 'Hints for this check',
  steps: [
    { name: 'Where to look', note: 'the place' },
    { name: 'What shape', note: 'another example' },
    { name: 'Almost', note: 'one gap left' },
  ],
  solution: { name: 'Solution', note: 'as a comparison' },
  open: 'open',
  suggestion: 'Stuck? The hints below begin with where to look.',
}

export const solution = {
  now: 'your program',
  theirs: 'the solution',
  again: 'Try again from memory',
  take: 'Take it over',
  wasTaken: 'The solution is in the editor.',
  startsAgain: 'The exercise begins again; write it from memory.',
}

export const order = {
  list: 'Lines of the program',
  help: 'Drag the lines, or move them with the arrows. By keyboard, Space picks a line up, the arrow keys move it, Space puts it down.',
  line: (place: number, total: number, text: string) => `Line ${place} of ${total}: ${text.trim()}`,
  up: (place: number) => `Move line ${place} up`,
  down: (place: number) => `Move line ${place} down`,
  pickedUp: (place: number, total: number) => `Picked up line ${place} of ${total}.`,
  movedTo: (place: number, total: number) => `Moved to place ${place} of ${total}.`,
  putDown: (place: number, total: number) => `Put down at place ${place} of ${total}.`,
  putBack: (place: number) => `Put back to place ${place}.`,
  first: 'This is the first line.',
  last: 'This is the last line.',
}

export const predict = {
  before: 'Before you run it',
  lock: 'Choose an answer first',
  lockFree: 'Write a guess first',
  skip: 'Skip',
  skipped: 'Skipped. Run shows the answer.',
  ready: 'Now run it.',
  guess: 'Your guess',
  keep: 'Guess',
  other: 'something else',
  asYouSaid: 'As you said.',
  otherwise: 'Otherwise than you said.',
  answer: 'The answer',
  missing: 'This run did not come that far.',
  recorded: 'What it was when the lesson was checked',
}

const ordinal = (nth: number) =>
  ['first', 'second', 'third', 'fourth', 'fifth'][nth - 1] ?? `${nth}th`

const requestParts = new Map([
  ['', 'first line'],
  ['line', 'first line'],
  ['method', 'method'],
  ['target', 'path with the query'],
  ['path', 'path'],
  ['host', 'machine'],
  ['body', 'body'],
  ['body-length', 'length of the body in bytes'],
])
const responseParts = new Map([
  ['', 'status'],
  ['line', 'status'],
  ['status', 'status'],
  ['reason', 'reason'],
  ['body', 'body'],
  ['body-length', 'length of the body in bytes'],
])

/** What was true in a run, in one sentence with `code`. */
export function factSentence(
  fact: { readonly of: string; readonly nth: number; readonly part: string },
  truth: string,
): string {
  const { of, nth, part } = fact
  const ticks = truth.includes('`') ? `\`\` ${truth} \`\`` : `\`${truth}\``
  const shown = truth === '' ? 'empty' : ticks
  const header = /^header:(.+)$/.exec(part)?.[1]
  switch (of) {
    case 'count':
      return `The program sent ${count(Number(truth), 'request')}.`
    case 'threw':
      return truth === 'none'
        ? 'The program came to its end without an error.'
        : `The program ended with ${shown}.`
    case 'printed':
      return `The ${ordinal(nth)} printed line was ${shown}.`
    case 'value':
      return `The ${ordinal(nth)} value was ${shown}.`
    default: {
      const message = `the ${ordinal(nth)} ${of === 'sent' ? 'request' : 'response'}`
      if (header !== undefined)
        return truth === 'none'
          ? `There was no \`${header}\` in ${message}.`
          : `\`${header}\` in ${message} was ${shown}.`
      const name = (of === 'sent' ? requestParts : responseParts).get(part) ?? part
      return `The ${name} of ${message} was ${shown}.`
    }
  }
}

export const quiz = {
  check: 'Check',
  answer: 'Answer',
  notThis: 'Not this one.',
  right: 'Right.',
  chooseFirst: 'Choose an answer first.',
  reasonFirst: 'That is right. Choose a reason, too.',
  solved: 'Done before.',
  answers: 'The answer',
}

export const match = {
  task: 'Find what belongs together.',
  choose: 'Choose',
  partner: (left: string) => `What belongs to ${left}`,
  result: (right: number, total: number) =>
    right === total ? 'All belong together.' : `${right} of ${total} belong together.`,
  again: 'The others do not; choose again.',
}

export const trace = {
  task: 'Number the requests in the order in which they leave.',
  place: (line: string) => `Place of ${line}`,
  result: (right: number, total: number) =>
    right === total
      ? 'All are in their places.'
      : `${right} of ${total} are in their places. The others are not; number them again.`,
  runFirst: 'Run the program once; then its requests are listed here.',
}

export const explain = {
  field: 'Your explanation',
  kept: 'It stays on this device.',
  compare: 'Compare with a model answer',
  model: 'A model answer',
  mark: 'Compare them yourself',
  same: 'Mine says the same',
  misses: 'Mine misses something',
  wasSame: 'Good. In your own words it stays longer.',
  wasMissing: 'Add what is missing, and compare again.',
  writeFirst: 'Write a sentence first.',
}

export const goesWrong = {
  see: 'You see',
  because: 'Because',
  so: 'So',
  try: 'Try it',
  show: 'Show me',
  hide: 'Hide it',
  program: 'A program that shows it',
}

/** The repair of a case in a clinic, while its cause is not found. */
export const repair = {
  waits: 'First choose the cause above; then the program opens here, to be mended.',
  open: 'Open it without choosing',
}

export const warmUp = 'Warm-up'

/** Where there are no scripts. */
export const staticAnswers = {
  hints: (that: string) => `Hints: ${that}`,
  solution: 'A solution',
  line: (line: number) => `Line ${line}: `,
  prediction: 'What happens',
  model: 'A model answer',
  order: 'The requests in order',
}

/** Beside the stops of a lesson. */
export const stops = {
  passed: (passed: number, total: number) => `${passed} of ${count(total, 'check')}`,
  /** Goes on after the count. */
  sum: 'passed.',
  honest: 'A lesson counts as done when all of them are back.',
  done: 'This lesson is back.',
  honestClinic: 'A clinic counts as done when all of them are back and each cause is found.',
  doneClinic: 'This clinic is back.',
  honestCapstone: 'A capstone counts as done when all of them are back.',
  doneCapstone: 'This capstone is back.',
}

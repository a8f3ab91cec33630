/** The programs of a lesson that are right as they stand, for TypeScript and for the reading order. */
import type { CompiledLesson } from '../course/compile-lesson'
import {
  type CodePart,
  type UnseenCode,
  type WholeProgram,
  wholeProgram,
} from '../course/whole-program'

export interface LessonProgram {
  readonly program: WholeProgram
  /** Where its own code starts in `program.code`, in lines from 1. */
  readonly firstLine: number
}

/** Errors whose cause TypeScript sees, too: programs that end with them are wrong on purpose. */
const TYPE_ERRORS: ReadonlySet<string> = new Set([
  'TypeError',
  'ReferenceError',
  'SyntaxError',
  'ImportError',
  'ModuleNotFoundError',
])

export function lessonPrograms({
  snippets,
  activities,
  twins,
}: Pick<CompiledLesson, 'snippets' | 'activities' | 'twins'>): LessonProgram[] {
  const whole = (unseen: UnseenCode, part: CodePart): LessonProgram => ({
    program: wholeProgram(unseen, part),
    firstLine: unseen.before.reduce((sum, { code }) => sum + code.split('\n').length, 1),
  })
  const exercises = activities.filter((one) => one.activity === 'exercise')
  return [
    ...snippets
      .filter(({ fails }) => fails === null || !TYPE_ERRORS.has(fails))
      .map((snippet) => whole(snippet.unseen, snippet)),
    ...exercises.flatMap(({ unseen, solution, others }) =>
      [solution, ...others].map((part) => whole(unseen, part)),
    ),
    ...twins.filter(({ snippet }) => snippet === null).map((twin) => whole(twin.unseen, twin)),
  ]
}

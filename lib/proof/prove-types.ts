/** The right programs of all lessons have no mistake that the editor would underline in red. */
import type { Problem as TypeProblem } from '../language/protocol'
import type { Language } from '../language/service/language-service'
import { lineIndex } from '../runner/line-index'
import type { LessonProgram } from './lesson-programs'
import type { Report } from './problem'

/** @param language with the type files of the client */
export function proveTypes(
  programs: readonly LessonProgram[],
  language: Language,
  report: Report,
): void {
  const told = new Set<string>()
  for (const { program } of programs) {
    language.update(FILE, program.code)
    const lines = lineIndex(program.code)
    for (const problem of language.ask(FILE, { about: 'problems' })) {
      if (problem.severity !== 'error') continue
      const line = program.fileLine(lines.position(problem.from).line)
      const what = wordsOf(problem)
      // A snippet that others continue is part of several programs.
      const key = `${line} ${what}`
      if (told.has(key)) continue
      told.add(key)
      report(line, {
        what: `TypeScript says: ${what}`,
        got: program.code.slice(problem.from, problem.to).split('\n')[0] ?? null,
        fix: problem.hint ?? 'Mend the program, or write `fails=` when the mistake is the point.',
      })
    }
  }
}

const FILE = '/lesson.ts'

function wordsOf({ text, original }: TypeProblem): string {
  return text ?? original ?? 'This is wrong.'
}

/** A language service with the real type files, for tests: one per test file. */
import ts from 'typescript'
import { applyEdits } from '../runner/edits'
import { typesJson } from './build-types'
import type { Problem, Question } from './protocol'
import { createLanguage } from './service/language-service'

const FILE = '/test.ts'

/** Where the cursor stands in the code of a test. */
export const CURSOR = '|'

export async function testLanguage() {
  const language = createLanguage(ts, JSON.parse(await typesJson()))

  function problems(code: string): readonly Problem[] {
    language.update(FILE, code)
    return language.ask(FILE, { about: 'problems' })
  }

  return {
    language,
    problems,
    /** Asks about the place of the cursor. */
    ask<A extends 'completions' | 'hover' | 'signature'>(about: A, code: string) {
      const at = code.indexOf(CURSOR)
      language.update(FILE, code.replace(CURSOR, ''))
      return language.ask(FILE, { about, at } as Question & { about: A })
    },
    /** The code after the first fix of its first problem that has one. */
    fixed(code: string): string | null {
      const fix = problems(code).flatMap(({ fixes }) => fixes)[0]
      return fix ? applyEdits(code, fix.edits) : null
    },
  }
}

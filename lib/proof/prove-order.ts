/** No program uses a name before the lesson that introduces it. */
import type { Lesson } from '../course/load-lessons'
import type { LessonProgram } from './lesson-programs'
import type { Report } from './problem'
import { usedNames } from './used-names'

export interface Introduction {
  readonly name: string
  readonly lesson: Lesson
}

/** Where a name is introduced, by each way in which `usedNames` may write it. */
export type Introductions = ReadonlyMap<string, Introduction>

/** @param introduced by all lessons of the course */
export function proveOrder(
  lesson: Lesson,
  programs: readonly LessonProgram[],
  introduced: Introductions,
  report: Report,
): void {
  const told = new Set<string>()
  for (const { program, firstLine } of programs) {
    for (const { name, line } of usedNames(program.code)) {
      const later = introduced.get(name)
      if (line < firstLine || !later || told.has(later.name)) continue
      if (later.lesson.number <= lesson.number) continue
      told.add(later.name)
      report(program.fileLine(line), {
        what: `\`${later.name}\` is used before the lesson that introduces it.`,
        got: `used in lesson ${lesson.number}`,
        wanted: `introduced in lesson ${later.lesson.number}, ${later.lesson.slug}`,
        fix: 'Write the program without it, or introduce it here.',
      })
    }
  }
}

/** @param lessons in the order of the course */
export function introductions(lessons: readonly Lesson[]): Introductions {
  const found = new Map<string, Introduction>()
  for (const lesson of lessons) {
    for (const name of lesson.frontmatter.introduces ?? []) {
      for (const key of keysOf(name)) if (!found.has(key)) found.set(key, { name, lesson })
    }
  }
  return found
}

/** As `usedNames` writes them: a word alone may be an option, and a capital one a header. */
function keysOf(name: string): string[] {
  const bare = name.replace(/\(\)$/, '')
  if (/^[a-z][A-Za-z]*$/.test(bare)) return [bare, `option ${bare}`]
  if (/^[A-Z][A-Za-z]*(-[A-Za-z]+)*$/.test(bare)) return [bare, `header ${bare.toLowerCase()}`]
  return [bare]
}

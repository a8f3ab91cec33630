/** No program uses a name before the lesson that introduces it. */
import type { Lesson } from '../course/load-lessons'
import type { LessonProgram } from './lesson-programs'
import type { Report } from './problem'
import { usedNames } from './used-names'

export interface OrderedLesson {
  readonly lesson: Lesson
  readonly programs: readonly LessonProgram[]
  readonly report: Report
}

/** @param lessons in the order of the course */
export function proveOrder(lessons: readonly OrderedLesson[]): void {
  const introduced = introductions(lessons)
  for (const [index, { programs, report }] of lessons.entries()) {
    const told = new Set<string>()
    for (const { program, firstLine } of programs) {
      for (const { name, line } of usedNames(program.code)) {
        const later = introduced.get(name)
        if (line < firstLine || !later || later.index <= index || told.has(later.name)) continue
        told.add(later.name)
        report(program.fileLine(line), {
          what: `\`${later.name}\` is used before the lesson that introduces it.`,
          got: `used in lesson ${lessons[index]?.lesson.number}`,
          wanted: `introduced in lesson ${later.lesson.number}, ${later.lesson.slug}`,
          fix: 'Write the program without it, or introduce it here.',
        })
      }
    }
  }
}

interface Introduction {
  readonly name: string
  readonly lesson: Lesson
  readonly index: number
}

function introductions(lessons: readonly OrderedLesson[]): Map<string, Introduction> {
  const found = new Map<string, Introduction>()
  for (const [index, { lesson }] of lessons.entries()) {
    for (const name of lesson.frontmatter.introduces ?? []) {
      for (const key of keysOf(name)) if (!found.has(key)) found.set(key, { name, lesson, index })
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

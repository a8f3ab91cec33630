/** Lessons build on earlier ones only: prerequisites come before, and no name is used before its lesson. */
import type { Lesson } from '../course/load-lessons'
import { nearestName } from '../runner/nearest-name'
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
  for (const [index, { lesson, report }] of lessons.entries()) {
    for (const slug of lesson.frontmatter.prerequisites ?? [])
      provePrerequisite(slug, index, lessons, report)
  }
  proveIntroductions(lessons)
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

function provePrerequisite(
  slug: string,
  index: number,
  lessons: readonly OrderedLesson[],
  report: Report,
): void {
  const at = lessons.findIndex(({ lesson }) => lesson.slug === slug)
  const line = lineWith(lessons[index]?.lesson, slug)
  if (at < 0) {
    const near = nearestName(
      slug,
      lessons.map(({ lesson }) => lesson.slug),
    )
    report(line, {
      what: `There is no lesson \`${slug}\` to build on.`,
      fix: near ? `Did you mean \`${near}\`?` : 'Name a lesson by the words in its file name.',
    })
  } else if (at >= index)
    report(line, {
      what: `The lesson builds on \`${slug}\`, which comes later.`,
      fix: 'Change the numbers of the files, or take it out of `prerequisites`.',
    })
}

/** A name that two lessons introduce is new in one of them only. */
function proveIntroductions(lessons: readonly OrderedLesson[]): void {
  const first = new Map<string, Lesson>()
  for (const { lesson, report } of lessons) {
    for (const name of lesson.frontmatter.introduces ?? []) {
      const other = first.get(name.toLowerCase())
      if (other)
        report(lineWith(lesson, name), {
          what: `\`${name}\` is introduced a second time.`,
          got: `also in lesson ${other.number}, ${other.slug}`,
          fix: 'Leave it in the lesson that explains it.',
        })
      else first.set(name.toLowerCase(), lesson)
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

export function lineWith(lesson: Lesson | undefined, text: string): number {
  const lines = lesson?.source.split('\n') ?? []
  const at = lines.findIndex((line) => line.includes(text))
  return at < 0 ? 1 : at + 1
}

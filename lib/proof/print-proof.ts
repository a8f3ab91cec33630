/** The report of a proof, for a terminal. */
import { excerptAround } from '../course/lesson-error'
import type { LessonCost } from './lesson-cost'
import type { Problem } from './problem'
import type { CourseProof } from './prove-course'
import type { UpdatedLine } from './update-values'

/** @param sourceOf the text of a file, for the lines around */
export function problemLines(problem: Problem, sourceOf: (file: string) => string): string[] {
  const { severity, file, line, what, got, wanted, fix } = problem
  const facts = [
    ['got', got],
    ['wanted', wanted],
    ['fix', fix],
  ] as const
  return [
    `${file}:${line}  ${severity === 'warning' ? 'warning: ' : ''}${what}`,
    ...facts.flatMap(([name, text]) => (text === null ? [] : [`  ${name.padEnd(7)} ${text}`])),
    ...excerptAround(sourceOf(file), line).map(({ number, text, isWrong }) =>
      `  ${isWrong ? '>' : ' '} ${String(number).padStart(4)} | ${text}`.trimEnd(),
    ),
    '',
  ]
}

export function updateLines(file: string, updated: readonly UpdatedLine[]): string[] {
  return updated.flatMap(({ line, before, after }) => [
    `${file}:${line}  updated`,
    `  - ${before}`,
    `  + ${after}`,
    '',
  ])
}

/** One line. */
export function summary({ lessons, runs, twins, problems }: CourseProof, seconds: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = [
    count(lessons, 'lesson'),
    count(runs, 'run'),
    ...(twins.proved > 0 ? [count(twins.proved, 'Python twin')] : []),
    count(errors, 'error'),
    count(problems.length - errors, 'warning'),
  ]
  return `${counts.join(', ')} (${seconds.toFixed(1)} s)`
}

export function costLines(costs: readonly LessonCost[]): string[] {
  const head = ['lesson', 'words', 'minutes', 'new names', 'activities', 'notes']
  const rows = costs.map(({ slug, words, minutes, names, activities, notes }) =>
    [slug, words, minutes ?? '–', names, activities, notes].map(String),
  )
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)))
  return [head, ...rows].map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

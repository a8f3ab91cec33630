/** What a lesson costs its reader: words, minutes, new names, and how often something is to be done. */
import type { Activity } from '../course/activity'
import type { Lesson } from '../course/load-lessons'
import { lineOf, type TreeNode } from '../course/markdown-tree'
import { elementName, lessonTree, walk } from './lesson-text'
import type { Report } from './problem'

export interface LessonCost {
  readonly slug: string
  readonly words: number
  /** Null where the author gave none. */
  readonly minutes: number | null
  readonly names: number
  readonly activities: number
  readonly notes: number
}

const limits = { words: 800, names: 6, notes: 2, wordsPerActivity: 300 }

/** Elements whose text is no prose to read through: tasks, questions and answers. */
const APART: ReadonlySet<string> = new Set([
  ...['Exercise', 'Predict', 'Match', 'Trace', 'Choose', 'Explain', 'Cards', 'Warmup', 'Recap'],
])

/** Words that make a reader who is stuck feel stupid. */
const BELITTLING = /\b(just|simply|easy|easily|obviously)\b/i

export function lessonCost(
  { slug, source, frontmatter }: Lesson,
  activities: readonly Activity[],
  report: Report,
): LessonCost {
  const tree = lessonTree(source)
  let words = 0
  const notes: number[] = []
  walk(tree, (node, within) => {
    if (elementName(node) === 'Note') notes.push(lineOf(node))
    if (node.type !== 'text' && node.type !== 'inlineCode') return
    if (!within.some((name) => APART.has(name))) words += wordsIn(node.value ?? '')
    if (node.type === 'text') proveWords(node, report)
  })
  const cost: LessonCost = {
    slug,
    words,
    minutes: frontmatter.minutes ?? null,
    names: (frontmatter.introduces ?? []).length,
    activities: activities.length,
    notes: notes.length,
  }
  proveCost(cost, report)
  proveNotes(tree, notes, report)
  return cost
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

function proveWords(node: TreeNode, report: Report): void {
  const lines = (node.value ?? '').split('\n')
  for (const [i, line] of lines.entries()) {
    const word = BELITTLING.exec(line)?.[0]
    if (word === undefined) continue
    report(lineOf(node) + i, {
      severity: 'warning',
      what: `The text says “${word}”.`,
      got: line.trim(),
      fix: 'Leave the word out: what is easy is not for the text to say.',
    })
  }
}

function proveCost(cost: LessonCost, report: Report): void {
  const warn = (what: string, got: number, wanted: string, fix: string): void =>
    report(1, { severity: 'warning', what, got: String(got), wanted, fix })
  if (cost.words > limits.words)
    warn(
      'The lesson has too many words of prose.',
      cost.words,
      `at most ${limits.words}`,
      'Cut it, or split it in two.',
    )
  if (cost.names > limits.names)
    warn(
      'The lesson introduces too many names.',
      cost.names,
      `at most ${limits.names}`,
      'Leave some for another lesson.',
    )
  const share = Math.round(cost.words / Math.max(1, cost.activities))
  if (cost.words > limits.wordsPerActivity && share > limits.wordsPerActivity)
    warn(
      'There is too much to read between one activity and the next.',
      share,
      `at most ${limits.wordsPerActivity} words for each activity`,
      'Ask for a prediction, or add a small exercise.',
    )
  if (cost.minutes === null)
    report(1, {
      severity: 'warning',
      what: 'The lesson does not say how many minutes it takes.',
      fix: 'Add `minutes` to its frontmatter.',
    })
}

function proveNotes(tree: TreeNode, notes: readonly number[], report: Report): void {
  const third = notes[limits.notes]
  if (third !== undefined)
    report(third, {
      severity: 'warning',
      what: 'The lesson has too many notes.',
      got: String(notes.length),
      wanted: `at most ${limits.notes}`,
      fix: 'Make one of them a paragraph.',
    })
  const children = tree.children ?? []
  children.forEach((node, i) => {
    const next = children[i + 1]
    if (elementName(node) === 'Note' && next && elementName(next) === 'Note')
      report(lineOf(next), {
        severity: 'warning',
        what: 'Two notes stand one after the other.',
        fix: 'Join them, or put text between.',
      })
  })
}

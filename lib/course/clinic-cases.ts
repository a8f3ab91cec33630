/**
 * The anatomy of a clinic: three cases, each under a heading of the second level. A case is a story of what was
 * seen, the broken program, a `<Choose>` between causes, and an exercise that mends the program.
 */
import type { Activity } from './activity'
import type { Reading } from './lesson-parts'
import { lineOf, type TreeNode, textOf } from './markdown-tree'
import type { Snippet } from './snippet'

const CASES = 3
/** Between two causes one guesses. */
const CAUSES = 3

interface Case {
  readonly title: string
  readonly heading: TreeNode
  /** What stands right below the heading. */
  readonly first: TreeNode | undefined
  readonly programs: readonly Snippet[]
  readonly activities: readonly Activity[]
}

/** Fails at the first case that is not whole. @param tree of the lesson, with its elements read */
export function checkClinic(tree: TreeNode, reading: Reading): void {
  const cases = casesOf(tree, reading)
  if (cases.length !== CASES)
    reading.fail(
      `A clinic has three cases, and this one has ${cases.length}.`,
      'Give each case a heading of the second level: `## …`.',
      cases[CASES]?.heading ?? 1,
    )
  for (const one of cases) checkCase(one, reading)
}

/**
 * What an exercise of a clinic begins with: the program that stands before it.
 *
 * @param node of the exercise
 */
export function brokenProgram({ snippets, fail }: Reading, node: TreeNode): Snippet {
  return (
    snippets.at(-1) ??
    fail(
      'There is no program before this exercise that it could mend.',
      'Write one `ts run` fence below the story of the case.',
      node,
    )
  )
}

/** The key of the diagnosis before an exercise; null where there is none. */
export function diagnosisBefore({ activities }: Reading): string | null {
  const last = activities.at(-1)
  return last?.activity === 'choose' ? last.id : null
}

function casesOf(tree: TreeNode, { snippets, activities }: Reading): Case[] {
  const nodes = tree.children ?? []
  const headings = nodes.filter(({ type, depth }) => type === 'heading' && depth === 2)
  return headings.map((heading, index) => {
    const next = headings[index + 1]
    const isInside = ({ line }: { readonly line: number }): boolean =>
      line > lineOf(heading) && (!next || line < lineOf(next))
    return {
      title: textOf(heading),
      heading,
      first: nodes[nodes.indexOf(heading) + 1],
      programs: snippets.filter(isInside),
      activities: activities.filter(isInside),
    }
  })
}

function checkCase({ title, heading, first, programs, activities }: Case, { fail }: Reading): void {
  const name = `The case “${title}”`
  if (first?.type !== 'paragraph')
    fail(`${name} does not begin with what was seen.`, 'Tell it in a paragraph.', heading)
  const program = theOnly(programs, 'program', 'Write one `ts run` fence below its story.')
  const choices = activities.filter((one) => one.activity === 'choose')
  const diagnosis = theOnly(choices, 'diagnosis', 'Ask for the cause in a <Choose>.')
  const repairs = activities.filter((one) => one.activity === 'exercise')
  const repair = theOnly(repairs, 'repair', 'Add an <Exercise kind="fix"> behind its diagnosis.')
  const stray = activities.find((one) => one !== diagnosis && one !== repair)
  if (stray)
    fail(
      `${name} asks for something else as well.`,
      'Leave it out: a case is a story, a program, a <Choose> and an <Exercise>.',
      stray.line,
    )
  if (program.line > diagnosis.line)
    fail(`${name} shows its program after the diagnosis.`, 'Move it up.', program.line)
  if (diagnosis.line > repair.line)
    fail(`${name} has its repair before the diagnosis.`, 'Swap the two.', repair.line)
  if (diagnosis.options.length < CAUSES)
    fail(
      `${name} has ${diagnosis.options.length} causes to choose from.`,
      'Give it at least three, that all look likely.',
      diagnosis.line,
    )
  if (repair.kind !== 'fix')
    fail(
      `The exercise of ${name.replace('The', 'the')} is of kind \`${repair.kind}\`.`,
      'Write kind="fix".',
      repair.line,
    )

  function theOnly<Part extends { readonly line: number }>(
    parts: readonly Part[],
    what: string,
    fix: string,
  ): Part {
    const [one, two] = parts
    if (two) fail(`${name} has two ${many(what)}.`, 'Leave one of the two out.', two.line)
    return one ?? fail(`${name} has no ${what}.`, fix, heading)
  }
}

function many(what: string): string {
  return what === 'diagnosis' ? 'diagnoses' : `${what}s`
}

/** `<Exercise>`: the task stays Markdown, the fences become its starter, answers and checks. */
import { type Check, checksSchema } from '../checks/check'
import type { Exercise, Solution, WrongAnswer } from './activity'
import { brokenProgram, diagnosisBefore } from './clinic-cases'
import { readGaps, takeExplained } from './code-marks'
import { didYouMean } from './did-you-mean'
import { environmentParts } from './environment'
import type { ExercisePart, PartFence } from './fence'
import { codeLine, fenceOf, newKey, type Reading, readMarks } from './lesson-parts'
import { type TreeNode, textOf } from './markdown-tree'
import { offeredOrders, orderableLines } from './offered-lines'
import { readAttributes } from './read-attributes'
import { readStrictYaml } from './strict-yaml'
import type { CodePart } from './whole-program'

interface Part {
  readonly fence: PartFence
  readonly node: TreeNode
  readonly code: CodePart
}

/** Kinds whose starter is made from the solution. */
const madeStarters: ReadonlySet<Exercise['kind']> = new Set(['fill', 'order'])

/** Reads one exercise. @returns it, and the Markdown of its task */
export function readExercise(
  node: TreeNode,
  reading: Reading,
): { readonly exercise: Exercise; readonly task: TreeNode[] } {
  const { fail } = reading
  const { id, kind, title, optional, name, continues } = readAttributes('Exercise', node, fail)
  const { parts, task } = partsOf(node, reading)
  if (!task.some((child) => textOf(child).trim() !== ''))
    fail(`The exercise \`${id}\` has no task.`, 'Write what is to be done before its fences.', node)

  const one = (part: ExercisePart): Part | null => {
    const [first = null, second] = parts.filter(({ fence }) => fence.part === part)
    if (second)
      fail(`The exercise \`${id}\` has two \`${part}\`.`, 'Leave one of the two out.', second.node)
    return first
  }
  const needed = (part: ExercisePart, language: string): Part =>
    one(part) ??
    fail(`The exercise \`${id}\` has no \`${part}\`.`, `Add a fence \`${language} ${part}\`.`, node)

  const checks = readChecks(needed('checks', 'yaml'), reading)
  const written = needed('solution', 'ts')
  const { solution, gapped, gaps } = readSolution(written, reading)
  if (kind === 'fill' && gaps === 0)
    fail(
      'The solution has no gap, and the exercise is of kind `fill`.',
      'Put `«` and `»` around what is to be filled in.',
      written.node,
    )
  if (kind !== 'fill' && gaps > 0)
    fail(
      `The solution has gaps, and the exercise is of kind \`${kind}\`.`,
      'Write kind="fill", or take the marks out.',
      written.node,
    )
  const earlier = continues === undefined ? null : earlierStep(continues, node, reading)
  const after = one('after')
  const isRepair = reading.kind === 'clinic'
  const broken = isRepair ? brokenProgram(reading, node) : null
  const key = newKey(reading, id, node)
  const programs = parts.map((part) => part.code.code)
  const [starter, ...otherStarters] = startersOf()
  const exercise: Exercise = {
    activity: 'exercise',
    id: key,
    kind,
    title,
    isOptional: optional ?? false,
    continues: earlier && { id: earlier.id, title: earlier.title },
    diagnosis: isRepair ? diagnosisBefore(reading) : null,
    name: name ?? `${id}.ts`,
    starter,
    otherStarters,
    unseen: {
      before: [
        // A repair may be the first to read a variable.
        ...environmentParts(reading.environment, [...programs, broken?.code ?? '']),
        ...(broken?.unseen.before.filter((part) => !part.environment) ?? []),
      ],
      after: after ? [after.code] : [],
    },
    shownAfter: after?.fence.isShown ? after.code.code : null,
    solution,
    others: parts
      .filter(({ fence }) => fence.part === 'other')
      .map((part) => readOther(part, reading)),
    wrong: parts
      .filter(({ fence }) => fence.part === 'wrong')
      .map((part) => readWrong(part, checks, reading)),
    checks,
    facts: null,
    line: node.position?.start.line ?? 1,
  }
  return { exercise, task }

  function startersOf(): readonly [string, ...string[]] {
    const given = one('starter')
    if (broken && (given || earlier))
      fail(
        'An exercise of a clinic begins with the program of its case.',
        given ? 'Leave this fence out.' : 'Leave `continues` out.',
        given?.node ?? node,
      )
    if (broken) return [broken.code]
    if (earlier && madeStarters.has(kind))
      fail(
        `An exercise of kind \`${kind}\` continues no other.`,
        'Write kind="write" or kind="fix", or leave `continues` out.',
        node,
      )
    if (earlier && given)
      fail(
        `The exercise begins with the solution of \`${continues}\`.`,
        'Leave this fence out.',
        given.node,
      )
    if (earlier) return [earlier.solution.code]
    if (!madeStarters.has(kind)) return [needed('starter', 'ts').code.code]
    if (given)
      fail(
        `The starter of kind \`${kind}\` is made from the solution.`,
        'Leave this fence out.',
        given.node,
      )
    if (kind === 'fill') return [gapped]
    if (orderableLines(solution.code).length < 3)
      fail(
        'The solution has fewer than three lines to put in order.',
        'Choose a longer program, or another kind.',
        written.node,
      )
    return offeredOrders(solution.code, key)
  }
}

/** The exercise above it that it continues. */
function earlierStep(
  continues: string,
  node: TreeNode,
  { slug, activities, fail }: Reading,
): Exercise {
  const above = activities.filter((one) => one.activity === 'exercise')
  const found = above.find(({ id }) => id === `${slug}/${continues}`)
  if (found) return found
  const names = above.map(({ id }) => id.slice(slug.length + 1))
  return fail(
    `No exercise above this one is called \`${continues}\`.`,
    didYouMean(continues, names),
    node,
  )
}

function partsOf(node: TreeNode, { fail }: Reading): { parts: Part[]; task: TreeNode[] } {
  const parts: Part[] = []
  const task: TreeNode[] = []
  for (const child of node.children ?? []) {
    const fence = child.type === 'code' ? fenceOf(child, fail) : null
    if (fence?.kind !== 'part') {
      if (fence?.kind === 'run')
        fail(
          'An exercise has an editor of its own.',
          'Write `ts starter`, or move this fence out of it.',
          child,
        )
      task.push(child)
      continue
    }
    const code = child.value ?? ''
    if (code.trim() === '')
      fail(`This \`${fence.part}\` is empty.`, 'Write something in it.', child)
    parts.push({ fence, node: child, code: { code, line: codeLine(child) } })
  }
  return { parts, task }
}

function readSolution({ code: { code, line } }: Part, { fail }: Reading) {
  return readMarks(line, fail, () => {
    const marked = takeExplained(code)
    const { code: whole, gapped, count } = readGaps(marked.code)
    const solution: Solution = { code: whole, explained: marked.explained, line }
    return { solution, gapped, gaps: count }
  })
}

function readOther({ node, code: { code, line } }: Part, { fail }: Reading) {
  const [first = '', ...rest] = code.split('\n')
  const says = /^\/\/:\s*(\S.*)$/.exec(first)?.[1]
  if (!says)
    return fail(
      'Another answer says nothing of itself.',
      'Write `//: what differs` as its first line.',
      node,
    )
  return { code: rest.join('\n'), says: says.trim(), line: line + 1 }
}

function readWrong(
  { fence, node, code }: Part,
  checks: readonly Check[],
  { fail }: Reading,
): WrongAnswer {
  const names = checks.map(({ check }) => check)
  const name = fence.check
  if (name === null)
    return fail(
      'A wrong answer does not say where it fails.',
      `Write \`wrong=\` and the name of a check: ${names.join(', ')}.`,
      node,
    )
  if (!names.includes(name))
    fail(`No check of this exercise is called \`${name}\`.`, didYouMean(name, names), node)
  return { check: name, ...code }
}

function readChecks({ node, code: { code, line } }: Part, { fail }: Reading): Check[] {
  const { data, lineOf } = readStrictYaml(code, checksSchema, {
    what: 'the checks',
    nameOf(all, [index, ...path]) {
      const named = Array.isArray(all)
        ? (all[Number(index)] as { check?: unknown } | null)?.check
        : ''
      const name = typeof named === 'string' ? named : `${Number(index) + 1}`
      return index === undefined ? '' : [name, ...path].join('.')
    },
    fail: (mistake) => fail(mistake.what, mistake.fix, line + mistake.line - 1),
  })
  data.forEach(({ check }, index) => {
    if (data.findIndex((other) => other.check === check) < index)
      fail(
        `Two checks are called \`${check}\`.`,
        'Give one of the two another name.',
        line + lineOf([index, 'check']) - 1,
      )
  })
  if (data.every(({ seed }) => seed === 2))
    fail('All checks are for the second run only.', 'Leave `seed: 2` out of at least one.', node)
  return data
}

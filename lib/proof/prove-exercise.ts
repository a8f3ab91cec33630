/**
 * An exercise is fair: its starter fails, its solution and the other good answers pass in both worlds, and each
 * wrong answer fails at its check with a message that no other answer gets.
 */
import type { Check } from '../checks/check'
import { judge } from '../checks/judge'
import type { RunFacts } from '../checks/run-facts'
import { type Seed, type SolutionFacts, seeds, type Verdict } from '../checks/verdict'
import type { Exercise } from '../course/activity'
import type { CodePart } from '../course/whole-program'
import type { Report } from './problem'
import { lineOf, messageOf } from './prove-snippet'
import type { Stage } from './seen-run'

export type ExerciseFacts = Readonly<Record<Seed, SolutionFacts>>

/** What the solution does in each world, for checks that compare with it. */
export async function solutionFacts(exercise: Exercise, stage: Stage): Promise<ExerciseFacts> {
  const [first, second] = await Promise.all(
    seeds.map(async (seed) => {
      const { facts } = await stage.see(exercise.unseen, exercise.solution, seed)
      return {
        printed: facts.printed.map(({ text }) => text),
        values: facts.values.map(({ text }) => text),
      }
    }),
  )
  if (!first || !second) throw new Error('A solution has facts for each world.')
  return { 0: first, 2: second }
}

/** What the learner begins with, and is not done yet: for `order` every order that does not work by chance. */
export async function unsolvedStarters(
  exercise: Exercise,
  facts: ExerciseFacts,
  stage: Stage,
): Promise<readonly string[]> {
  const answers = await startersOf(exercise, facts, stage)
  return answers.filter(({ verdict }) => verdict.failed).map(({ part }) => part.code)
}

function startersOf(
  exercise: Exercise,
  facts: ExerciseFacts,
  stage: Stage,
): Promise<readonly Answer[]> {
  const { starter, otherStarters, line } = exercise
  const codes = [starter, ...otherStarters]
  return Promise.all(
    codes.map((code) => answerOf('The starter', { code, line }, { exercise, facts, stage })),
  )
}

interface Answer {
  readonly name: string
  readonly part: CodePart
  readonly verdict: Verdict
}

export async function proveExercise(
  exercise: Exercise,
  stage: Stage,
  report: Report,
): Promise<ExerciseFacts> {
  const { checks, solution, others, wrong, line } = exercise
  const facts = await solutionFacts(exercise, stage)
  const by = { exercise, facts, stage }
  const [right, starters, good, bad] = await Promise.all([
    answerOf('The solution', solution, by, true),
    startersOf(exercise, facts, stage),
    Promise.all(others.map((other) => answerOf('Another good answer', other, by, true))),
    Promise.all(wrong.map((one) => answerOf('The wrong answer', one, by))),
  ])
  // Of several orders those that work are not offered.
  const [starter] = starters.filter(({ verdict }) => verdict.failed)

  for (const answer of [right, ...good]) provePasses(answer, report)
  if (!starter && checks.some(({ stopped }) => stopped === undefined))
    report(line, {
      what: 'The starter passes as it is.',
      got: 'all checks pass',
      wanted: 'at least one that fails',
      fix: 'Take something out of the starter, or add a check that it does not pass.',
    })
  bad.forEach((answer, i) => {
    proveFails(answer, wrong[i]?.check ?? '', checks, report)
  })
  const unsolved = starter ? [starter, ...bad] : bad
  proveMessages(unsolved, report)
  await proveErrors(exercise, stage, report)
  proveChecks(exercise, unsolved, report)
  return facts
}

interface JudgedBy {
  readonly exercise: Exercise
  readonly facts: ExerciseFacts
  readonly stage: Stage
}

/** @param isSolved where Stop is asked for, somebody presses it */
async function answerOf(
  name: string,
  part: CodePart,
  { exercise: { unseen, checks }, facts, stage }: JudgedBy,
  isSolved = false,
): Promise<Answer> {
  const [first, second] = await Promise.all(
    seeds.map(async (seed) => (await stage.see(unseen, part, seed)).facts),
  )
  const press = (run: RunFacts | undefined) => run && (isSolved ? pressStop(run, checks) : run)
  const runs = { 0: press(first), 2: press(second) }
  const judged = { ...(runs[0] && { 0: runs[0] }), ...(runs[2] && { 2: runs[2] }) }
  return { name, part, verdict: judge(checks, { runs: judged, facts }) }
}

function provePasses({ name, part, verdict: { failed } }: Answer, report: Report): void {
  if (!failed) return
  const { what, got, wanted, line } = failed.message
  report(part.line + (line ?? 1) - 1, {
    what: `${name} fails at \`${failed.check}\`${inWorld(failed.seed)}: ${what}`,
    got,
    wanted,
    fix: 'Mend the answer or the check.',
  })
}

function inWorld(seed: Seed): string {
  return seed === 0 ? '' : ` when the servers have other data (seed ${seed})`
}

function proveFails(
  { part, verdict: { failed } }: Answer,
  check: string,
  checks: readonly Check[],
  report: Report,
): void {
  if (failed?.check === check) return
  const indexOf = (name: string | undefined) => checks.findIndex((one) => one.check === name)
  const comesTooLate = failed !== null && indexOf(failed.check) < indexOf(check)
  report(part.line, {
    what: failed ? 'A wrong answer fails at another check.' : 'A wrong answer passes.',
    got: failed
      ? `fails at \`${failed.check}\`${inWorld(failed.seed)}: ${failed.message.what}`
      : 'all checks pass',
    wanted: `fails at \`${check}\``,
    fix: failed
      ? comesTooLate
        ? `Put the check \`${check}\` before \`${failed.check}\`, or write \`wrong=${failed.check}\`.`
        : `Write \`wrong=${failed.check}\`, or make that check less strict.`
      : 'Make the checks stricter, or list it as `other`.',
  })
}

/** A message that two mistakes share explains neither. */
function proveMessages(answers: readonly Answer[], report: Report): void {
  const seen = new Map<string, Answer>()
  for (const answer of answers) {
    const { failed } = answer.verdict
    if (!failed) continue
    const { what, got, wanted, try: next } = failed.message
    const key = JSON.stringify([what, got, wanted, next])
    const other = seen.get(key)
    if (other)
      report(answer.part.line, {
        what: `${answer.name} gets the message of line ${other.part.line}.`,
        got: what,
        wanted: 'a message of its own',
        fix: 'Give it a check of its own before this one, or take one of the two out.',
      })
    else seen.set(key, answer)
  }
}

/** Even a right message must not hide that the solution ends badly. */
async function proveErrors(exercise: Exercise, stage: Stage, report: Report): Promise<void> {
  const expectsError = exercise.checks.some(({ threw, stopped }) => threw || stopped)
  if (expectsError) return
  for (const [name, part] of [
    ['The solution', exercise.solution],
    ...exercise.others.map((other) => ['Another good answer', other] as const),
  ] as const) {
    for (const seed of seeds) {
      const { facts } = await stage.see(exercise.unseen, part, seed)
      const [error] = facts.errors
      if (!error) continue
      report(lineOf(error, part.line), {
        what: `${name} ends with ${error.name}${inWorld(seed)}.`,
        got: messageOf(error),
        wanted: 'a run to the end',
        fix: 'Mend it, or add a check with `threw` when the error is asked for.',
      })
      break
    }
  }
}

function proveChecks(exercise: Exercise, answers: readonly Answer[], report: Report): void {
  const { line, checks, wrong } = exercise
  const failing = new Set(answers.map(({ verdict }) => verdict.failed?.check))
  for (const { check, unproven, hints } of checks) {
    if (!failing.has(check) && unproven === undefined)
      report(line, {
        what: `No listed answer fails at the check \`${check}\`.`,
        wanted: `an answer that fails there`,
        fix: `Add \`ts wrong=${check}\`, or say why there is none: \`unproven: …\`.`,
      })
    if (failing.has(check) && unproven !== undefined)
      report(line, {
        what: `The check \`${check}\` is called unproven, and an answer fails at it.`,
        fix: 'Take `unproven` out.',
      })
    if (wrong.some((answer) => answer.check === check) && hints === undefined)
      report(line, {
        what: `The check \`${check}\` has no hints.`,
        wanted: 'three: where to look, what shape, almost',
        fix: 'Add `hints` with three texts to it.',
      })
  }
  if (wrong.length < 2)
    report(line, {
      severity: 'warning',
      what: `The exercise lists ${wrong.length === 0 ? 'no wrong answer' : 'one wrong answer'}.`,
      wanted: 'at least two',
      fix: 'Add `ts wrong=check-name` with a mistake that learners make.',
    })
}

/** Where Stop is asked for, the proof presses it in the place of the learner once the program is stuck. */
function pressStop(run: RunFacts, checks: readonly Check[]): RunFacts {
  if (!checks.some(({ stopped }) => stopped) || run.stopped === null) return run
  return { ...run, stopped: 'learner', errors: [] }
}

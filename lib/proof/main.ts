/**
 * `npm run lessons`, the last step of `npm run check`: proves the lessons of `LESSONS_DIR`. `--update` writes values
 * that are no longer right into the files, `--cost` prints what each lesson costs its reader.
 */
import { readFileSync } from 'node:fs'
import { type Command, type GivenOptions, runCommand } from '../command/command'
import { lessonsFolder, loadLessons } from '../course/load-lessons'
import { chosenLessons } from './chosen-lessons'
import { costLines, problemLines, summary, updateLines } from './print-proof'
import { type ProofOptions, proveCourse } from './prove-course'
import { fillEmptyValues, updateValues } from './update-values'

type Option = 'lesson' | 'update' | 'cost'

const command: Command<Option> = {
  name: 'npm run lessons',
  does: 'Runs every program of the lessons, and proves that the lessons fit together.',
  options: {
    lesson: {
      value: 'SLUG',
      does: 'proves this lesson only, in its place in the course; may be given again',
    },
    update: { does: 'rewrites `//=>` values that are stale' },
    cost: { does: 'lists words, minutes and new names of each lesson' },
  },
  notes: [
    'The lessons are those of LESSONS_DIR (lessons).',
    'It ends with 1 when something is wrong, and with 2 for an option that it does not know.',
  ],
}

async function main(given: GivenOptions<Option>): Promise<number> {
  const start = performance.now()
  const folder = lessonsFolder()
  const typed = given.get('lesson')
  const only = typed ? chosenLessons(typed, await loadLessons(folder)) : undefined
  const options: ProofOptions = { only, keeps: true }
  if (given.has('update') && (await update(folder, options))) {
    console.log('The lessons as they are now:')
  }
  const proof = await proveCourse(folder, options)
  const sourceOf = (file: string) => readFileSync(file, 'utf8')
  for (const problem of proof.problems) console.log(problemLines(problem, sourceOf).join('\n'))
  if (given.has('cost')) console.log(`${costLines(proof.costs).join('\n')}\n`)
  if (proof.twins.skipped > 0)
    console.log(
      'No python3 of this machine can `import requests`, so the Python twins were not run.',
    )
  console.log(summary(proof, (performance.now() - start) / 1000))
  return proof.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** @returns whether anything was changed */
async function update(folder: string, options: ProofOptions): Promise<boolean> {
  await fillEmptyValues(folder, options)
  let isChanged = false
  for (const [file, stale] of (await proveCourse(folder, options)).stale) {
    const updated = await updateValues(file, stale)
    if (updated.length > 0) console.log(updateLines(file, updated).join('\n'))
    isChanged ||= updated.length > 0
  }
  return isChanged
}

process.exitCode = await runCommand(command, process.argv.slice(2), main)

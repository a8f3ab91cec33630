/**
 * `npm run lessons`, the last step of `npm run check`: proves the lessons of `LESSONS_DIR`. `--update` writes values
 * that are no longer right into the files, `--cost` prints what each lesson costs its reader.
 */
import { readFileSync } from 'node:fs'
import { lessonsFolder } from '../course/load-lessons'
import { costLines, problemLines, summary, updateLines } from './print-proof'
import { proveCourse } from './prove-course'
import { fillEmptyValues, updateValues } from './update-values'

const OPTIONS = ['--update', '--cost']

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.find((option) => !OPTIONS.includes(option))
  if (unknown !== undefined) {
    console.error(`No option ${unknown}; there are ${OPTIONS.join(' and ')}.`)
    return 2
  }
  const start = performance.now()
  const folder = lessonsFolder()
  if (options.includes('--update') && (await update(folder))) {
    console.log('The lessons as they are now:')
  }
  const proof = await proveCourse(folder)
  const sourceOf = (file: string) => readFileSync(file, 'utf8')
  for (const problem of proof.problems) console.log(problemLines(problem, sourceOf).join('\n'))
  if (options.includes('--cost')) console.log(`${costLines(proof.costs).join('\n')}\n`)
  if (proof.twins.skipped > 0)
    console.log(
      'No python3 of this machine can `import requests`, so the Python twins were not run.',
    )
  console.log(summary(proof, (performance.now() - start) / 1000))
  return proof.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** @returns whether anything was changed */
async function update(folder: string): Promise<boolean> {
  await fillEmptyValues(folder)
  let isChanged = false
  for (const [file, stale] of (await proveCourse(folder)).stale) {
    const updated = await updateValues(file, stale)
    if (updated.length > 0) console.log(updateLines(file, updated).join('\n'))
    isChanged ||= updated.length > 0
  }
  return isChanged
}

process.exitCode = await main(process.argv.slice(2))

/** Whether the programs of a lesson run: compiled, in the sandbox's own prelude, through the tunnel of the server. */
import type { CompiledLesson } from '../course/compile-lesson'
import type { Problem } from '../proof/problem'
import { reportInto } from '../proof/problem'
import { proveEnding } from '../proof/prove-snippet'
import type { Rehearsal } from '../proof/rehearsal'
import { Stage } from '../proof/seen-run'
import { type Finding, good } from './finding'

/**
 * Runs every editor of the lesson. What lines show is the proof's matter: some of it is the time of day.
 *
 * @param rehearsal with the tunnel of the server
 * @param file of the lesson, for what goes wrong
 */
export async function checkPrograms(
  { snippets }: Pick<CompiledLesson, 'snippets'>,
  rehearsal: Rehearsal,
  file: string,
): Promise<Finding> {
  const stage = new Stage(rehearsal)
  const problems: Problem[] = []
  const report = reportInto(problems, file)
  let answers = 0
  const start = performance.now()
  for (const snippet of snippets) {
    const { unseen, code, line } = snippet
    const run = await stage.see(unseen, { code, line })
    proveEnding(snippet, run, report)
    answers += run.events.filter(
      (event) => event.type === 'exchange' && event.exchange.state === 'done',
    ).length
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const [first] = problems
  if (first)
    return {
      state: 'bad',
      subject: 'programs',
      says: `${first.file}:${first.line} ${first.what} ${first.got ?? ''}`.trim(),
      fix: 'Let `npm run lessons` say more, and mend the lesson or its hosts.',
    }
  if (answers === 0)
    return {
      state: 'bad',
      subject: 'programs',
      says: `The programs of ${file} got no answer from any host.`,
      fix: 'Choose a lesson that asks a host, with --lesson.',
    }
  return good(
    'programs',
    `${snippets.length} programs of ${file} ran and got ${answers} answers in ${seconds} s.`,
  )
}

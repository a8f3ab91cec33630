/** What is asked before a run has an answer: the fact of a prediction, the messages of a trace. */
import { times } from '../checks/amount'
import { askedFact } from '../checks/asked-fact'
import type { Prediction, Tracing } from '../course/activity'
import type { Snippet } from '../course/snippet'
import type { Report } from './problem'
import type { Stage } from './seen-run'

/** @returns the truth; null when there is none, which is reported */
export async function provePrediction(
  prediction: Prediction,
  snippet: Snippet,
  stage: Stage,
  report: Report,
): Promise<string | null> {
  const { facts } = await stage.see(snippet.unseen, snippet)
  const { fact, distractors, line } = prediction
  const truth = askedFact(fact, facts)
  if (truth === null) {
    report(line, {
      what: 'The run has no such thing to guess.',
      got: [
        times(facts.requests.length),
        times(facts.printed.length, 'printed line'),
        times(facts.values.length, 'value'),
      ].join(', '),
      wanted: `${fact.of}[${fact.nth}]${fact.part ? `.${fact.part}` : ''}`,
      fix: 'Ask for something that the run of the snippet has.',
    })
    return null
  }
  if (distractors.some((option) => option.trim() === truth.trim()))
    report(line, {
      what: 'A wrong option is the truth.',
      got: truth,
      wanted: 'options that are all wrong: the right one is added from the run',
      fix: 'Take it out of the list.',
    })
  return truth
}

/** @returns the first lines of the requests, in order */
export async function proveTracing(
  { line }: Tracing,
  snippet: Snippet,
  stage: Stage,
  report: Report,
): Promise<readonly string[]> {
  const { facts } = await stage.see(snippet.unseen, snippet)
  const lines = facts.requests.map(
    (_, i) => askedFact({ of: 'sent', nth: i + 1, part: 'line' }, facts) ?? '',
  )
  if (lines.length < 2)
    report(line, {
      what: 'There is nothing to put in order.',
      got: times(lines.length),
      wanted: 'at least two',
      fix: 'Trace a snippet that sends several requests.',
    })
  return lines
}

/** Checks on how the program ended, and what an early end explains. */
import type { RunError } from '../runner/run-event'
import { type Finding, missing, seen } from './finding'
import type { RunFacts } from './run-facts'
import { quote } from './text-match'

/** @param wanted the class of the error; null for a run to the end */
export function findThrown(
  wanted: string | null,
  { errors, stopped, isOver }: RunFacts,
): Finding | null {
  const [error] = errors
  if (wanted === null) {
    if (error) return { ...ofError(error), wanted: 'a run to the end' }
    if (stopped === null && isOver) return null
    return missing('The program did not come to its end.', {
      got: 'a run that was stopped',
      wanted: 'a run to the end',
      try: 'Run it again, and wait for its end.',
    })
  }
  if (errors.some(({ name }) => name === wanted)) return null
  if (!error)
    return missing('The program ended without an error.', {
      got: 'no error',
      wanted: quote(wanted),
      try: 'Look at what keeps the error from being thrown, or catches it.',
    })
  return seen('The program ended with another error.', {
    got: quote(error.name),
    wanted: quote(wanted),
    line: error.position?.line ?? null,
    try: error.hint ?? null,
  })
}

export function findStopped({ stopped, errors }: RunFacts): Finding | null {
  if (stopped === 'learner') return null
  return missing('The run was not ended with the Stop button.', {
    got: stopped !== null || errors.length > 0 ? 'another end' : 'a run to the end',
    wanted: 'a press on Stop',
    try: 'Press Stop while it is running.',
  })
}

/** Why the run did not get as far as its end; null when it did. */
export function endedEarly({ errors, stopped }: RunFacts): Finding | null {
  const [error] = errors
  if (error) return ofError(error)
  if (stopped === null) return null
  return missing('The run was stopped before that.', {
    got: 'a run that was stopped',
    wanted: 'a run to the end',
    try: 'Run it again, and wait for its end.',
  })
}

function ofError(error: RunError): Finding {
  const said = error.message === '' ? error.name : `${error.name}: ${error.message}`
  const where = { line: error.position?.line ?? null, try: error.hint ?? null }
  // These are sentences of the page itself.
  if (OWN_ERRORS.has(error.name)) return missing(error.message, where)
  return missing(whatOf(error), { ...where, got: quote(said) })
}

const OWN_ERRORS: ReadonlySet<string> = new Set([
  'Stopped',
  'UnfinishedRequest',
  'UnansweredQuestion',
])

function whatOf(error: RunError): string {
  const name = withArticle(error.name)
  if (error.phase === 'compile') return `The program did not start, because of ${name}.`
  if (error.phase === 'unhandled') return `A promise that nothing awaits failed with ${name}.`
  return `The program ended early, with ${name}.`
}

/** `` an `HTTPError` ``, `` a `JSONDecodeError` ``: as it is said, capitals letter by letter. */
function withArticle(name: string): string {
  const isSpelled = /^[A-Z]{2}/.test(name)
  const isAn = isSpelled ? /^[AEFHILMNORSX]/.test(name) : /^[AEIO]|^U(?!ni[cqv]|s)/.test(name)
  return `${isAn ? 'an' : 'a'} \`${name}\``
}

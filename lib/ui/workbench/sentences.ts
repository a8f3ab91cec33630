/** Every sentence of the workbench that a learner reads. Plain words, no blame, what and what to try. */
import { noScheme, nothingCalled } from '../../runner/remarks'
import type { Exchange, RunError, Span } from '../../runner/run-event'
import { notSent } from '../../sentences/dry-run'
import { isJsonType, mediaType } from './card/media-type'
import { answerOf } from './exchange-facts'
import { count, duration, grouped, size } from './measures'
import { reached } from './run-history-sentences'
import type { Entry, EntryOf } from './run-log'
import type { SessionSnapshot } from './session'

/** A sentence that begins with a word of weight. */
export interface StateSentence {
  readonly strong: string
  readonly rest: string
}

export const runButton = 'Run'
export const stopButton = 'Stop'
export const resetButton = 'Reset'
/** What the keys of the way into an editor and out of it do. */
export const editKeys = {
  enter: 'edits',
  tabGoesOn: 'goes on',
  tabIndents: 'indents',
  escape: 'leaves',
}
/** The row of keys above an on-screen keyboard. */
export const keyRow = 'Keys for code'
export const keyNames = {
  tab: 'Indent',
  left: 'Cursor left',
  right: 'Cursor right',
  undo: 'Undo',
  redo: 'Redo',
}
export const runTheCode = 'Run the code'
/** The keys that only the editor's description names. */
export const moreKeys = (isMac: boolean) =>
  `Enter edits: from then on Tab indents, until Escape leaves. Ctrl Space completes, F8 goes to the next problem, ${isMac ? 'Cmd' : 'Ctrl'} dot fixes it.`
export const noTripsYet = {
  strong: 'No trips yet.',
  rest: 'Run a program and every request it sends is listed here, with the exact bytes both ways.',
  button: 'Run this program',
}
export const outputWaits = 'Output appears here, and under the lines that cause it.'
export const beforeYourEdit = 'before your last edit'

/** The dialog of `getpass()`. */
export const passwordDialog = {
  title: 'The program asks for a password',
  field: 'Password',
  note: 'It goes to the running program and is kept nowhere.',
  submit: 'Continue',
  cancel: 'Cancel',
  stop: 'Stop the run',
}

/** The one sentence at the end of the run bar; null before the first run, when the keys are shown. */
export function stateSentence(snapshot: SessionSnapshot, elapsed: number): StateSentence | null {
  const { runState, starting, log, edited, duration: took, stopReason, reach, lock } = snapshot
  if (lock !== null) return { strong: lock, rest: '' }
  const trips = log?.trips ? count(log.trips, 'trip') : ''
  if (runState === 'running') {
    const time = `${(elapsed / 1000).toFixed(1)} s`
    const rest = starting && elapsed > 300 ? `getting ready, ${time}` : listed(trips, time)
    return { strong: 'Running', rest }
  }
  if (edited) return { strong: 'Edited', rest: 'since the last run' }
  const sums = listed(reach ? reached(reach) : '', trips, took === null ? '' : duration(took))
  switch (runState) {
    case 'done':
      return { strong: 'Done', rest: sums }
    case 'failed':
      return { strong: 'Ended by an error', rest: sums }
    case 'stopped':
      return { strong: 'Stopped', rest: stopped[stopReason ?? 'learner'] }
    default:
      return null
  }
}

/** What the Output region says when a run has given nothing to show. */
export function quietOutput({
  log,
  runState,
  duration: took,
}: Pick<SessionSnapshot, 'log' | 'runState' | 'duration'>): string | null {
  if (!log || log.entries.length > 0 || runState === 'running') return null
  if (runState !== 'stopped') return 'The program ended without output.'
  return `Stopped after ${duration(took ?? 0)}; there was no output yet.`
}

const stopped = {
  learner: 'your code is kept',
  watchdog: 'it did not answer any more; your code is kept',
  crashed: 'the sandbox ran out of memory; your code is kept',
  replaced: 'another editor was run',
}

function listed(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ')
}

/** What happened, in one sentence that needs no knowledge of error classes. */
export function whatHappened({ name, message, phase }: RunError): string {
  if (phase === 'compile') return `This line cannot be read: ${sentence(message)}`
  if (phase === 'runner')
    return name === 'LoadError' ? 'The runner could not be loaded.' : sentence(message)
  const status = name === 'HTTPError' ? /^(\d{3}) /.exec(message)?.[1] : undefined
  if (status) {
    return `The server answered ${status}, and raiseForStatus turned that answer into an exception.`
  }
  // The runner's own words, a sentence already.
  if (name === 'UnfinishedRequest' || name === 'UnansweredQuestion') return sentence(message)
  const address = name === 'MissingSchema' ? /Invalid URL '(.*?)':/.exec(message)?.[1] : undefined
  if (address !== undefined) return noScheme(address)
  if (name === 'ConnectionError' && message.startsWith('Connection broken')) {
    return 'The connection broke before the whole answer was there.'
  }
  if (name === 'ConnectionError' && message.startsWith("('Connection aborted.'")) {
    return 'The connection ended before there was an answer.'
  }
  const known = knownErrors.get(name)
  if (known) return known
  const missing = name === 'ReferenceError' ? /^(\S+) is not defined/.exec(message)?.[1] : undefined
  if (missing) return nothingCalled(missing)
  if (phase === 'unhandled')
    return `A promise failed with ${article(name)}, and nothing waited for it.`
  return `The program ended with ${article(name)}.`
}

const knownErrors = new Map([
  ['ConnectionError', 'No connection to the server came about, so there is no response.'],
  ['ConnectTimeout', 'The server did not accept the connection in the time allowed.'],
  ['ReadTimeout', 'The server accepted the connection but did not answer in the time allowed.'],
  ['Timeout', 'The answer did not come in the time allowed.'],
  ['TooManyRedirects', 'Each answer pointed to another address, and the client stopped following.'],
  ['PasswordNotGiven', 'The dialog was closed without a password, and the program needs one.'],
  ['JSONDecodeError', 'The body of the response is not JSON.'],
  ['SSLError', 'The server could not prove who it is, so the request was not sent.'],
  ['ProxyError', 'The proxy did not carry the request, so there is no response.'],
  ['InvalidHeader', 'A header cannot be sent as it is.'],
  ['StreamConsumedError', 'The body of this response is gone: it was read before.'],
  ['StreamNotReadError', 'The body of this response has not been read yet.'],
  ['UnrewindableBodyError', 'The body had to be sent again, and a stream can be sent only once.'],
  ['RetryError', 'Each attempt was answered with a status that asked for another one.'],
  ['ContentDecodingError', 'The body is not compressed in the way that its headers say.'],
  ['ChunkedEncodingError', 'The body ended before it was whole.'],
])

/** What to try, as far as it is known. */
export function whatToTry({ hint, phase, name }: RunError): string | null {
  if (hint) return hint
  if (phase === 'runner' && name === 'LoadError') {
    return 'Check that the course is still served, then reload the page. Your code is kept.'
  }
  return phase === 'unhandled' ? 'Put await in front of the call that returns the promise.' : null
}

function article(name: string): string {
  return `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${name}`
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** Why a response is not whole; null for one that is. */
export function whyNotWhole({ state, response, failure }: Exchange): string | null {
  if (state !== 'failed' || !response) return null
  const why = failure ? sentence(failure.detail) : 'The connection ended before all of it came.'
  return `${why} This is what came before.`
}

/** Why there is no response. */
export function whyLost({ failure }: Exchange): string {
  return failure ? sentence(failure.detail) : 'The connection ended before a response came.'
}

/** What a run of spans says, on one line. */
export function spoken(spans: readonly Span[], limit = 120): string {
  const text = spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}

/** The media type as people call it. */
export function kindName(exchange: Exchange): string {
  if (!exchange.response?.bodySize) return ''
  const type = mediaType(exchange.response.headers)
  if (isJsonType(type)) return 'JSON'
  if (type === 'text/html') return 'HTML'
  if (type.startsWith('image/')) return 'image'
  return type.startsWith('text/') ? 'text' : type
}

/** `Response 200 OK`: the accessible name of a response begins with this. */
export function responseName(exchange: Exchange): string {
  const { code, words } = answerOf(exchange)
  return exchange.response ? `Response ${code} ${words}`.trim() : words
}

/** How much output of a run was not kept. */
export function truncated({ dropped, final }: EntryOf<'truncated'>): string {
  const lines = `${grouped(dropped)} more ${dropped === 1 ? 'line was' : 'lines were'} not kept.`
  return final ? lines : `At least ${lines}`
}

/** What is said to a screen reader when a result arrives; null for what is not worth it. */
export function announced(entry: Entry): string | null {
  const line = entry.line === null ? '' : `line ${entry.line}`
  switch (entry.kind) {
    case 'printed':
      return listed(`Printed ${spoken(entry.spans)}`, line)
    case 'value':
      return listed(`Value ${spoken(entry.spans)}`, line)
    case 'error':
      return listed(`Error: ${whatHappened(entry.error).replace(/\.$/, '')}`, line)
    case 'note':
      return listed(`Note: ${entry.text.replace(/\.$/, '')}`, line)
    case 'prepared': {
      const { method, url } = entry.dryRun.request
      return listed(`${notSent}: ${method} ${url}`, line)
    }
    case 'truncated':
      return truncated(entry)
    case 'exchange': {
      const { exchange } = entry
      if (exchange.state === 'pending') return null
      if (!exchange.response)
        return listed(`No response: ${whyLost(exchange).replace(/\.$/, '')}`, line)
      const { bodySize } = exchange.response
      const body = bodySize ? size(bodySize) : 'no body'
      return listed(responseName(exchange), kindName(exchange), body, line)
    }
  }
}

/** Several announcements as one, so that a loop does not talk for minutes. */
export function announcement(entries: readonly Entry[], limit = 5): string {
  const said = entries.map(announced).filter((text) => text !== null)
  const more = said.length - limit
  const first = said.slice(0, limit).map((text) => sentence(text))
  return [...first, ...(more > 0 ? [`And ${count(more, 'more result')}.`] : [])].join(' ')
}

/** How a run ended, for a screen reader; null while it is running, and when its error has said so. */
export function runEnd(snapshot: SessionSnapshot): string | null {
  if (snapshot.runState === 'running' || snapshot.runState === 'failed') return null
  const quiet = quietOutput(snapshot)
  if (quiet) return quiet
  const end = stateSentence({ ...snapshot, edited: false }, 0)
  return end && sentence(listed(end.strong, end.rest))
}

/** Of errors: what happened, and what to try. Plain words, no blame. */
import { noScheme, nothingCalled } from './remarks'

/** What an error says of itself. */
export interface ErrorFacts {
  /** The class name. */
  readonly name: string
  readonly message: string
  readonly phase: 'compile' | 'run' | 'unhandled' | 'runner'
  readonly hint?: string
}

/** What happened, in one sentence that needs no knowledge of error classes. */
export function whatHappened({ name, message, phase }: ErrorFacts): string {
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
export function whatToTry({ hint, phase, name }: ErrorFacts): string | null {
  if (hint) return hint
  if (phase === 'runner' && name === 'LoadError') {
    return 'Check that the course is still served, then reload the page. Your code is kept.'
  }
  return phase === 'unhandled' ? 'Put await in front of the call that returns the promise.' : null
}

function article(name: string): string {
  return `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${name}`
}

/** With the full stop that it may lack. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** Of an answer that is not whole. @param why a sentence; null where nobody knows */
export const cutAnswer = (why: string | null) =>
  `${why ?? 'The connection ended before all of it came.'} This is what came before.`
export const noAnswerCame = 'The connection ended before a response came.'

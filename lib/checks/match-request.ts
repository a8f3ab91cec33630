/** Whether a request is as a check describes it, and where it first differs. */

import { joinedValues } from '../http/headers'
import type { RequestPattern } from './check'
import { lineOf } from './describe-request'
import { LOOK_AT_BODY, ofFile, ofForm, ofJson } from './match-body'
import { type Difference, ofHeader, ofPairs, ofText } from './match-fields'
import type { RequestFacts } from './request-facts'

export interface Mismatch extends Difference {
  /** How many parts were right before it: of several requests the one that came furthest is shown. */
  readonly depth: number
  /** Whether it differs in what names a request: machine, method, path. */
  readonly isOtherRequest: boolean
}

type Part = () => Difference | null

const COMPARE_ADDRESS = 'Compare the address in the code with the task.'

/** The first part of the pattern that the request does not have, null when it has all. */
export function mismatch(pattern: RequestPattern, request: RequestFacts): Mismatch | null {
  const naming = namingParts(pattern, request)
  for (const [depth, part] of [...naming, ...otherParts(pattern, request)].entries()) {
    const difference = part()
    if (difference) return { depth, isOtherRequest: depth < naming.length, ...difference }
  }
  return null
}

function namingParts({ host, method, path }: RequestPattern, request: RequestFacts): Part[] {
  const hint = 'Each method has a function of its own.'
  return [
    () => ofText('The request went to another machine.', host, request.host, COMPARE_ADDRESS),
    () => ofText('The method is another one.', method, request.method, hint),
    () => ofText('The path is another one.', path, request.path, COMPARE_ADDRESS),
  ]
}

function otherParts(pattern: RequestPattern, request: RequestFacts): Part[] {
  const query = {
    place: 'query',
    pairs: request.query,
    shown: lineOf(request),
    hint: 'Look at the request line in the slip: the query is what follows `?`.',
  }
  const cookies = {
    place: 'cookies',
    pairs: [...request.cookies],
    shown: joinedValues(request.exchange.request.headers, 'cookie') ?? '',
    hint: 'Open the headers of the request in its slip: cookies travel in `Cookie`.',
  }
  const { target, text, json } = pattern
  return [
    () => ofText('Path and query are others.', target, request.target, COMPARE_ADDRESS),
    ...each(pattern.query, (name, wanted) => ofPairs(query, name, wanted)),
    ...each(pattern.header, (name, wanted) => ofHeader(name, wanted, request)),
    ...each(pattern.cookies, (name, wanted) => ofPairs(cookies, name, wanted)),
    () => ofText('The body says something else.', text, request.text, LOOK_AT_BODY),
    () => (json === undefined ? null : ofJson(json, request)),
    ...each(pattern.form, (name, wanted) => ofForm(name, wanted, request)),
    ...each(pattern.files, (name, wanted) => ofFile(name, wanted, request)),
    () => ofVerified(pattern.verified, request),
    () => ofStatus(pattern.status, request),
  ]
}

function each<Wanted>(
  patterns: Readonly<Record<string, Wanted>> | undefined,
  part: (name: string, wanted: Wanted) => Difference | null,
): Part[] {
  return Object.entries(patterns ?? {}).map(
    ([name, wanted]) =>
      () =>
        part(name, wanted),
  )
}

function ofVerified(wanted: boolean | undefined, { verified }: RequestFacts): Difference | null {
  if (wanted === undefined || verified === wanted) return null
  const words = (is: boolean | null) =>
    is === null ? 'no certificate' : is ? 'a checked certificate' : 'an unchecked certificate'
  const what = wanted
    ? 'The certificate of the server was not checked.'
    : 'The certificate of the server was checked.'
  const hint = 'Look for the option that decides about certificates.'
  return { what, got: words(verified), wanted: words(wanted), hint }
}

function ofStatus(
  wanted: number | undefined,
  { response, exchange }: RequestFacts,
): Difference | null {
  if (wanted === undefined || response?.status === wanted) return null
  const got = response
    ? `\`${`${response.status} ${response.reason}`.trim()}\``
    : (exchange.failure?.detail ?? 'no response')
  const what = response ? 'The server answered with another status.' : 'The server gave no answer.'
  const hint = 'Read the answer in its slip: it often says what the server expects.'
  return { what, got, wanted: `\`${wanted}\``, hint }
}

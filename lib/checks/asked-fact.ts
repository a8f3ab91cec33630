/**
 * Facts of a run that a learner guesses before it: `sent[1].line`, `printed[2]`. The truth is read from the
 * run itself, in the page and in the record, and is never typed by an author.
 */
import { joinedValues } from '../http/headers'
import type { RequestFacts } from './request-facts'
import type { RunFacts } from './run-facts'

/** A fact about a run that can be asked for before it. */
export interface AskedFact {
  readonly of: 'sent' | 'response' | 'printed' | 'value' | 'threw' | 'count'
  /** From 1. */
  readonly nth: number
  /** `line`, `method`, `target`, `status`, `reason`, `body-length`, `header:accept`; empty where the whole is asked. */
  readonly part: string
}

/** What stands for a header that is not there, and for a program that threw nothing. */
const NONE = 'none'

/** What was true in this run, as text; null when the run had no such thing: no second request, no line printed. */
export function askedFact({ of, nth, part }: AskedFact, run: RunFacts): string | null {
  switch (of) {
    case 'count':
      return String(run.requests.length)
    case 'threw':
      return run.errors[0]?.name ?? NONE
    case 'printed':
      return run.printed[nth - 1]?.text ?? null
    case 'value':
      return run.values[nth - 1]?.text ?? null
    case 'sent': {
      const request = run.requests[nth - 1]
      return request ? ofRequest(part, request) : null
    }
    case 'response': {
      const responses = run.requests.flatMap(({ response }) => response ?? [])
      const response = responses[nth - 1]
      return response ? ofResponse(part, response) : null
    }
  }
}

/** The first line of a request as its server read it (RFC 9112 section 3). */
export function requestLine({ method, target }: RequestFacts): string {
  return `${method} ${target} HTTP/1.1`
}

function ofRequest(part: string, request: RequestFacts): string | null {
  const { headers, body } = request.exchange.request
  switch (part) {
    case '':
    case 'line':
      return requestLine(request)
    case 'method':
      return request.method
    case 'target':
      return request.target
    case 'path':
      return request.path
    case 'host':
      return request.host
    case 'body':
      return request.text
    case 'body-length':
      return String(body.length)
    default:
      return ofHeader(part, headers)
  }
}

function ofResponse(part: string, response: NonNullable<RequestFacts['response']>): string | null {
  switch (part) {
    case '':
    case 'line':
      return `${response.status} ${response.reason}`.trim()
    case 'status':
      return String(response.status)
    case 'reason':
      return response.reason
    case 'body':
      return new TextDecoder().decode(response.body)
    case 'body-length':
      return String(response.bodySize)
    default:
      return ofHeader(part, response.headers)
  }
}

function ofHeader(part: string, headers: readonly (readonly [string, string])[]): string | null {
  const name = /^header:(.+)$/.exec(part)?.[1]
  return name === undefined ? null : (joinedValues(headers, name) ?? NONE)
}

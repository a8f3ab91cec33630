/** Answers as api.github.com sends them: compact JSON, text, and errors with their documentation address. */
import type { HeaderList, HttpResponse } from '../../http/message'
import { reasonPhrase } from '../../http/reason-phrase'
import { documentation } from './addresses'

const encoder = new TextEncoder()

/** A JSON answer; the fields that every answer has are added when it leaves. */
export function json(value: unknown, status = 200, headers: HeaderList = []): HttpResponse {
  return bytes(
    encoder.encode(JSON.stringify(value)),
    'application/json; charset=utf-8',
    headers,
    status,
  )
}

export function text(value: string, contentType = 'text/plain;charset=utf-8'): HttpResponse {
  return bytes(encoder.encode(value), contentType)
}

export function bytes(
  body: Uint8Array,
  contentType: string,
  headers: HeaderList = [],
  status = 200,
): HttpResponse {
  const all: HeaderList = [['Content-Type', contentType], ...headers]
  return { status, reason: reasonPhrase(status), headers: all, body }
}

/** 204, the answer to what was done and to questions whose answer is yes. */
export function done(): HttpResponse {
  return { status: 204, reason: reasonPhrase(204), headers: [], body: null }
}

/** An error in GitHub's shape. @param docs below `rest/` of the documentation. */
export function problem(status: number, message: string, docs = ''): HttpResponse {
  const address = documentation(docs)
  return json({ message, documentation_url: address, status: `${status}` }, status)
}

/** One reason why a request was refused with 422. */
export interface FieldError {
  readonly resource: string
  readonly field: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'custom'
  readonly value?: unknown
  readonly message?: string
}

/** 422 with the reasons, as GitHub lists them. */
export function invalid(errors: readonly FieldError[], docs: string): HttpResponse {
  const address = documentation(docs)
  const message = 'Validation Failed'
  return json({ message, errors, documentation_url: address, status: '422' }, 422)
}

/** Thrown inside an endpoint to answer with this. */
export class Declined extends Error {
  override readonly name = 'Declined'
  constructor(readonly response: HttpResponse) {
    super(`Answered with ${response.status}`)
  }
}

/** To be thrown where something does not exist, or not for this caller. */
export function notFound(docs: string): Declined {
  return new Declined(problem(404, 'Not Found', docs))
}

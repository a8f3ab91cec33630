/** JSON as api.github.com sends it: compact, with its documentation address in errors. */
import type { HeaderList, HttpResponse } from '../../http/message'
import { reasonPhrase } from '../reason-phrase'

const encoder = new TextEncoder()

/** A JSON answer; the fields that every answer has are added when it leaves. */
export function json(value: unknown, status = 200, headers: HeaderList = []): HttpResponse {
  return {
    status,
    reason: reasonPhrase(status),
    headers: [['Content-Type', 'application/json; charset=utf-8'], ...headers],
    body: encoder.encode(JSON.stringify(value)),
  }
}

/** An error in GitHub's shape. */
export function problem(
  status: number,
  message: string,
  documentation = 'https://docs.github.com/rest',
): HttpResponse {
  return json({ message, documentation_url: documentation, status: `${status}` }, status)
}

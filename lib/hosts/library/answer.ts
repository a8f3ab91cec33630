/** JSON as library.test sends it: two blanks per level, a final newline. */
import type { HttpResponse } from '../../http/message'
import { reasonPhrase } from '../reason-phrase'

const encoder = new TextEncoder()

export function json(value: unknown, status = 200): HttpResponse {
  return {
    status,
    reason: reasonPhrase(status),
    headers: [['Content-Type', 'application/json']],
    body: encoder.encode(`${JSON.stringify(value, null, 2)}\n`),
  }
}

/** An error with a sentence that says what was wrong. */
export function problem(status: number, message: string): HttpResponse {
  return json({ error: reasonPhrase(status), message }, status)
}

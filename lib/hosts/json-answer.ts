/** JSON as the smaller hosts send it: two blanks per level, a final newline. */
import type { HeaderList, HttpResponse } from '../http/message'
import { reasonPhrase } from '../http/reason-phrase'

const encoder = new TextEncoder()

export function json(value: unknown, status = 200, headers: HeaderList = []): HttpResponse {
  return {
    status,
    reason: reasonPhrase(status),
    headers: [['Content-Type', 'application/json'], ...headers],
    body: encoder.encode(`${JSON.stringify(value, null, 2)}\n`),
  }
}

/**
 * An error with a sentence that says what was wrong.
 * @param members what else the JSON holds.
 */
export function problem(
  status: number,
  message: string,
  headers: HeaderList = [],
  members: Readonly<Record<string, unknown>> = {},
): HttpResponse {
  return json({ error: reasonPhrase(status), message, ...members }, status, headers)
}

/** Done, and there is nothing to say. */
export const noContent: HttpResponse = {
  status: 204,
  reason: 'No Content',
  headers: [],
  body: null,
}

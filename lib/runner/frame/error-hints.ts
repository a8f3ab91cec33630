/** What to try after an error of the client, from the response that it carries: only the worker has that. */

import { JSONDecodeError, type RequestException, TooManyRedirects } from '../../requests/exceptions'
import type { Response } from '../../requests/response'
import { emptyBody, invalidJson, otherThanJson, tooManyHops } from '../../sentences/client-hints'

/** The hint; undefined where the response says no more than the error itself. */
export function errorHint(error: RequestException): string | undefined {
  const { response } = error
  if (response === null) return undefined
  if (error instanceof JSONDecodeError) return notJson(error, response)
  if (error instanceof TooManyRedirects) return hops(response)
  return undefined
}

function notJson({ lineno, colno }: JSONDecodeError, response: Response): string {
  const { statusCode, headers, text } = response
  if (text.trim() === '') {
    return emptyBody(statusCode)
  }
  const [label = ''] = (headers.get('Content-Type') ?? '').split(';')
  if (/json/i.test(label)) {
    return invalidJson(code(label), lineno, colno)
  }
  const [start = ''] = text.trim().split(/\s/)
  return otherThanJson(code(start), code(label), statusCode)
}

/** A cycle of more addresses than this is not looked for. */
const LONGEST_CYCLE = 5

function hops(response: Response): string {
  const urls = [...response.history, response].map(({ url }) => url)
  const cycle = cycleOf(urls)
  const shown = urls.slice(-Math.max(3, (cycle ?? 0) + 1)).map((url) => `\`${code(url, 100)}\``)
  return tooManyHops(urls.length - 1, cycle, shown.join(' → '))
}

/** How many addresses come again and again at the end; null when none do. */
function cycleOf(urls: readonly string[]): number | null {
  for (let length = 1; length <= LONGEST_CYCLE && length * 2 <= urls.length; length += 1) {
    const end = urls.slice(-length)
    if (end.every((url, i) => url === urls[urls.length - 2 * length + i])) return length
  }
  return null
}

/** Text that can stand between backticks. */
function code(text: string, limit = 24): string {
  const plain = text.trim().replaceAll('`', "'")
  return plain.length > limit ? `${plain.slice(0, limit)}…` : plain
}

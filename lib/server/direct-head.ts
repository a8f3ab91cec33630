/** The head of a direct response: the host's own headers, its framing, and what keeps it harmless. */
import { isFieldText, isToken } from '../http/headers'
import type { HeaderList, HttpResponse } from '../http/message'
import { assertStatusLine } from '../http/serialize'

const CONTENT_TYPE_OPTIONS = 'x-content-type-options'
const SECURITY_POLICY = 'content-security-policy'

/**
 * Names and values in turn, as `ServerResponse.writeHead` takes them raw. Whatever a learner makes a host
 * answer, a browser neither runs it on this origin nor guesses its type. One pass: this is on the way of
 * every request.
 * @throws TypeError for what must not reach the wire, such as a value with a line break.
 */
export function directHead(
  statusLine: Pick<HttpResponse, 'status' | 'reason'>,
  headers: HeaderList,
): string[] {
  assertStatusLine(statusLine)
  const flat: string[] = []
  let isSandboxed = false
  for (const [name, value] of headers) {
    if (!isToken(name) || !isFieldText(value)) {
      throw new TypeError(`Header ${JSON.stringify(name)} has a character that HTTP forbids.`)
    }
    // Lengths first: lower case for every name of every answer would cost more than all the rest.
    if (
      name.length === CONTENT_TYPE_OPTIONS.length &&
      name.toLowerCase() === CONTENT_TYPE_OPTIONS
    ) {
      // Browsers take the first one, so one of the host's must not stand before ours.
      continue
    }
    if (name.length === SECURITY_POLICY.length && name.toLowerCase() === SECURITY_POLICY) {
      isSandboxed ||= /^sandbox(?:;|$)/.test(value)
    }
    flat.push(name, value)
  }
  if (!isSandboxed) flat.push('Content-Security-Policy', 'sandbox')
  flat.push('X-Content-Type-Options', 'nosniff')
  return flat
}

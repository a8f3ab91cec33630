/** The head of a direct response: the host's own headers, its framing, and what keeps it harmless. */
import type { HttpResponse } from '../http/message'
import { assertStatusLine, framingField, isFramingHeader } from '../http/serialize'

const CONTENT_TYPE_OPTIONS = 'x-content-type-options'
const SECURITY_POLICY = 'content-security-policy'

/**
 * Names and values in turn, as `ServerResponse.writeHead` takes them raw. Whatever a learner makes a host
 * answer, a browser neither runs it on this origin nor guesses its type. One pass: this is on the way of
 * every request. `writeHead` itself refuses names and values that HTTP forbids, so they are not checked twice.
 * @param method and version of the request, for the framing that is missing.
 * @throws TypeError for a status line that must not reach the wire.
 */
export function directHead(response: HttpResponse, method: string, version: 10 | 11): string[] {
  assertStatusLine(response)
  const flat: string[] = []
  let isSandboxed = false
  let isFramed = false
  for (const [name, value] of response.headers) {
    // Lengths first: lower case for every name of every answer would cost more than all the rest.
    if (
      name.length === CONTENT_TYPE_OPTIONS.length &&
      name.toLowerCase() === CONTENT_TYPE_OPTIONS
    ) {
      // Browsers take the first one, so one of the host's must not stand before ours.
      continue
    }
    if (name.length === SECURITY_POLICY.length && name.toLowerCase() === SECURITY_POLICY) {
      isSandboxed ||= /^sandbox(?: allow-forms)?(?:;|$)/.test(value)
    }
    isFramed ||= isFramingHeader(name)
    flat.push(name, value)
  }
  const framing = isFramed ? null : framingField(response, method, version)
  if (framing !== null) flat.push(...framing)
  if (!isSandboxed) flat.push('Content-Security-Policy', 'sandbox')
  flat.push('X-Content-Type-Options', 'nosniff')
  return flat
}

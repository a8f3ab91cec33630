/** GitHub's media types: which form of the answer an Accept field asks for. */
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'

/** Whether Accept names the text-match form: `application/vnd.github.v3.text-match+json`, with or without version. */
export function wantsTextMatches(request: HostCall['request']): boolean {
  const accept = fieldValue(request.headers, 'Accept') ?? ''
  return /application\/vnd\.github\.(v3\.)?text-match(\+json)?\s*(,|;|$)/i.test(accept)
}

/** The X-GitHub-Media-Type that tells how Accept was understood. */
export function mediaType(request: HostCall['request']): string {
  const parameter = wantsTextMatches(request) ? ' param=text-match;' : ''
  return `github.v3;${parameter} format=json`
}

/** GitHub's media types: which form of the answer an Accept field asks for. */
import type { HttpRequest } from '../../http/message'
import { fieldValue } from '../header-fields'

/** `application/vnd.github.v3.text-match+json`; version, form and `+json` may each be absent. */
const vendorType = /^application\/vnd\.github(?:\.v3)?(?:\.([a-z-]+))?(\+json)?$/

/** The forms that some endpoint has. */
type Form = 'text-match' | 'raw'

/** The form that Accept names, if any. */
export function formOf(request: HttpRequest): Form | undefined {
  const forms = mediaRanges(request).map((range) => vendorType.exec(range)?.[1])
  return forms.find((form): form is Form => form === 'text-match' || form === 'raw')
}

export function wantsTextMatches(request: HttpRequest): boolean {
  return formOf(request) === 'text-match'
}

/** The X-GitHub-Media-Type that tells how Accept was understood. */
export function mediaType(request: HttpRequest): string {
  const form = formOf(request)
  const parameter = form === undefined ? '' : ` param=${form};`
  return `github.v3;${parameter} format=json`
}

/** Whether the client takes JSON: GitHub answers 415 to others. */
export function acceptsJson(request: HttpRequest): boolean {
  if ((fieldValue(request.headers, 'Accept') ?? '').trim() === '') return true
  return mediaRanges(request).some((range) => plain.has(range) || vendorType.test(range))
}

const plain = new Set(['*/*', 'application/*', 'application/json', 'text/javascript', '*'])

/** Accept's ranges without their parameters, in lower case. A quality of 0 refuses, and is left out. */
function mediaRanges(request: HttpRequest): readonly string[] {
  return (fieldValue(request.headers, 'Accept') ?? '')
    .toLowerCase()
    .split(',')
    .filter((range) => !/;\s*q=0(\.0*)?\s*$/.test(range))
    .map((range) => range.split(';', 1)[0]?.trim() ?? '')
    .filter((range) => range !== '')
}

/** Preconditions of a request (RFC 9110 section 13): what the client has or expects, against what there is. */
import type { HeaderList, HttpRequest, HttpResponse } from '../http/message'
import { reasonPhrase } from '../http/reason-phrase'
import { type EntityTag, readTagList } from './etag'
import { fieldValue } from './header-fields'
import { Refusal } from './refusal'

/** What tells one version of a thing from another. */
export interface Validators {
  /** As it stands in the ETag field, with its quotes: `"v1"`, `W/"v1"`. */
  readonly tag: string
  /** When it was changed last, in milliseconds since the Unix epoch; HTTP tells whole seconds only. */
  readonly modified?: number
}

/** `current` is for a reader who has this very version; `failed` for a writer who expects another one. */
export type Precondition = 'met' | 'current' | 'failed'

/** In the order of section 13.2.2. @param validators null when the thing does not exist. */
export function checkPreconditions(
  { method, headers }: HttpRequest,
  validators: Validators | null,
): Precondition {
  const isRead = method === 'GET' || method === 'HEAD'
  const ifMatch = fieldValue(headers, 'If-Match')
  const notSince = dateOf(headers, 'If-Unmodified-Since')
  const modified = secondsOf(validators?.modified)
  if (ifMatch !== undefined) {
    if (!names(ifMatch, validators, isStronglyEqual)) return 'failed'
  } else if (notSince !== undefined && modified !== undefined && modified > notSince) {
    return 'failed'
  }
  const ifNoneMatch = fieldValue(headers, 'If-None-Match')
  if (ifNoneMatch !== undefined) {
    if (!names(ifNoneMatch, validators, isWeaklyEqual)) return 'met'
    return isRead ? 'current' : 'failed'
  }
  const since = isRead ? dateOf(headers, 'If-Modified-Since') : undefined
  return since !== undefined && modified !== undefined && modified <= since ? 'current' : 'met'
}

/**
 * A reader's answer with its validators, or 304 for who has it.
 * @throws Refusal 412
 */
export function conditionalAnswer(
  request: HttpRequest,
  validators: Validators,
  response: HttpResponse,
): HttpResponse {
  const headers = [...response.headers, ...validatorFields(validators)]
  const precondition = checkPreconditions(request, validators)
  if (precondition === 'failed') throw preconditionFailed()
  if (precondition === 'met') return { ...response, headers }
  return notModified(headers)
}

/** 304 with those fields of the whole answer that section 15.4.5 asks for. */
export function notModified(headers: HeaderList): HttpResponse {
  const kept = headers.filter(([name]) => !/^content-(type|length|language)$/i.test(name))
  return { status: 304, reason: reasonPhrase(304), headers: kept, body: null }
}

export function validatorFields({ tag, modified }: Validators): HeaderList {
  const fields = [['ETag', tag] as const]
  if (modified === undefined) return fields
  return [...fields, ['Last-Modified', new Date(modified).toUTCString()]]
}

/** 412 for a writer, with the tag that there is now. */
export function preconditionFailed(validators?: Validators): Refusal {
  return new Refusal(
    412,
    'It has changed since you read it, and nothing was written; read it again, and send the new ETag in If-Match.',
    validators === undefined ? {} : { headers: validatorFields(validators) },
  )
}

/**
 * Whether an If-Range means the version that there is (section 13.1.5): by strong comparison of tags, or the very
 * date. A Range field counts only then.
 */
export function matchesIfRange(field: string, { tag, modified }: Validators): boolean {
  const [entityTag] = readTagList(field)
  if (/^\s*(W\/)?"/.test(field)) {
    return entityTag !== undefined && entityTag !== '*' && isStronglyEqual(entityTag, parsed(tag))
  }
  const date = Date.parse(field)
  return modified !== undefined && secondsOf(modified) === date
}

type Comparison = (left: EntityTag, right: EntityTag) => boolean

const isStronglyEqual: Comparison = (left, right) =>
  !left.isWeak && !right.isWeak && left.opaque === right.opaque

const isWeaklyEqual: Comparison = (left, right) => left.opaque === right.opaque

function names(field: string, validators: Validators | null, isEqual: Comparison): boolean {
  if (validators === null) return false
  const tag = parsed(validators.tag)
  return readTagList(field).some((each) => each === '*' || isEqual(each, tag))
}

function parsed(tag: string): EntityTag {
  const isWeak = tag.startsWith('W/')
  return { isWeak, opaque: tag.slice(isWeak ? 3 : 1, -1) }
}

/** The date of a field in milliseconds; what is no date is as if it were not there. */
function dateOf(headers: HeaderList, name: string): number | undefined {
  const date = Date.parse(fieldValue(headers, name) ?? '')
  return Number.isNaN(date) ? undefined : date
}

function secondsOf(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000) * 1000
}

/** A form in a body: urlencoded or multipart, fields in order, files apart. */
import { decodeLatin1 } from '../http/latin1'
import type { HttpRequest } from '../http/message'
import { describeBody, mediaTypeOf } from './body-form'
import { type Pairs, parsePairs } from './form-urlencoded'
import { fieldValue } from './header-fields'
import { multipartBoundary, type Part, parseMultipart } from './multipart'
import { Refusal } from './refusal'

export interface FormBody {
  readonly fields: Pairs
  /** Parts with a file name. */
  readonly files: readonly Part[]
}

/** Fields, and parts, of one form. */
const MOST_FIELDS = 200

/** @throws Refusal 400 for broken multipart, 413 for too many fields, 415 for another form. */
export function readForm(request: HttpRequest): FormBody {
  if (mediaTypeOf(request) === 'application/x-www-form-urlencoded') {
    return { fields: parsePairs(decodeLatin1(request.body), MOST_FIELDS), files: [] }
  }
  if (mediaTypeOf(request) === 'multipart/form-data') return readParts(request)
  throw new Refusal(
    415,
    `The server got ${describeBody(request)}, and says it wants a form, such as \`Content-Type: application/x-www-form-urlencoded\`.`,
    { headers: [['Accept', 'application/x-www-form-urlencoded, multipart/form-data']] },
  )
}

function readParts({ headers, body }: HttpRequest): FormBody {
  const boundary = multipartBoundary(fieldValue(headers, 'Content-Type') ?? '')
  if (boundary === undefined) {
    throw new Refusal(400, 'The Content-Type names no `boundary`, so nobody can tell the parts.')
  }
  const parts = parseMultipart(body, boundary, MOST_FIELDS)
  if (parts === undefined) {
    throw new Refusal(400, `The body is no multipart form with the boundary \`${boundary}\`.`)
  }
  const decoder = new TextDecoder()
  return {
    fields: parts
      .filter(({ filename }) => filename === undefined)
      .map(({ name, content }) => [name, decoder.decode(content)] as const),
    files: parts.filter(({ filename }) => filename !== undefined),
  }
}

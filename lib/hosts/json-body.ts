/** A JSON body, checked against a schema: 415 for another form, 400 for what is no JSON, 422 for wrong members. */
import type { z } from 'zod'
import type { HttpRequest } from '../http/message'
import { describeBody, isJsonType, mediaTypeOf } from './body-form'
import { Refusal } from './refusal'

/** @throws Refusal 400, 415, 422 */
export function readJson<Schema extends z.ZodType>(
  request: HttpRequest,
  schema: Schema,
): z.output<Schema> {
  if (!isJsonType(mediaTypeOf(request))) {
    throw new Refusal(
      415,
      `The server got ${describeBody(request)}, and says it wants JSON, with \`Content-Type: application/json\`.`,
      { headers: [['Accept', 'application/json']] },
    )
  }
  return checked(parse(request.body), schema)
}

/** @throws Refusal 422 that lists each member and what is wrong with it. */
export function checked<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, 20).map(({ path, message }) => ({
    field: path.map(String).join('.'),
    message,
  }))
  const named = errors.map(({ field }) => (field === '' ? 'the body' : `\`${field}\``))
  const which = [...new Set(named)].join(', ')
  throw new Refusal(422, `What came was understood, but not right: see ${which}.`, {
    members: { errors },
  })
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(
      400,
      `The body is labelled as JSON and is not: ${why.slice(0, 160).replace(/[.\s]+$/, '')}.`,
    )
  }
}

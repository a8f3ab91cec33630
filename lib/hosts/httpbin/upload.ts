/** `/upload`: what arrived of each file, without the file itself. */
import { createHash } from 'node:crypto'
import { mediaTypeOf } from '../body-form'
import { fieldValue } from '../header-fields'
import type { Part } from '../multipart'
import { Refusal } from '../refusal'
import { json } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import type { JsonObject, JsonValue } from './json-value'
import { groupPairs } from './request-echo'
import { requestForm } from './request-form'

export const upload: HttpbinFamily = {
  title: 'Uploads',
  endpoints: [
    {
      path: '/upload',
      methods: ['POST', 'PUT', 'PATCH'],
      summary: 'The name, type, size and SHA-256 of every file of a form, or of the whole body.',
      details:
        'Files with the same field name are all listed, in the order in which they came. A body that is no form is ' +
        'one file without a name, in `body`.',
      parameters: [
        {
          name: '<file>',
          in: 'form',
          summary: 'Any number of files of a multipart/form-data body, and of other fields.',
        },
        { name: 'body', in: 'body', summary: 'Any other body is a file as a whole.' },
      ],
      answers: [
        { status: 200, summary: 'JSON: `fields`, `files` and `body`.' },
        { status: 400, summary: 'The body claims to be multipart/form-data, and is not.' },
        { status: 413, summary: 'Too many parts, or too long a body.' },
      ],
      example: { target: '/upload', method: 'POST', form: { comment: 'no file' } },
      answer: (call) => json(call, describeBody(call)),
    },
  ],
}

const nothing: JsonObject = new Map()

function describeBody(call: HttpbinCall): JsonValue {
  const { request } = call
  const form = requestForm(call)
  if (form !== undefined) return report(groupPairs(form.fields), filesOf(form.files), null)
  if (mediaTypeOf(request) === 'multipart/form-data') {
    throw new Refusal(
      400,
      'The body is no well-formed multipart/form-data with the boundary of its Content-Type; let the client set both.',
    )
  }
  const contentType = fieldValue(request.headers, 'Content-Type')
  return report(nothing, nothing, new Map(factsOf(request.body, contentType)))
}

function report(fields: JsonObject, files: JsonObject, body: JsonValue): JsonValue {
  return new Map<string, JsonValue>([
    ['fields', fields],
    ['files', files],
    ['body', body],
  ])
}

/** Always a list, so that one file and two look alike to a program. */
function filesOf(parts: readonly Part[]): JsonObject {
  const files = new Map<string, JsonValue[]>()
  for (const { name, filename = '', contentType, content } of parts) {
    const file = new Map<string, JsonValue>([
      ['filename', filename],
      ...factsOf(content, contentType),
    ])
    const known = files.get(name)
    if (known === undefined) files.set(name, [file])
    else known.push(file)
  }
  return files
}

function factsOf(content: Uint8Array, contentType: string | undefined): [string, JsonValue][] {
  return [
    ['content_type', contentType ?? null],
    ['size', content.length],
    ['sha256', createHash('sha256').update(content).digest('hex')],
  ]
}

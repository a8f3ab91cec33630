/** `/uploads`: files in a form, and what arrived of them. */

import type { EndpointFamily } from '../endpoint'
import { readForm } from '../form-body'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import type { Part } from '../multipart'
import { Refusal } from '../refusal'
import { sha256Hex } from '../sha256'
import { isUtf8 } from '../utf8'

/** Bytes of a whole form, and characters of a text file that are shown. */
const MOST_BYTES = 64 * 1024
const SHOWN = 200

export const uploads: EndpointFamily<HostCall> = {
  title: 'Uploads',
  endpoints: [
    {
      path: '/uploads',
      methods: ['POST'],
      summary: 'Takes files and fields of a form, and tells names, types, sizes and checksums.',
      details: `Nothing is kept. The whole form may have ${MOST_BYTES} bytes.`,
      parameters: [
        { name: 'file', in: 'form', summary: 'A file, under any name; there may be several.' },
        { name: 'caption', in: 'form', summary: 'A field, under any other name.' },
      ],
      answers: [
        { status: 201, summary: 'What arrived.' },
        { status: 400, summary: 'The multipart body is broken.' },
        { status: 413, summary: 'The form is too long.' },
        { status: 415, summary: 'The body is no form; the sentence names what came.' },
      ],
      example: { target: '/uploads', method: 'POST', form: { caption: 'No file this time' } },
      answer({ request }) {
        if (request.body.length > MOST_BYTES) {
          throw new Refusal(
            413,
            `The form has ${request.body.length} bytes; ${MOST_BYTES} are the limit.`,
            { members: { limit: MOST_BYTES } },
          )
        }
        const { fields, files } = readForm(request)
        return json({ fields, files: files.map(received) }, 201)
      },
    },
  ],
}

function received({ name, filename, contentType, content }: Part) {
  return {
    field: name,
    filename,
    type: contentType ?? null,
    size: content.length,
    sha256: sha256Hex(content),
    ...(isUtf8(content) ? { text: shown(new TextDecoder().decode(content)) } : {}),
  }
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

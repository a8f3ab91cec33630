/** `/range/…`: the alphabet over and over, whole or in part (RFC 9110 section 14). */
import type { HeaderList, HttpResponse } from '../../http/message'
import { fieldValue } from '../header-fields'
import { shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { defaultLimits } from './limits'
import { integerParameter, secondsParameter } from './query-parameter'
import { type ByteRange, readRange } from './range-field'

export const range: HttpbinFamily = {
  title: 'Ranges',
  endpoints: [
    {
      path: '/range/{n:int}',
      methods: ['GET'],
      summary:
        'The letters a to z over and over, n bytes of them, or the part that Range asks for.',
      details:
        'The answer is fussier than it need be: a range that ends beyond the last byte is 416, not cut short, ' +
        'the ETag has no quotes, and a whole answer has a Content-Range, too. Several ranges at once are ' +
        'answered with the whole.',
      parameters: [
        {
          name: 'n',
          in: 'path',
          type: 'integer',
          summary: 'How many bytes there are.',
          required: true,
          minimum: 1,
          maximum: defaultLimits.rangeBytes,
        },
        {
          name: 'Range',
          in: 'header',
          summary: 'The part to send: `bytes=2-5`, `bytes=20-`, or the last ones by `bytes=-6`.',
        },
        {
          name: 'If-Range',
          in: 'header',
          summary: 'The ETag for which the Range is meant; with another one, the whole is sent.',
        },
        {
          name: 'duration',
          in: 'query',
          type: 'number',
          summary: 'Seconds that the whole would take; a part takes its share.',
          default: 0,
          minimum: 0,
          maximum: defaultLimits.seconds,
        },
        {
          name: 'chunk_size',
          in: 'query',
          type: 'integer',
          summary: 'Bytes that come together when there is a duration.',
          default: 10 * 1024,
          minimum: 1,
        },
      ],
      answers: [
        { status: 200, summary: 'All the bytes.' },
        { status: 206, summary: 'The part, named in Content-Range.' },
        { status: 404, summary: 'There is no document of that size.' },
        {
          status: 416,
          summary: 'The part is not inside of the document; Content-Range has its size.',
        },
      ],
      example: { target: '/range/26', headers: { Range: 'bytes=2-5' } },
      answer: answerRange,
    },
  ],
}

function answerRange(call: HttpbinCall): HttpResponse {
  const { limits, slow } = call.settings
  const size = Number(call.parameter('n'))
  const tag = `range${size}`
  const fields: HeaderList = [
    ['ETag', tag],
    ['Accept-Ranges', 'bytes'],
  ]
  if (size < 1 || size > limits.rangeBytes) {
    return plain(404, `number of bytes must be in the range (0, ${limits.rangeBytes}]`, fields)
  }
  const piece = Math.max(1, integerParameter(call, 'chunk_size', 10 * 1024))
  const duration = secondsParameter(call, 'duration', 0)
  const asked = isMeantFor(tag, call) ? fieldValue(call.request.headers, 'Range') : undefined
  const { first, last } = readRange(asked, size)
  if (first > last || first >= size || last >= size) {
    return plain(416, '', [...fields, ['Content-Range', `bytes */${size}`]])
  }
  const bytes = last + 1 - first
  const seconds = (duration * bytes) / size
  slow.admit(seconds)
  const status = bytes === size ? 200 : 206
  const letters = (from: number, to: number) =>
    alphabet({ first: first + from, last: first + to - 1 })
  return {
    status,
    reason: shoutedReason(status),
    headers: [
      ['Content-Type', 'application/octet-stream'],
      ...fields,
      ['Content-Range', `bytes ${first}-${last}/${size}`],
      ...(seconds > 0 ? [['Content-Length', String(bytes)] as const] : []),
    ],
    body:
      seconds > 0
        ? slow.pieces({ bytes, seconds, piece }, letters, call.request.signal)
        : letters(0, bytes),
  }
}

/** If-Range (section 13.1.5); quotes around the tag change nothing, since our ETag has none. */
function isMeantFor(tag: string, call: HttpbinCall): boolean {
  const condition = fieldValue(call.request.headers, 'If-Range')?.trim()
  return condition === undefined || condition === tag || condition === `"${tag}"`
}

function alphabet({ first, last }: ByteRange): Uint8Array {
  const letters = new Uint8Array(last + 1 - first)
  for (let at = 0; at < letters.length; at++) letters[at] = 97 + ((first + at) % 26)
  return letters
}

function plain(status: number, text: string, fields: HeaderList): HttpResponse {
  return {
    status,
    reason: shoutedReason(status),
    headers: [['Content-Type', 'text/plain; charset=utf-8'], ...fields],
    body: new TextEncoder().encode(text),
  }
}

/** `/base64/…`: text out of base64 as the original has it, and, ours, both ways strictly (RFC 4648). */
import type { HttpResponse } from '../../http/message'
import { base64, fromBase64 } from '../base64'
import type { EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import { bytes, text } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'

const plainText = 'text/plain; charset=utf-8'
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const encoded: EndpointParameter = {
  name: 'value',
  in: 'path',
  summary: 'Base64 in either alphabet.',
  required: true,
}

export const base64Texts: HttpbinFamily = {
  title: 'Base64',
  endpoints: [
    {
      path: '/base64/{value}',
      methods: ['GET'],
      summary: 'The text that the base64 stands for.',
      details:
        'Characters of neither alphabet are passed over, but the padding must be right. Always plain text, where ' +
        'the original says HTML.',
      parameters: [encoded],
      answers: [
        { status: 200, summary: 'The text, or a sentence when it is no base64, or no UTF-8.' },
      ],
      example: '/base64/SFRUUEJJTiBpcyBhd2Vzb21l',
      answer: (call) => text(plainText, decodeLeniently(call.parameter('value'))),
    },
    {
      path: '/base64/encode/{value}',
      methods: ['GET'],
      summary: 'The base64 of a text, in the alphabet for URLs, so that it can go into one.',
      parameters: [{ name: 'value', in: 'path', summary: 'Any text.', required: true }],
      answers: [{ status: 200, summary: 'The base64, padded.' }],
      example: '/base64/encode/tea%20for%20two',
      answer: (call) => text(plainText, encodeForUrls(call.parameter('value'))),
    },
    {
      path: '/base64/decode/{value}',
      methods: ['GET'],
      summary: 'What the base64 stands for, bytes as well as text.',
      details: 'Padding may be left out. Anything else that is wrong is told.',
      parameters: [encoded],
      answers: [
        { status: 200, summary: 'Plain text, or octets when it is no UTF-8.' },
        { status: 400, summary: 'It is no base64.' },
      ],
      example: '/base64/decode/dGVhIGZvciB0d28',
      answer: decodeStrictly,
    },
  ],
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * As Python's `base64.urlsafe_b64decode`: foreign characters do not count, and the first padding that completes a
 * group ends the text, whatever follows.
 */
function decodeLeniently(value: string): string {
  let digits = ''
  let pads = 0
  for (const character of value.replaceAll('-', '+').replaceAll('_', '/')) {
    if (character === '=') {
      const place = digits.length % 4
      if (place >= 2 && place + ++pads >= 4) return asText(fromBase64(digits))
    } else if (alphabet.includes(character)) {
      digits += character
      pads = 0
    }
  }
  return asText(digits.length % 4 === 0 ? fromBase64(digits) : undefined)
}

function asText(decoded: Uint8Array | undefined): string {
  const text = decoded && utf8Text(decoded)
  return text ?? 'Incorrect Base64 data try: SFRUUEJJTiBpcyBhd2Vzb21l'
}

function decodeStrictly(call: HttpbinCall): HttpResponse {
  const value = call.parameter('value')
  const isWritten = /^[A-Za-z0-9+/_-]*={0,2}$/.test(value)
  const digits = value.replaceAll('-', '+').replaceAll('_', '/')
  const decoded = isWritten ? fromBase64(digits) : undefined
  if (decoded === undefined) {
    throw new Refusal(
      400,
      'That is no base64: it has letters, digits, + and / (or - and _), and = at the end to make groups of four.',
    )
  }
  const isText = utf8Text(decoded) !== undefined
  return bytes(isText ? plainText : 'application/octet-stream', decoded)
}

function encodeForUrls(value: string): string {
  return base64(new TextEncoder().encode(value)).replaceAll('+', '-').replaceAll('/', '_')
}

function utf8Text(decoded: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(decoded)
  } catch {
    // The decoder throws for exactly this: the bytes are not UTF-8.
    return undefined
  }
}

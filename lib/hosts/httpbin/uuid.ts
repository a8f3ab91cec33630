/** `/uuid`: a random identifier. */
import { json } from './answer'
import type { HttpbinFamily } from './call'

export const uuid: HttpbinFamily = {
  title: 'Identifiers',
  endpoints: [
    {
      path: '/uuid',
      methods: ['GET'],
      summary: 'A random UUID, version 4 (RFC 9562).',
      answers: [
        { status: 200, summary: 'JSON with the one member `uuid`, another one each time.' },
      ],
      example: '/uuid',
      answer: (call) => json(call, new Map([['uuid', randomUuid()]])),
    },
  ],
}

/** `crypto.randomUUID` is missing in pages served over plain HTTP; `getRandomValues` is everywhere. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

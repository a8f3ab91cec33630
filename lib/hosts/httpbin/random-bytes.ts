/** `/bytes/…` and `/stream-bytes/…`: noise, at once or in pieces. */
import type { EndpointParameter } from '../endpoint'
import { Refusal } from '../refusal'
import { seededBytes } from '../seeded-random'
import { bytes } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { defaultLimits } from './limits'
import { caselessValue, integerParameter } from './query-parameter'

const parameters: readonly EndpointParameter[] = [
  {
    name: 'n',
    in: 'path',
    type: 'integer',
    summary: 'How many bytes; more than the maximum count as the maximum.',
    required: true,
    minimum: 0,
    maximum: defaultLimits.randomBytes,
  },
  {
    name: 'seed',
    in: 'query',
    type: 'integer',
    summary: 'The same seed gives the same bytes again.',
  },
]

export const randomBytes: HttpbinFamily = {
  title: 'Random bytes',
  endpoints: [
    {
      path: '/bytes/{n:int}',
      methods: ['GET'],
      summary: 'So many random bytes, 102 400 at most.',
      parameters,
      answers: [
        {
          status: 200,
          summary: 'The bytes, as `application/octet-stream`, with their Content-Length.',
        },
        { status: 400, summary: 'The seed is no whole number.' },
      ],
      example: '/bytes/16?seed=7',
      answer: (call) => bytes('application/octet-stream', noise(call)),
    },
    {
      path: '/stream-bytes/{n:int}',
      methods: ['GET'],
      summary: 'So many random bytes in chunks, without a Content-Length.',
      parameters: [
        ...parameters,
        {
          name: 'chunk_size',
          in: 'query',
          type: 'integer',
          summary: 'Bytes of one chunk.',
          default: 10 * 1024,
          minimum: 1,
        },
      ],
      answers: [
        { status: 200, summary: 'The bytes, as `application/octet-stream`, chunked.' },
        { status: 400, summary: 'The seed or the size of a chunk is no whole number.' },
      ],
      example: '/stream-bytes/64?seed=7&chunk_size=16',
      answer(call) {
        const size = Math.max(1, integerParameter(call, 'chunk_size', 10 * 1024))
        const headers = [['Content-Type', 'application/octet-stream']] as const
        return { status: 200, reason: 'OK', headers, body: chunksOf(noise(call), size) }
      },
    },
  ],
}

function noise(call: HttpbinCall): Uint8Array {
  const length = Math.min(Number(call.parameter('n')), call.settings.limits.randomBytes)
  return seededBytes(length, 'bytes', parseSeed(call) ?? call.settings.random())
}

/** As text, so that long ones differ in every digit. */
function parseSeed(call: HttpbinCall): string | undefined {
  const text = caselessValue(call, 'seed')
  if (text === undefined) return undefined
  const [, sign = '', digits] = /^ *([+-]?)0*([0-9]+) *$/.exec(text) ?? []
  if (digits === undefined) throw new Refusal(400, 'The `seed` must be a whole number such as 42.')
  return sign === '-' ? `-${digits}` : digits
}

async function* chunksOf(all: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

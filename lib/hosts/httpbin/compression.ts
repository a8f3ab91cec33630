/** `/gzip`, `/deflate`, `/brotli`, `/zstd`: an echo in each content coding, asked for or not. */
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { bytes, json } from './answer'
import type { HttpbinEndpoint, HttpbinFamily } from './call'
import type { JsonValue } from './json-value'
import { echoHeaders, echoOrigin } from './request-echo'
import { zstdFrame } from './zstd-frame'

interface Coding {
  /** As Content-Encoding names it. */
  readonly name: string
  /** The member that says so. */
  readonly member: string
  readonly summary: string
  readonly encode: (text: Uint8Array) => Uint8Array
}

function codedAt(path: string, { name, member, summary, encode }: Coding): HttpbinEndpoint {
  return {
    path,
    methods: ['GET'],
    summary,
    details: 'It is encoded whether Accept-Encoding asks for it or not.',
    answers: [
      {
        status: 200,
        summary: `JSON with \`${member}\`: true, headers, method and origin; Content-Encoding is \`${name}\`.`,
      },
    ],
    example: { target: path, headers: { 'Accept-Encoding': name } },
    answer(call) {
      const echo = new Map<string, JsonValue>([
        [member, true],
        ['headers', echoHeaders(call)],
        ['method', call.request.method],
        ['origin', echoOrigin(call)],
      ])
      const plain = json(call, echo).body
      if (!(plain instanceof Uint8Array)) throw new TypeError('An echo is bytes.')
      return bytes('application/json', encode(plain), [['Content-Encoding', name]])
    },
  }
}

/** Medium effort: the last percent would cost many times the work. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export const compression: HttpbinFamily = {
  title: 'Content codings',
  endpoints: [
    codedAt('/gzip', {
      name: 'gzip',
      member: 'gzipped',
      summary: 'An echo, compressed with gzip (RFC 1952).',
      encode: (text) => gzipSync(text),
    }),
    codedAt('/deflate', {
      name: 'deflate',
      member: 'deflated',
      summary: 'An echo in the zlib format (RFC 1950), which HTTP calls deflate.',
      encode: (text) => deflateSync(text),
    }),
    codedAt('/brotli', {
      name: 'br',
      member: 'brotli',
      summary: 'An echo, compressed with Brotli (RFC 7932).',
      encode: (text) => brotliCompressSync(text, brotliOptions),
    }),
    codedAt('/zstd', {
      name: 'zstd',
      member: 'zstd',
      summary: 'An echo as a Zstandard frame (RFC 8878), stored without compression.',
      encode: zstdFrame,
    }),
  ],
}

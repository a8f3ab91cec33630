/**
 * `/broken/…`: answers that break the rules of HTTP, as servers and networks do. Inside the virtual internet only:
 * a real connection is shared with other answers, which a broken one would take along.
 */
import { gzipSync } from 'node:zlib'
import { encodeChunk } from '../../http/chunked'
import { encodeLatin1 } from '../../http/latin1'
import type { HttpResponse } from '../../http/message'
import { ConnectionFailure } from '../virtual-host'
import { refusal } from './answer'
import type { HttpbinCall, HttpbinEndpoint, HttpbinFamily } from './call'

const SENTENCE = 'The answer to this request breaks the rules of HTTP on purpose.\n'

/** A way to break an answer. */
interface Breakage {
  readonly kind: string
  readonly summary: string
  /** What a client makes of it. */
  readonly details: string
  /** Header lines without their ends. */
  readonly head: readonly string[]
  readonly body: Uint8Array
}

const plain = 'Content-Type: text/plain'
const text = encodeLatin1(SENTENCE)
const zipped = gzipSync(SENTENCE.repeat(20))

const breakages: readonly Breakage[] = [
  {
    kind: 'short',
    summary: 'A body of fewer bytes than its Content-Length says.',
    details: 'A client that counts reports an incomplete read; others take it for the whole.',
    head: [plain, 'Content-Length: 1000'],
    body: text,
  },
  {
    kind: 'long',
    summary: 'A body of more bytes than its Content-Length says.',
    details: 'A client takes as many bytes as were announced; the rest belongs to nobody.',
    head: [plain, 'Content-Length: 10'],
    body: text,
  },
  {
    kind: 'bad-length',
    summary: 'A Content-Length that is no number.',
    details: 'Nobody can tell where the body ends.',
    head: [plain, 'Content-Length: some'],
    body: text,
  },
  {
    kind: 'bad-chunk',
    summary: 'A chunked body with a chunk whose size is no number.',
    details: 'The first chunk is right, the second one is not.',
    head: [plain, 'Transfer-Encoding: chunked'],
    body: joined(encodeChunk(text), encodeLatin1('many\r\n')),
  },
  {
    kind: 'cut-chunk',
    summary: 'A chunked body that ends before its last chunk.',
    details: 'The connection closes in the middle of a chunk.',
    head: [plain, 'Transfer-Encoding: chunked'],
    body: encodeChunk(text).subarray(0, -10),
  },
  {
    kind: 'bad-gzip',
    summary: 'A body that claims to be gzip, and is plain text.',
    details: 'The message is whole; undoing its Content-Encoding fails.',
    head: [plain, 'Content-Encoding: gzip', `Content-Length: ${text.length}`],
    body: text,
  },
  {
    kind: 'truncated-gzip',
    summary: 'Half of a gzip body, with a Content-Length that fits the half.',
    details: 'The message is whole, what it holds is not.',
    head: [plain, 'Content-Encoding: gzip', `Content-Length: ${zipped.length >> 1}`],
    body: zipped.subarray(0, zipped.length >> 1),
  },
  {
    kind: 'bad-header',
    summary: 'A header line that has no colon.',
    details: 'Strict clients refuse the answer, lenient ones pass over the line.',
    head: [plain, 'This line is no header', `Content-Length: ${text.length}`],
    body: text,
  },
]

export const broken: HttpbinFamily = {
  title: 'Broken answers',
  endpoints: [
    ...breakages.map(brokenAt),
    endpointAt('no-status-line', {
      summary: 'Text without a status line, as if HTTP were not spoken here at all.',
      details: 'A client reports a bad status line.',
      answer: () => verbatim(text),
    }),
    endpointAt('drop', {
      summary: 'The connection closes before a single byte of an answer.',
      details: 'A client reports that the other end closed without a response.',
      answer: () => verbatim(new Uint8Array()),
    }),
    endpointAt('reset', {
      summary: 'The connection breaks before a single byte of an answer.',
      details: 'A client reports a reset connection.',
      answer: () => {
        throw new ConnectionFailure(
          'reset',
          'httpbin broke the connection on purpose; ask for another path.',
          'ECONNRESET',
        )
      },
    }),
  ],
}

function brokenAt({ kind, head, body, ...said }: Breakage): HttpbinEndpoint {
  const lines = ['HTTP/1.1 200 OK', ...head, 'Connection: close', '', '']
  const start = encodeLatin1(lines.join('\r\n'))
  return endpointAt(kind, {
    ...said,
    answer: ({ request }) => verbatim(request.method === 'HEAD' ? start : joined(start, body)),
  })
}

function endpointAt(
  kind: string,
  {
    summary,
    details,
    answer,
  }: Pick<Breakage, 'summary' | 'details'> & { answer: (call: HttpbinCall) => HttpResponse },
): HttpbinEndpoint {
  const path = `/broken/${kind}`
  return {
    path,
    methods: ['GET', 'POST'],
    summary,
    details: `${details} Inside the virtual internet only, from an editor of the course or through the tunnel; over a real connection it is refused with 403.`,
    tunnelOnly: true,
    answers: [
      {
        status: 200,
        summary: 'Inside the virtual internet: the broken answer, where it has a status.',
      },
      { status: 403, summary: 'The request came over a real connection.' },
    ],
    example: path,
    answer: (call) => (call.settings.broken ? answer(call) : refused()),
  }
}

function refused(): HttpResponse {
  return refusal(
    403,
    'Broken answers stay inside the virtual internet; ask for this one from an editor of the course.',
  )
}

function verbatim(bytes: Uint8Array): HttpResponse {
  return { status: 200, reason: 'OK', headers: [], body: null, verbatim: bytes }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const all = new Uint8Array(left.length + right.length)
  all.set(left)
  all.set(right, left.length)
  return all
}

/** The messages of broken.test, byte for byte, and what becomes of each. */
import { gzipSync } from 'node:zlib'
import { encodeLatin1 } from '../../http/latin1'

export interface BrokenMessage {
  /** The page: `bad-chunk`. */
  readonly name: string
  /** What is wrong. */
  readonly summary: string
  /** What this course’s client makes of it in a lesson, by the names of its exceptions, and where Python does otherwise. */
  readonly outcome: string
  readonly bytes: Uint8Array
}

const OK = 'HTTP/1.1 200 OK\r\n'
const TEXT = 'Content-Type: text/plain; charset=utf-8\r\n'
const CHUNKED = 'Transfer-Encoding: chunked\r\n'
const TEA = 'The kettle is on.\n'
const MENU = 'Thé glacé – 4 €, crème brûlée – 6 €\n'

const utf8 = (text: string) => new TextEncoder().encode(text)

const TEA_GZIP = new Uint8Array(gzipSync(utf8(TEA.repeat(20))))

/** Head and body, with a Content-Length that is true. */
function whole(fields: string, body: Uint8Array): Uint8Array {
  return join(encodeLatin1(`${OK}${fields}Content-Length: ${body.length}\r\n\r\n`), body)
}

const framing: readonly BrokenMessage[] = [
  {
    name: 'bad-chunk',
    summary: 'A body in chunks, of which the second one has the size `zz`.',
    outcome: 'ChunkedEncodingError: InvalidChunkLength.',
    bytes: encodeLatin1(`${OK}${TEXT}${CHUNKED}\r\n4\r\nThe \r\nzz\r\nkettle\r\n0\r\n\r\n`),
  },
  {
    name: 'cut-chunk',
    summary: 'A body in chunks, of which the second one breaks off.',
    outcome: 'ChunkedEncodingError: IncompleteRead.',
    bytes: encodeLatin1(`${OK}${TEXT}${CHUNKED}\r\n4\r\nThe \r\n20\r\nkettle`),
  },
  {
    name: 'no-last-chunk',
    summary: 'A body in chunks that ends without the chunk of size 0.',
    outcome: 'ChunkedEncodingError: Response ended prematurely.',
    bytes: encodeLatin1(`${OK}${TEXT}${CHUNKED}\r\n4\r\nThe \r\n`),
  },
  {
    name: 'short',
    summary: 'A Content-Length of 100, and 18 bytes.',
    outcome: 'ChunkedEncodingError: IncompleteRead.',
    bytes: encodeLatin1(`${OK}${TEXT}Content-Length: 100\r\n\r\n${TEA}`),
  },
  {
    name: 'long',
    summary: 'A Content-Length of 10, and 18 bytes.',
    outcome: 'No error: the body is the first 10 bytes, and the connection is not used again.',
    bytes: encodeLatin1(`${OK}${TEXT}Content-Length: 10\r\n\r\n${TEA}`),
  },
  {
    name: 'two-lengths',
    summary: 'Two Content-Length fields that differ.',
    outcome: 'InvalidHeader: nobody can know where the body ends.',
    bytes: encodeLatin1(`${OK}${TEXT}Content-Length: 10\r\nContent-Length: 18\r\n\r\n${TEA}`),
  },
  {
    name: 'bad-length',
    summary: 'A Content-Length that is a word.',
    outcome: 'ConnectionError. Python reads on until the connection ends.',
    bytes: encodeLatin1(`${OK}${TEXT}Content-Length: eighteen\r\n\r\n${TEA}`),
  },
  {
    name: 'length-and-chunks',
    summary: 'A Content-Length and chunks at once, which attackers use to smuggle messages.',
    outcome: 'No error: the chunks count (RFC 9112 section 6.3).',
    bytes: encodeLatin1(`${OK}${TEXT}Content-Length: 3\r\n${CHUNKED}\r\n12\r\n${TEA}\r\n0\r\n\r\n`),
  },
  {
    name: 'unknown-transfer',
    summary: 'A Transfer-Encoding that nobody knows.',
    outcome: 'ConnectionError: it cannot be undone. Python takes the bytes as they are.',
    bytes: encodeLatin1(`${OK}${TEXT}Transfer-Encoding: sparkle\r\n\r\n${TEA}`),
  },
]

const heads: readonly BrokenMessage[] = [
  {
    name: 'no-status-line',
    summary: 'A body, and nothing before it.',
    outcome: 'ConnectionError: BadStatusLine.',
    bytes: encodeLatin1(TEA),
  },
  {
    name: 'bad-status',
    summary: 'A status that is a word.',
    outcome: 'ConnectionError: BadStatusLine.',
    bytes: encodeLatin1(`HTTP/1.1 fine OK\r\n${TEXT}\r\n${TEA}`),
  },
  {
    name: 'future-version',
    summary: 'A message of HTTP/3.0, which is no text at all in truth.',
    outcome: 'ConnectionError: BadStatusLine.',
    bytes: encodeLatin1(`HTTP/3.0 200 OK\r\n${TEXT}\r\n${TEA}`),
  },
  {
    name: 'bad-header',
    summary: 'A line among the headers that has no colon.',
    outcome: 'ConnectionError. Python leaves out this line and all headers after it.',
    bytes: encodeLatin1(`${OK}${TEXT}this is no header\r\n\r\n${TEA}`),
  },
  {
    name: 'space-before-colon',
    summary: 'A space between the name of a header and its colon.',
    outcome:
      'ConnectionError: servers and proxies have disagreed about it too often. Python leaves out this line and all headers after it.',
    bytes: encodeLatin1(`${OK}${TEXT}X-Tea : oolong\r\n\r\n${TEA}`),
  },
  {
    name: 'nul-in-header',
    summary: 'A NUL byte in the value of a header.',
    outcome: 'ConnectionError. Python keeps it.',
    bytes: encodeLatin1(`${OK}${TEXT}X-Tea: oo\0long\r\n\r\n${TEA}`),
  },
  {
    name: 'header-overflow',
    summary: 'A header of 70 000 characters.',
    outcome: 'ConnectionError: nobody reads so much.',
    bytes: encodeLatin1(`${OK}${TEXT}X-Tea: ${'a'.repeat(70_000)}\r\n\r\n${TEA}`),
  },
  {
    name: 'too-many-headers',
    summary: '300 headers.',
    outcome: 'ConnectionError: nobody reads so many.',
    bytes: encodeLatin1(`${OK}${TEXT}${'X-Tea: oolong\r\n'.repeat(300)}\r\n${TEA}`),
  },
  {
    name: 'cut-head',
    summary: 'A message that breaks off among the headers.',
    outcome: 'ConnectionError. Python takes it for an empty answer.',
    bytes: encodeLatin1(`${OK}Content-Ty`),
  },
  {
    name: 'endless-interim',
    summary: '200 interim answers (103), and nothing after them.',
    outcome: 'ConnectionError: after 100 of them nobody listens any more.',
    bytes: encodeLatin1('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(200)),
  },
]

const contents: readonly BrokenMessage[] = [
  {
    name: 'bad-gzip',
    summary: 'A body that is labelled as gzip, and is not.',
    outcome: 'ContentDecodingError.',
    bytes: whole(`${TEXT}Content-Encoding: gzip\r\n`, utf8(TEA)),
  },
  {
    name: 'truncated-gzip',
    summary: 'A body in gzip whose second half is missing, with a Content-Length that is true.',
    outcome: 'ContentDecodingError. Python gives out the first half, and says nothing.',
    bytes: whole(
      `${TEXT}Content-Encoding: gzip\r\n`,
      TEA_GZIP.subarray(0, Math.floor(TEA_GZIP.length / 2)),
    ),
  },
  {
    name: 'damaged-gzip',
    summary: 'A body in gzip whose checksum is wrong.',
    outcome: 'ContentDecodingError.',
    bytes: whole(
      `${TEXT}Content-Encoding: gzip\r\n`,
      TEA_GZIP.map((byte, at) => (at === TEA_GZIP.length - 6 ? byte ^ 255 : byte)),
    ),
  },
  {
    name: 'unknown-coding',
    summary: 'A Content-Encoding that nobody knows.',
    outcome: 'No error: the bytes stay as they are.',
    bytes: whole(`${TEXT}Content-Encoding: sparkle\r\n`, utf8(TEA)),
  },
  {
    name: 'bad-json',
    summary: 'JSON that breaks off.',
    outcome: 'JSONDecodeError from `json()`, which says where.',
    bytes: whole('Content-Type: application/json\r\n', utf8('{"tea": "oolong", "cups": ')),
  },
  {
    name: 'html-as-json',
    summary: 'A page of HTML that is labelled as JSON.',
    outcome: 'JSONDecodeError from `json()`.',
    bytes: whole('Content-Type: application/json\r\n', utf8('<h1>Bad gateway</h1>\n')),
  },
  {
    name: 'latin1',
    summary: 'Text in ISO-8859-1 that is labelled as UTF-8.',
    outcome: 'No error: `text` has � in it, until `encoding` is set to `latin1`.',
    bytes: whole(TEXT, encodeLatin1('Thé glacé, crème brûlée\n')),
  },
  {
    name: 'no-charset',
    summary: 'Text in UTF-8 that does not say so.',
    outcome: 'No error: `text` is read as ISO-8859-1, until `encoding` is set to `utf-8`.',
    bytes: whole('Content-Type: text/plain\r\n', utf8(MENU)),
  },
  {
    name: 'unknown-charset',
    summary: 'Text in a charset that nobody knows.',
    outcome: 'No error: `text` is read as UTF-8.',
    bytes: whole('Content-Type: text/plain; charset=klingon\r\n', utf8(MENU)),
  },
  {
    name: 'utf16',
    summary: 'Text in UTF-16 that says so.',
    outcome: 'No error: `text` is right, and has half as many characters as there are bytes.',
    bytes: whole('Content-Type: text/plain; charset=utf-16\r\n', utf16(`\ufeff${MENU}`)),
  },
  {
    name: 'utf16-json',
    summary: 'JSON in UTF-16, which JSON must not be, and which it does not say.',
    outcome: 'JSONDecodeError from `json()`: JSON is UTF-8.',
    bytes: whole('Content-Type: application/json\r\n', utf16('\ufeff{"tea": "thé glacé"}')),
  },
  {
    name: 'no-type',
    summary: 'A body that does not say what it is.',
    outcome: 'No error: `encoding` is null, and `text` is guessed.',
    bytes: whole('', utf8(MENU)),
  },
]

/** Pages in groups that belong together. */
export const brokenMessages = {
  'Framing that is wrong': framing,
  'Heads that are wrong': heads,
  'Contents that are wrong': contents,
} as const

/** Big-endian. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[at * 2] = unit >> 8
    bytes[at * 2 + 1] = unit & 255
  }
  return bytes
}

function join(head: Uint8Array, body: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + body.length)
  all.set(head)
  all.set(body, head.length)
  return all
}

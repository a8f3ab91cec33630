/** Of the response card: body, headers, cookies, wire, connection. */
import { count, size } from './measures'

export const lensLabels = {
  json: 'JSON',
  lines: 'Lines',
  events: 'Events',
  table: 'Table',
  form: 'Form',
  parts: 'Parts',
  preview: 'Preview',
  image: 'Image',
  text: 'Text',
  hex: 'Hex',
  raw: 'Raw',
}

export const noBody = 'This message has no body.'
export const decoding = 'Undoing the compression.'
export const reading = 'Reading.'
export const previewNote =
  'Only a look: scripts, links, forms and everything from other addresses are left out.'
export const rawNote =
  'The body as it was sent, before anything is undone. Signs stand for characters that do not show.'

/** The header and the bytes contradict each other. */
export function mismatchNote({
  mismatch,
}: {
  readonly mismatch: { readonly said: string; readonly looksLike: string } | null
}): string | null {
  if (!mismatch) return null
  const { said, looksLike } = mismatch
  if (looksLike === 'no text') return `Content-Type says ${said}, but these bytes are no text.`
  return `Content-Type says ${said}, but the bytes look like ${looksLike}.`
}

/** How text was decoded. */
export function decodingNote({
  encoding,
  why,
  unknown,
}: {
  readonly encoding: string
  readonly why: 'charset' | 'mark' | 'default' | 'unknown-charset'
  readonly unknown: string | null
}): string {
  switch (why) {
    case 'mark':
      return `Decoded as ${encoding}, by the byte order mark at its beginning.`
    case 'charset':
      return `Decoded as ${encoding}, the charset of Content-Type.`
    case 'unknown-charset':
      return `Content-Type names the charset ${unknown}, which nobody knows here; decoded as ${encoding}.`
    default:
      return `Decoded as ${encoding}, since Content-Type names no charset.`
  }
}

/** @param line and column count from 1 */
export function jsonFaultNote(
  { expected }: { readonly expected: string | null },
  line: number,
  column: number,
): string {
  if (expected === null) return 'This is more JSON than the tree can hold; here it is as text.'
  return `This is not JSON: ${expected} should stand at line ${line}, column ${column}.`
}

export const notWholeNote = 'Only the beginning of the body was kept, so here it is as text.'

export const rounded = (number: string) =>
  `json() gives ${number}: a number in JavaScript does not hold all of these digits.`
export const replaced = 'json() does not give this one: a later member has the same name.'

/** How many values a filter left. */
export function matchesNote(found: number, isCut: boolean): string {
  if (found === 0) return 'Nothing matches.'
  return isCut
    ? `The first ${count(found, 'match')}`.replace('matchs', 'matches')
    : `${found} ${found === 1 ? 'match' : 'matches'}`
}

/** How a body's sizes are written in its foot. */
export function sizeNote(sizes: {
  /** As sent. */
  readonly sent: number
  readonly coding: string | null
  /** After the coding was undone; null when it was not. */
  readonly decoded: number | null
  readonly isDecodedCut: boolean
}): string {
  const { sent, coding, decoded, isDecodedCut } = sizes
  if (coding === null) return size(sent)
  if (decoded === null) return `${size(sent)}, ${coding}`
  const more = isDecodedCut ? 'more than ' : ''
  const ratio = sent > 0 ? decoded / sent : 1
  const times = ratio >= 1.05 ? ` (${ratio.toFixed(1)} times as much)` : ''
  return `${size(sent)} of ${coding}, ${more}${size(decoded)} decoded${times}`
}

export const unknownCoding = (coding: string) =>
  `Content-Encoding: ${coding}. The client does not know how to undo it, so these are the bytes as they came.`
export const brokenCoding = (coding: string) =>
  `Content-Encoding says ${coding}, but the body cannot be decoded so; this is what there is.`
export const keptNote = (kept: number) => `the first ${size(kept)} were kept`

interface SourceWords {
  /** Beside the header. */
  readonly word: string
  /** The program gave the header itself; the others the client made. */
  readonly isOwn?: true
  /** Why it is there, as a sentence. */
  readonly reason: string
}

const sourceWords = {
  call: { word: 'yours', isOwn: true, reason: 'Your call gave it.' },
  session: {
    word: 'session',
    isOwn: true,
    reason: 'From session.headers, for every request of the session.',
  },
  default: { word: 'client', reason: 'The client’s default, unless you say something else.' },
  program: {
    word: 'program',
    isOwn: true,
    reason: 'Your program set it after the request was prepared.',
  },
  address: { word: 'client', reason: 'The client took it from the address.' },
  body: { word: 'client', reason: 'The client took it from the body.' },
  auth: { word: 'auth', reason: 'From the auth of your call.' },
  'session-auth': { word: 'auth', reason: 'From session.auth.' },
  'url-auth': { word: 'address', reason: 'From the name and password in the address.' },
  netrc: { word: 'netrc', reason: 'From the netrc file, which has credentials for this host.' },
  challenge: { word: 'auth', reason: 'The answer to the server’s Digest challenge.' },
  cookies: { word: 'yours', isOwn: true, reason: 'From the cookies of your call.' },
  jar: { word: 'session', reason: 'From the session’s jar.' },
  'cookies-and-jar': {
    word: 'session',
    reason: 'From the session’s jar, with the cookies of your call.',
  },
  proxy: { word: 'proxy', reason: 'From the name and password in the proxy’s address.' },
} satisfies Readonly<Record<string, SourceWords>>

/** Who put a header into the request, in a word and in a sentence. */
export function sourceNote(
  source: keyof typeof sourceWords,
  name: string,
  bodySize: number,
): SourceWords {
  const lower = name.toLowerCase()
  const words: SourceWords = sourceWords[source]
  if (source !== 'body') return words
  if (lower === 'content-length') {
    const has = bodySize === 0 ? 'no body' : `${size(bodySize)} of body`
    return { ...words, reason: `The client counted: the message has ${has}.` }
  }
  if (lower === 'transfer-encoding')
    return {
      ...words,
      reason: 'The body is a stream whose length is not known, so it goes in chunks.',
    }
  return { ...words, reason: 'The client took it from the kind of body: json, data or files.' }
}

export const headersHint = 'Choose a header to read what it means.'
export const unknownHeader = 'Not a common header: its server or its client knows what it means.'

/** Where the protocol cuts a message. */
export type WirePart =
  | 'start-line'
  | 'field'
  | 'blank'
  | 'body'
  | 'chunk-size'
  | 'chunk'
  | 'last-chunk'
  | 'trailer'
  | 'end'

/** A part of a message on the wire, with its offsets and, of a chunk, the bytes of data that it has or announces. */
interface WireFacts {
  readonly part: WirePart
  readonly from: number
  readonly to: number
  readonly size?: number
}

/** What a part of a message on the wire is. */
export function wirePartNote(segment: WireFacts, side: 'request' | 'response'): string {
  switch (segment.part) {
    case 'start-line':
      return side === 'request'
        ? 'The request line: the method, what is asked for, the version.'
        : 'The status line: the version, the status, the reason in words.'
    case 'field':
      return 'A header: its name, a colon, its value.'
    case 'blank':
      return 'The empty line: the headers end here, and the body begins.'
    case 'body':
      return `The body, ${size(segment.to - segment.from)}.`
    case 'chunk-size':
      return `A chunk begins: its size in hexadecimal, here ${size(segment.size ?? 0)}.`
    case 'chunk':
      return `The data of a chunk, ${size(segment.size ?? 0)}, and the CR LF that ends it.`
    case 'last-chunk':
      return 'A chunk of size 0: the body ends here.'
    case 'trailer':
      return 'A trailer: a header that came after the body.'
    case 'end':
      return 'The empty line that ends the message.'
  }
}

export const emptyLine = 'empty line'
export const wireHint = 'Choose a line to read what it is.'
export const noText = (bytes: number) => `${size(bytes)} that are not text`
export const wireCut = (kept: number, all: number) =>
  `Only the first ${size(kept)} of ${size(all)} were kept.`

const changeWords = {
  set: 'set',
  changed: 'changed',
  same: 'set again, the same',
  removed: 'removed',
  refused: 'refused',
}

/** What became of a cookie; null as cookie when the client must not keep it. */
interface CookieFacts {
  readonly change: keyof typeof changeWords
  readonly cookie: {
    readonly domain: string
    readonly path: string
    readonly hostOnly: boolean
    readonly secure: boolean
  } | null
  readonly isSentAgain: boolean
}

/** What a Set-Cookie field did. */
export function changeNote({ change }: Pick<CookieFacts, 'change'>): string {
  return changeWords[change]
}

export const refusedCookie =
  'The client must not keep it: its Domain is another site’s, or it is no cookie at all.'

/** For whom a cookie will be sent, as a sentence. */
export function audienceNote({ cookie, change, isSentAgain }: CookieFacts): string {
  if (cookie === null) return refusedCookie
  if (change === 'removed') return 'It is past its time, and so it is thrown away.'
  const hosts = cookie.hostOnly
    ? `${cookie.domain} alone`
    : `${cookie.domain} and every host below it`
  const path = cookie.path === '/' ? '' : `, below ${cookie.path}`
  const secure = cookie.secure ? ', over https only' : ''
  const again = isSentAgain ? '' : ' Not to the address that set it.'
  return `It goes to ${hosts}${path}${secure}.${again}`
}

/** What an attribute of Set-Cookie means (RFC 6265 section 4.1.2). */
export function attributeNote({
  name,
  value,
}: {
  readonly name: string
  readonly value: string
}): string {
  switch (name.toLowerCase()) {
    case 'expires':
      return 'Kept until this date.'
    case 'max-age':
      return Number(value) > 0
        ? `Kept for ${count(Number(value), 'second')}; this wins over Expires.`
        : 'Thrown away at once.'
    case 'domain':
      return 'Sent to this host and all below it; without it, to the host that set it alone.'
    case 'path':
      return 'Sent with paths that begin so.'
    case 'secure':
      return 'Sent over https only.'
    case 'httponly':
      return 'In a browser, scripts cannot read it. This client keeps it like any other.'
    case 'samesite':
      return 'Whether a browser sends it with requests that other sites cause. This client has no pages, so it does not matter here.'
    case 'partitioned':
      return 'In a browser, kept apart for each site that embeds this one.'
    case 'priority':
      return 'Which cookies a browser drops last; only Chromium knows it.'
    default:
      return 'Not an attribute of the standard, and so ignored.'
  }
}

/** How the connection came about. */
export function connectionNote(isReused: boolean): string {
  return isReused
    ? 'The one of an earlier request, still open'
    : 'A new one, opened for this request'
}

/** Whether the certificate was checked. */
export function verifiedNote(isVerified: boolean): string {
  return isVerified
    ? 'Verified: an authority that the client trusts vouches for it'
    : 'Not verified: the program asked not to check (verify: false)'
}

export const noCertificate =
  'None: http does not prove who answers, and everybody on the way can read along.'
export const noConnection = 'No connection came about.'
export const noSetCookie = 'No Set-Cookie: they stay as they are.'

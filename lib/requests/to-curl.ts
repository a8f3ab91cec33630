/** A prepared request as a curl command that sends the same message. */
import { decodeLatin1, encodeLatin1 } from '../http/latin1'
import type { PreparedRequest } from './prepared-request'
import { shellWord } from './shell-word'

/** What curl adds of its own accord, and must be told to leave out. */
const CURL_HEADERS = ['User-Agent', 'Accept']
/** Linux takes no argument of 128 KiB or more; what the shell itself prints has no such limit. */
const LONGEST_ARGUMENT = 100_000
/** From this many bytes on, curl asks with `Expect` whether it may send the body. */
const EXPECT_FROM = 1024 * 1024

/**
 * For a POSIX shell. Nothing is hidden: credentials stand in it as they are sent. Bytes that are no text are piped
 * in as Base64; a Blob or a stream is expected on standard input.
 */
export function toCurl({ method, url, headers, body }: PreparedRequest): string {
  const parts = ['curl']
  if (method === 'HEAD' && body === null) parts.push('--head')
  else if (method !== 'GET' || body !== null) parts.push(`-X ${shellWord(method)}`)
  // Both would be read by curl itself: brackets as patterns, dots as steps upwards.
  if (/[[\]{}]/.test(url)) parts.push('--globoff')
  if (/\/(\.|%2e){1,2}([/?#]|$)/i.test(url)) parts.push('--path-as-is')
  parts.push(shellWord(url))
  for (const [name, value] of headers.items()) {
    parts.push(`-H ${headerWord(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  for (const name of addedBy(body))
    if (!headers.has(name)) parts.push(`-H ${shellWord(`${name}:`)}`)
  if (headers.has('Accept-Encoding')) parts.push('--compressed')
  return withBody(parts.join(' '), body)
}

function addedBy(body: PreparedRequest['body']): string[] {
  if (body === null) return CURL_HEADERS
  const isLarge = typeof body === 'string' || body instanceof Uint8Array
  const added = [...CURL_HEADERS, 'Content-Type']
  return isLarge && body.length >= EXPECT_FROM ? [...added, 'Expect'] : added
}

function withBody(command: string, body: PreparedRequest['body']): string {
  if (body === null) return command
  const piped = `${command} --data-binary @-`
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  if (!(bytes instanceof Uint8Array)) return piped
  const text = textOf(bytes)
  if (text === null) {
    return `printf %s ${shellWord(btoa(decodeLatin1(bytes)))} | base64 -d | ${piped}`
  }
  if (text.length * 3 <= LONGEST_ARGUMENT) return `${command} --data-raw ${shellWord(text)}`
  return `printf %s ${shellWord(text)} | ${piped}`
}

/** Bytes as text of the shell; null for what cannot be one, such as a NUL. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A header as one word. It goes out as latin-1, which a command in UTF-8 can only spell in octal numbers. */
function headerWord(field: string): string {
  const bytes = encodeLatin1(field)
  if (bytes.every((byte) => byte < 0x80)) return shellWord(field)
  const format = Array.from(bytes, (byte) => {
    if (byte >= 0x80) return `\\${byte.toString(8)}`
    const character = String.fromCharCode(byte)
    return character === '%' || character === '\\' ? character + character : character
  })
  return `"$(printf ${shellWord(format.join(''))})"`
}

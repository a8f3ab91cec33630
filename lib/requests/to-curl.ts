/** A prepared request as a curl command that sends the same message. */
import { decodeLatin1 } from '../http/latin1'
import type { PreparedRequest } from './prepared-request'

/** What curl adds of its own accord, and must be told to leave out. */
const CURL_HEADERS = ['User-Agent', 'Accept']

/**
 * For a POSIX shell. Nothing is hidden: credentials stand in it as they are sent. Bytes that are no text are piped
 * in as Base64; a Blob or a stream is expected on standard input.
 */
export function toCurl({ method, url, headers, body }: PreparedRequest): string {
  const parts = ['curl']
  if (method === 'HEAD' && body === null) parts.push('--head')
  else if (method !== 'GET' || body !== null) parts.push(`-X ${quote(method)}`)
  parts.push(quote(url))
  for (const [name, value] of headers.items()) {
    parts.push(`-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  const added = body === null ? CURL_HEADERS : [...CURL_HEADERS, 'Content-Type']
  for (const name of added) if (!headers.has(name)) parts.push(`-H ${quote(`${name}:`)}`)
  if (headers.has('Accept-Encoding')) parts.push('--compressed')
  if (body === null) return parts.join(' ')
  const text = textOf(body)
  if (text !== null) return [...parts, `--data-raw ${quote(text)}`].join(' ')
  const command = [...parts, '--data-binary @-'].join(' ')
  return body instanceof Uint8Array
    ? `printf %s ${quote(btoa(decodeLatin1(body)))} | base64 -d | ${command}`
    : command
}

/** The body as an argument; null for what cannot be one, such as a NUL. */
function textOf(body: NonNullable<PreparedRequest['body']>): string | null {
  if (typeof body === 'string') return body.includes('\0') ? null : body
  if (!(body instanceof Uint8Array) || body.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

/** One word for the shell. */
function quote(text: string): string {
  if (/^[\w%+,./:=@-]+$/.test(text)) return text
  return `'${text.replaceAll("'", "'\\''")}'`
}

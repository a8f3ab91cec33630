/**
 * A program as the fragment of an address. Format 1: `1.` and the base64url (RFC 4648, without padding) of
 * the UTF-8 text in raw DEFLATE. A fragment is not sent to any server. Links live long: what was once
 * written must always open.
 */
import { deflate, inflate, TooLarge } from './deflate'

/** Most characters of a fragment, in and out. */
export const LONGEST_FRAGMENT = 64_000
/** Most bytes of a program. */
export const LARGEST_PROGRAM = 200_000

export type LinkProblem =
  /** Of a format that this course does not know yet. */
  'newer' | 'broken' | 'large' | 'empty'

export class LinkError extends Error {
  override readonly name = 'LinkError'
  constructor(readonly problem: LinkProblem) {
    super(`The link cannot be opened: ${problem}.`)
  }
}

/** The fragment without its `#`; null when the program is too long for a link. */
export async function writeFragment(code: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(code)
  if (bytes.length > LARGEST_PROGRAM) return null
  const fragment = `code=1.${toBase64url(await deflate(bytes))}`
  return fragment.length > LONGEST_FRAGMENT ? null : fragment
}

/**
 * The program of a fragment, with or without `#`; null when the fragment is about something else.
 * @throws LinkError
 */
export async function readFragment(fragment: string): Promise<string | null> {
  const value = /^#?code=(.*)$/s.exec(fragment)?.[1]
  if (value === undefined) return null
  if (value.length > LONGEST_FRAGMENT) throw new LinkError('large')
  const [, version, payload = ''] = /^(\d+)\.(.*)$/s.exec(value) ?? []
  if (version !== undefined && version !== '1') throw new LinkError('newer')
  if (version === undefined) throw new LinkError(value === '' ? 'empty' : 'broken')
  const code = await readPayload(payload)
  if (code.trim() === '') throw new LinkError('empty')
  // The editor has one kind of line end.
  return code.replace(/\r\n?/g, '\n')
}

async function readPayload(payload: string): Promise<string> {
  try {
    const bytes = await inflate(fromBase64url(payload), LARGEST_PROGRAM)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new LinkError(error instanceof TooLarge ? 'large' : 'broken')
  }
}

function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws when it is not base64url */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error('not base64url')
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

/** The request's headers: which are refused, and how a call's are laid over a session's. */
import { isFieldText, isToken } from '../http/headers'
import { CaseInsensitiveDict } from './case-insensitive-dict'
import { entriesOf } from './entries'
import { InvalidHeader } from './exceptions'
import type { HeadersInput } from './options'
import { repr } from './python-repr'

/**
 * @throws InvalidHeader for what cannot be a header: a value that is no string, a line break, a leading blank,
 *   a name that is no token (RFC 9110), a character beyond latin-1.
 */
export function checkHeader(name: unknown, value: unknown): void {
  if (typeof name === 'string' && typeof value === 'string') {
    if (passed.get(name) === value) return
    if (isSendable(name, value)) {
      remember(name, value)
      return
    }
  }
  for (const part of [name, value]) {
    if (typeof part === 'string') continue
    throw new InvalidHeader(
      `Header part (${repr(part)}) from ${repr([name, value])} must be of type str or bytes, not ${typeof part}`,
    )
  }
  checkPart('name', String(name), /^[^:\s][^:\r\n]*$/, isToken)
  checkPart('value', String(value), /^\S[^\r\n]*$|^$/, isFieldText)
}

/** Fields that were let pass, by name: a program sends the same few with most of its requests. */
const passed = new Map<string, string>()
const MOST_PASSED = 64
const LONGEST_PASSED = 256

function remember(name: string, value: string): void {
  if (name.length + value.length > LONGEST_PASSED) return
  if (passed.size >= MOST_PASSED) passed.clear()
  passed.set(name, value)
}

/** What every check below lets pass. */
function isSendable(name: string, value: string): boolean {
  return isToken(name) && isFieldText(value) && !/^\s/.test(value)
}

function checkPart(
  kind: 'name' | 'value',
  text: string,
  shape: RegExp,
  isAllowed: (text: string) => boolean,
): void {
  if (!shape.test(text)) {
    throw new InvalidHeader(
      `Invalid leading whitespace, reserved character(s), or return character(s) in header ${kind}: ${repr(text)}`,
    )
  }
  if (isAllowed(text)) return
  const rule = kind === 'name' ? "letters, digits and !#$%&'*+-.^_`|~" : 'latin-1 text'
  throw new InvalidHeader(`Header ${kind} ${repr(text)} has a character that is not among ${rule}`)
}

/**
 * The session's headers with the call's over them: a name keeps its place and takes the call's spelling; null
 * removes it, whoever set it; undefined is as if it were not there.
 */
export function mergeHeaders(
  session: HeadersInput,
  call: HeadersInput | null,
): CaseInsensitiveDict<string> {
  return new CaseInsensitiveDict(mergeFields(session, call))
}

/** As `mergeHeaders`, for whoever needs no dict of them. */
export function mergeFields(
  session: HeadersInput,
  call: HeadersInput | null,
): [name: string, value: string][] {
  // Each name is there once already.
  if (session instanceof CaseInsensitiveDict && (call === null || isEmpty(call))) {
    return entriesOf<string | null | undefined>(session).filter(hasText)
  }
  const merged = new Map<string, [name: string, value: string | null]>()
  for (const source of call === null ? [session] : [session, call]) {
    for (const entry of entriesOf<string | null | undefined>(source)) {
      if (hasValue(entry)) merged.set(entry[0].toLowerCase(), entry)
    }
  }
  return [...merged.values()].filter(isKept)
}

function isEmpty(headers: HeadersInput): boolean {
  return !(Symbol.iterator in headers) && Object.keys(headers).length === 0
}

function hasText(
  entry: [string, string | null | undefined],
): entry is [name: string, value: string] {
  return entry[1] !== undefined && entry[1] !== null
}

function hasValue(entry: [string, string | null | undefined]): entry is [string, string | null] {
  return entry[1] !== undefined
}

function isKept(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null
}

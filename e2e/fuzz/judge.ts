/** Whether what came back is HTTP: whole messages one after the other, or a close. */
import { ResponseParser } from '../../lib/http/response-parser'
import type { Received } from './exchange'

/** Bytes up to which the end of a message is looked for, one by one. */
const SHORT = 64 * 1024
/** What the server says when it failed by its own fault. */
const ownFault = /by its own fault|The server failed|"host-failed"/

/**
 * The first thing that is wrong, or undefined.
 * @param mayBreakOff whether an answer may end before its end, as the tunnel's do when a host breaks a connection.
 */
export function wrongOf({ bytes, end }: Received, mayBreakOff: boolean): string | undefined {
  const fault = ownFault.exec(bytes.toString('latin1'))
  if (fault !== null) return `it says “${fault[0]}”: ${shown(bytes)}`
  return wrongFrom(bytes, end === 'left' || mayBreakOff)
}

/** Nobody knows which method the server read in a strange request, and the answer to HEAD has no body. */
function wrongFrom(bytes: Buffer, mayEnd: boolean): string | undefined {
  if (bytes.length === 0) return undefined
  let wrong: string | undefined
  for (const method of ['GET', 'HEAD']) {
    const length = lengthOf(bytes, method)
    const isCut = length === Number.POSITIVE_INFINITY
    if (isCut && mayEnd) return undefined
    if (typeof length === 'string') wrong ??= `${length}: ${shown(bytes)}`
    else if (isCut) wrong ??= `an answer is cut: ${shown(bytes)}`
    else {
      const after = wrongFrom(bytes.subarray(length), mayEnd)
      if (after === undefined) return undefined
      wrong ??= after
    }
  }
  return wrong
}

/** Bytes of the message that stands first; infinite when it is not whole; a sentence when it is none. */
function lengthOf(bytes: Buffer, method: string): number | string {
  const parser = new ResponseParser({ method })
  const step = bytes.length > SHORT ? bytes.length : 1
  for (let at = 0; at < bytes.length; at += step) {
    for (const event of parser.push(bytes.subarray(at, at + step))) {
      // Long answers are looked at as one; what follows them is not.
      if (event.type === 'error' && event.error.kind === 'extra-data') return bytes.length
      if (event.type === 'error') return event.error.message
    }
    if (parser.complete) return at + step
  }
  const isWhole = parser.end().every((event) => event.type !== 'error')
  return isWhole ? bytes.length : Number.POSITIVE_INFINITY
}

function shown(bytes: Buffer): string {
  return JSON.stringify(bytes.toString('latin1', 0, 200))
}

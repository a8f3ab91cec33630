/** A curl command as a program of this course. */
import { asTypescript, typescriptCall } from './as-typescript'
import { readCurl } from './curl-command'
import type { Option } from './request-options'
import { requestToWrite } from './request-to-write'

export interface ProgramFromCurl {
  readonly program: string
  /** The call alone, awaited. */
  readonly call: string
  /** Options of the command that are not in the program, as written. */
  readonly ignored: readonly string[]
}

/** @throws UnreadableCommand */
export function fromCurl(text: string): ProgramFromCurl {
  const command = readCurl(text)
  const { message, auth, timeout, insecure, follows, proxy, ignored } = command
  const more: Option[] = []
  if (auth !== null) more.push(['auth', auth])
  if (timeout !== null) more.push(['timeout', timeout])
  if (insecure) more.push(['verify', false])
  // curl follows redirects only when told to, the client unless told not to; `head` as curl.
  if (!follows && message.method !== 'HEAD') more.push(['allowRedirects', false])
  if (follows && message.method === 'HEAD') more.push(['allowRedirects', true])
  if (proxy !== null) more.push(['proxies', { http: proxy, https: proxy }])
  const request = requestToWrite(message)
  return { program: asTypescript(request, more), call: typescriptCall(request, more), ignored }
}

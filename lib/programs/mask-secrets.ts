/** Secrets in messages that are shown to others: the values go, what kind they were stays. */
import type { HeaderList } from '../http/message'
import type { SentMessage } from './request-to-write'

/** What stands in the place of a secret. */
export const MASK = '********'

const SECRET_FIELD =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|(^|-)(api-?key|token|secret|password|signature)$/i
const SECRET_NAME = /(^|[-_])(api-?key|key|token|secret|password|passwd|pwd|signature|sig)$/i

/** The message with masks in the place of secrets, and whether there were any. */
export function maskSecrets<Message extends SentMessage>(
  message: Message,
): { readonly message: Message; readonly isMasked: boolean } {
  const headers = maskFields(message.headers)
  const url = maskUrl(message.url)
  const body = maskBody(message)
  const isMasked = url !== message.url || headers !== message.headers || body !== message.body
  return { message: isMasked ? { ...message, url, headers, body } : message, isMasked }
}

/** The same list where nothing is secret. */
export function maskFields(headers: HeaderList): HeaderList {
  if (!headers.some(([name]) => SECRET_FIELD.test(name))) return headers
  return headers.map(([name, value]) => [
    name,
    SECRET_FIELD.test(name) ? maskValue(name, value) : value,
  ])
}

/** A scheme such as `Bearer`, and the names of cookies, are no secrets. */
function maskValue(name: string, value: string): string {
  if (/authorization$/i.test(name)) return value.replace(/^([\w-]+ +)?.*$/s, `$1${MASK}`)
  if (/^cookie$/i.test(name)) return value.replace(/=[^;]*/g, `=${MASK}`)
  if (/^set-cookie$/i.test(name)) return value.replace(/^([^=;]*=)[^;]*/, `$1${MASK}`)
  return MASK
}

function maskUrl(url: string): string {
  const [address = '', ...rest] = url.split('?')
  const named = address.replace(/^([a-z]+:\/\/[^/@:]*):[^/@]*@/i, `$1:${MASK}@`)
  return [named, ...rest.map(maskPairs)].join('?')
}

function maskBody({ headers, body }: SentMessage): Uint8Array {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (body.length === 0 || body.length > 1_000_000) return body
  const text = new TextDecoder().decode(body)
  const masked = /^application\/x-www-form-urlencoded/i.test(type)
    ? maskPairs(text)
    : /json/i.test(type)
      ? maskMembers(text)
      : text
  return masked === text ? body : new TextEncoder().encode(masked)
}

function maskPairs(query: string): string {
  return query.replace(/([^&=#]+)=([^&#]*)/g, (pair, name: string) =>
    SECRET_NAME.test(name) ? `${name}=${MASK}` : pair,
  )
}

/** Members of JSON whose names say that they are secret, wherever they stand. */
function maskMembers(text: string): string {
  return text.replace(/"((?:[^"\\]|\\.)*)"(\s*:\s*)"(?:[^"\\]|\\.)*"/g, (member, name, colon) =>
    SECRET_NAME.test(name) ? `"${name}"${colon}"${MASK}"` : member,
  )
}

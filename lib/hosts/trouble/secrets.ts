/** Which secrets a request brings along: what its sender would not want a stranger to have. */

import type { HttpRequest } from '../../http/message'
import { parseBasic } from '../authorization'
import { parsePairs } from '../form-urlencoded'
import { parseTarget } from '../target'

export interface Secret {
  readonly in: 'header' | 'query' | 'body'
  readonly name: string
  readonly value: string
  /** What it says, where it is only encoded: name and password. */
  readonly says?: string
}

/** Names by which secrets go. */
const SECRET_NAME = /auth|cookie|token|secret|passw|api-?_?key|session|credential|signature/i
/** Secrets that are told. */
const MOST = 50

export function secretsOf({ headers, target, body }: HttpRequest): readonly Secret[] {
  const found: Secret[] = []
  for (const [name, value] of headers) {
    if (SECRET_NAME.test(name)) found.push({ in: 'header', name, value, ...decoded(value) })
  }
  const fields = formText(headers, body)
  for (const [where, text] of [
    ['query', parseTarget(target).query],
    ['body', fields],
  ] as const) {
    for (const [name, value] of pairsOf(text)) {
      if (SECRET_NAME.test(name)) found.push({ in: where, name, value })
    }
  }
  return found.slice(0, MOST)
}

function decoded(value: string): { says?: string } {
  const basic = parseBasic(value)
  return basic === undefined ? {} : { says: `${basic.name}:${basic.password}` }
}

function formText(headers: HttpRequest['headers'], body: Uint8Array): string {
  const isForm = headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-type' && /^application\/x-www-form-urlencoded\b/i.test(value),
  )
  return isForm && body.length < 10_000 ? new TextDecoder().decode(body) : ''
}

/** None of what is too much to look at. */
function pairsOf(text: string) {
  return text.split('&').length > 500 ? [] : parsePairs(text, 500)
}

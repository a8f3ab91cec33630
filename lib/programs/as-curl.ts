/** A message as a curl command. */
import { PreparedRequest } from '../requests/prepared-request'
import { CaseInsensitiveDict } from '../requests/structures'
import type { SentMessage } from './request-to-write'

/** Fields that curl makes from the address and the body. */
const COMPUTED = ['host', 'content-length', 'transfer-encoding', 'connection']

export function asCurl({ method, url, headers, body }: SentMessage): string {
  const request = new PreparedRequest()
  request.method = method
  request.url = url
  request.headers = new CaseInsensitiveDict()
  for (const [name, value] of headers) {
    if (COMPUTED.includes(name.toLowerCase())) continue
    const known = request.headers.get(name)
    request.headers.set(name, known === undefined ? value : `${known}, ${value}`)
  }
  request.body = body.length === 0 ? null : body
  return `${request.toCurl()}\n`
}

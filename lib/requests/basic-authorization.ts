/** The value of `Authorization` for Basic authentication (RFC 7617). */
import { encodeBase64 } from './base64'

/** Latin-1 where it can, as requests does; UTF-8 where it cannot, where requests would fail. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${encodeBase64(`${username}:${password}`)}`
}

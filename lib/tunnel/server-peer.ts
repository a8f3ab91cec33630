/** The address at the other end of a connection. */
import type { IncomingMessage } from 'node:http'

/** Without the prefix of IPv4 in IPv6: `::ffff:127.0.0.1` is `127.0.0.1`. */
export function peerAddress(req: IncomingMessage): string {
  const address = req.socket.remoteAddress ?? ''
  return address.startsWith(':') ? address.replace(/^::ffff:(?=\d+\.)/i, '') : address
}

/** A request message as its server gets it. The tunnel, like a proxy, gets the absolute form of the target. */
import { encodeLatin1 } from './latin1'

const SPACE = 0x20

/**
 * The same message with another request target (RFC 9112 section 3.2): what stands between the two spaces of its
 * first line gives way.
 * @param target in origin form, `/books?about=tea`, or `*`
 */
export function inOriginForm(message: Uint8Array, target: string): Uint8Array<ArrayBuffer> {
  const from = message.indexOf(SPACE) + 1
  const to = message.indexOf(SPACE, from)
  if (from === 0 || to < 0)
    throw new TypeError('A request message begins with a method and a target.')
  const middle = encodeLatin1(target)
  const whole = new Uint8Array(from + middle.length + message.length - to)
  whole.set(message.subarray(0, from))
  whole.set(middle, from)
  whole.set(message.subarray(to), from + middle.length)
  return whole
}

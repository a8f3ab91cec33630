/** IPv4 addresses and networks, as NO_PROXY lists them. */

const MAX = 2 ** 32

/** As a number; null when the text is no dotted address. */
function parse(address: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return null
  const bytes = address.split('.').map(Number)
  if (bytes.some((byte) => byte > 255)) return null
  return bytes.reduce((number, byte) => number * 256 + byte, 0)
}

/** `isIpv4Address('192.168.0.1')` is true. */
export function isIpv4Address(text: string): boolean {
  return parse(text) !== null
}

/** Whether the text is a network with 1 to 32 bits: `192.168.0.0/24`. */
export function isValidCidr(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/')
  if (rest.length > 0 || !/^\d{1,2}$/.test(bits)) return false
  return isIpv4Address(address) && Number(bits) >= 1 && Number(bits) <= 32
}

/** Whether the address belongs to the network: `isInNetwork('10.1.2.3', '10.0.0.0/8')`. */
export function isInNetwork(address: string, network: string): boolean {
  const [base = '', bits = ''] = network.split('/')
  const [one, other] = [parse(address), parse(base)]
  if (one === null || other === null) return false
  const size = 2 ** (32 - Number(bits))
  return Math.floor(one / size) === Math.floor(other / size)
}

/** The netmask of so many bits: `dottedNetmask(24)` is `255.255.255.0`. */
export function dottedNetmask(bits: number): string {
  const mask = MAX - 2 ** (32 - bits)
  return [24, 16, 8, 0].map((shift) => Math.floor(mask / 2 ** shift) % 256).join('.')
}

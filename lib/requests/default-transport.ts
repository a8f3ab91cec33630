/** The transport of adapters that are given none: the page, a test or a program sets it once. */
import type { Transport } from './transport'

let current: Transport | null = null

/** Sets what moves the bytes from now on; null for nothing. */
export function setDefaultTransport(transport: Transport | null): void {
  current = transport
}

/** The transport in use; null when none was set. */
export function getDefaultTransport(): Transport | null {
  return current
}

/** What an opaque origin lacks although it needs no trust. */

/** `crypto.randomUUID`, which Chromium hides in a blob: worker because that is no secure context. */
export function addRandomUuid(crypto: Crypto): void {
  if (typeof crypto.randomUUID === 'function') return
  Object.defineProperty(crypto, 'randomUUID', {
    configurable: true,
    writable: true,
    value: () => randomUuid(crypto.getRandomValues(new Uint8Array(16))),
  })
}

/** RFC 9562 version 4 from 16 random bytes. */
export function randomUuid(bytes: Uint8Array): `${string}-${string}-${string}-${string}-${string}` {
  const hex = Array.from(bytes, (byte, i) => {
    const fixed = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  }).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

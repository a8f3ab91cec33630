/** Bytes as base64 text (RFC 4648 section 4), with what both browsers and Node have. */

/** A multiple of three, so that the pieces join without padding between them. */
const pieceSize = 0x6000

/** The standard alphabet, padded. */
export function base64(bytes: Uint8Array): string {
  let encoded = ''
  for (let at = 0; at < bytes.length; at += pieceSize) {
    encoded += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceSize)))
  }
  return encoded
}

/** The bytes of a base64 text; undefined when it is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    // `atob` knows no other way to say that the text is not base64.
    return undefined
  }
}

/** Tells whether an author's code is still the one that a draft was made from. */

/** FNV-1a over UTF-16 units, 32 bits, in base 36; `crypto.subtle` is missing on plain HTTP. */
export function contentHash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value >>> 0).toString(36)
}

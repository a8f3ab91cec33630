/** Entity tags (RFC 9110 section 8.8.3): making them from bytes, reading lists of them. */

/** A weak tag made from the bytes, by FNV-1a; it tells versions apart and is no secret. */
export function weakTag(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  const hex = (hash >>> 0).toString(16).padStart(8, '0')
  return `W/"${hex}${bytes.length.toString(16).padStart(8, '0')}"`
}

export interface EntityTag {
  readonly isWeak: boolean
  /** Without the quotes. */
  readonly opaque: string
}

/**
 * The members of an If-Match or If-None-Match, in order; `*` stands for any tag. Tags without quotes, which
 * HTTP does not allow but programs send, are taken as well.
 */
export function readTagList(field: string): readonly (EntityTag | '*')[] {
  // Commas inside of quotes belong to the tag.
  const members = field.match(/(?:"[^"]*"|[^,])+/g) ?? []
  return members
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .map((member) => {
      if (member === '*') return '*'
      const [, weak, opaque = ''] = /^(W\/)?"?([^"]*)/.exec(member) ?? []
      return { isWeak: weak !== undefined, opaque }
    })
}

/** A strong tag made from the bytes: the same bytes have the same one. */
export function strongTag(bytes: Uint8Array): string {
  return weakTag(bytes).slice(2)
}

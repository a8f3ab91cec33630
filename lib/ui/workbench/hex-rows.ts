/** Bytes as rows of offset, hexadecimal digits and printable characters, sixteen to a row. */

export interface HexRow {
  readonly offset: string
  readonly hex: string
  readonly ascii: string
}

/** The first `limit` rows. */
export function hexRows(bytes: Uint8Array, limit: number): readonly HexRow[] {
  const rows: HexRow[] = []
  for (let at = 0; at < bytes.length && rows.length < limit; at += 16) {
    const row = Array.from(bytes.subarray(at, at + 16))
    const digits = row.map((byte) => byte.toString(16).padStart(2, '0'))
    rows.push({
      offset: at.toString(16).padStart(6, '0'),
      hex: `${digits.slice(0, 8).join(' ')}  ${digits.slice(8).join(' ')}`.trimEnd(),
      ascii: row
        .map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.'))
        .join(''),
    })
  }
  return rows
}

/** Bytes as a row of offset, hexadecimal digits and printable characters, sixteen to a row. */

export const HEX_COLUMNS = 16

export interface HexRow {
  readonly offset: string
  readonly hex: string
  readonly ascii: string
}

/** How many rows the bytes take. */
export function hexRowCount(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / HEX_COLUMNS)
}

/** One row. The offset has as many digits as the last one needs, eight at most. */
export function hexRow(bytes: Uint8Array, index: number): HexRow {
  const at = index * HEX_COLUMNS
  const row = Array.from(bytes.subarray(at, at + HEX_COLUMNS))
  const digits = row.map((byte) => byte.toString(16).padStart(2, '0'))
  return {
    offset: at.toString(16).padStart(6, '0'),
    hex: `${digits.slice(0, 8).join(' ')}  ${digits.slice(8).join(' ')}`.trimEnd(),
    ascii: row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join(''),
  }
}

/** What stands over the bytes: the last digit of each one's offset. */
export const hexRuler: HexRow = {
  offset: 'offset',
  hex: '00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f',
  ascii: '0123456789abcdef',
}

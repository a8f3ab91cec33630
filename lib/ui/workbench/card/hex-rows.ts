/** Bytes as rows of offset, hexadecimal digits and printable characters: sixteen to a row, eight where it is narrow. */

/** How many bytes a row has. */
export type HexWidth = 8 | 16

export interface HexRow {
  readonly offset: string
  readonly hex: string
  readonly ascii: string
}

// Offset, sixteen bytes with a gap in the middle, characters, and what is between them; the gaps are drawn narrow.
const COLUMNS_OF_SIXTEEN = 62

/** The longest row that fits into so many characters. */
export function hexWidth(columns: number): HexWidth {
  return columns < COLUMNS_OF_SIXTEEN ? 8 : 16
}

/** How many rows the bytes take. */
export function hexRowCount(bytes: Uint8Array, width: HexWidth): number {
  return Math.ceil(bytes.length / width)
}

/** One row. The offset has as many digits as the last one needs, eight at most. */
export function hexRow(bytes: Uint8Array, index: number, width: HexWidth): HexRow {
  const at = index * width
  const row = Array.from(bytes.subarray(at, at + width))
  const digits = row.map((byte) => byte.toString(16).padStart(2, '0'))
  return {
    offset: at.toString(16).padStart(6, '0'),
    hex: inEights(digits),
    ascii: row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join(''),
  }
}

/** What stands over the bytes: the last digit of each one's offset. */
export function hexRuler(width: HexWidth): HexRow {
  const digits = Array.from({ length: width }, (_, column) => column.toString(16))
  return {
    offset: 'offset',
    hex: inEights(digits.map((digit) => `0${digit}`)),
    ascii: digits.join(''),
  }
}

function inEights(digits: readonly string[]): string {
  return `${digits.slice(0, 8).join(' ')}  ${digits.slice(8).join(' ')}`.trimEnd()
}

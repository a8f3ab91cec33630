/** Which character encoding bytes look like. A guess, as every detector's is. */
import { analyse } from 'chardet'

/** Which of the Unicode encodings, by the byte order mark or the NULs of the first four bytes (as JSON allows). */
export function guessUtf(bytes: Uint8Array): string | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return 'utf-32'
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8-sig'
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'utf-16'
  if (bytes.length < 4) return 'utf-8'
  const nuls = [a, b, c, d].filter((byte) => byte === 0).length
  if (nuls === 0) return 'utf-8'
  if (nuls === 2 && a === 0 && c === 0) return 'utf-16-be'
  if (nuls === 2 && b === 0 && d === 0) return 'utf-16-le'
  if (nuls === 3 && d !== 0) return 'utf-32-be'
  if (nuls === 3 && a !== 0) return 'utf-32-le'
  return null
}

/** As many bytes as are looked at for encodings that are told apart by how often characters occur. */
const SAMPLE = 65_536

/**
 * By the mark, by the NULs, as ASCII, as UTF-8; then the old encoding whose usual characters the bytes are, as the
 * detector of ICU tells them. Null for no bytes.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null
  const unicode = guessUtf(bytes)
  if (unicode !== null && unicode !== 'utf-8') return unicode
  if (bytes.every((byte) => byte < 0x80)) {
    return isIso2022(bytes) ? 'ISO-2022-JP' : 'ascii'
  }
  if (isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, SAMPLE)
  return isTypographic(sample) ? WESTERN : bestMatch(sample)
}

/** ESC $ B and ESC $ @ switch to Japanese. */
function isIso2022(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, i) =>
      byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40),
  )
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What most texts without a label are; ISO-8859-1 is a part of it. */
const WESTERN = 'Windows-1252'
const IS_WESTERN = /^(windows-1252|iso-8859-1)$/i
/** In percent: what a multi-byte encoding has that could be, without one usual character. */
const NO_REASON = 10
/** How much more often a text is Western European than the evidence alone says. */
const PRIOR = 1.35

function bestMatch(sample: Uint8Array): string {
  let [best, highest] = [WESTERN, 0]
  const matches = analyse(sample)
  for (const { name, confidence } of matches) {
    const isWestern = IS_WESTERN.test(name)
    const weighed = isWestern ? confidence * PRIOR : confidence
    if (confidence > NO_REASON && weighed > highest) {
      ;[best, highest] = [isWestern ? WESTERN : name, weighed]
    }
  }
  if (highest > 0 || isAccented(sample)) return best
  return (
    matches.find(({ name, confidence }) => confidence === NO_REASON && name !== 'UTF-8')?.name ??
    best
  )
}

/** Only quotes, dashes and signs beyond ASCII, and no letters: as an editor puts them into an English text. */
function isTypographic(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) =>
      byte < 0x81 ||
      byte === 0x85 ||
      byte === 0x99 ||
      (byte >= 0x91 && byte <= 0x97) ||
      (byte >= 0xa0 && byte <= 0xbf),
  )
}

/** Letters with accents, each of them beside a letter of ASCII, or alone. */
function isAccented(bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => byte < 0x80 || (byte >= 0xc0 && (bytes[i + 1] ?? 0) < 0x80))
}

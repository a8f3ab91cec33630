/** Which character encoding bytes look like. A guess, as every detector's is. */

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
 * By the mark, by the NULs, as ASCII, as UTF-8; then the old encoding whose usual characters the bytes are.
 * Null for no bytes.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null
  const unicode = guessUtf(bytes)
  if (unicode !== null && unicode !== 'utf-8') return unicode
  if (bytes.every((byte) => byte < 0x80)) {
    return isIso2022(bytes) ? 'ISO-2022-JP' : 'ascii'
  }
  if (decodes(bytes, 'utf-8') !== null) return 'utf-8'
  const sample = bytes.subarray(0, SAMPLE)
  let best = { name: 'Windows-1252', score: scoreLatin(sample) }
  for (const { name, score } of CANDIDATES) {
    const text = decodes(sample, name)
    if (text === null) continue
    const found = score(sample, text)
    if (found > best.score) best = { name, score: found }
  }
  return best.name
}

/** ESC $ B and ESC $ @ switch to Japanese. */
function isIso2022(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, i) =>
      byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40),
  )
}

/** The text, which may end in the middle of a character; null where it is not valid. */
function decodes(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: label !== 'utf-8' })
  } catch {
    return null
  }
}

interface Candidate {
  readonly name: string
  /** In points per byte: one where the byte is part of what is usual. */
  score(bytes: Uint8Array, text: string): number
}

/** Scores a two-byte encoding: usual pairs count 2, unusual ones lose, the commonest characters count more. */
function pairs(
  name: string,
  common: string,
  weigh: (lead: number, trail: number) => number,
): Candidate {
  const frequent = new Set(common)
  return {
    name,
    score(bytes, text) {
      let score = 0
      for (let i = 0; i < bytes.length; i += 1) {
        const lead = bytes[i] ?? 0
        if (lead < 0x80) continue
        const weight = weigh(lead, bytes[i + 1] ?? 0)
        score += weight
        // Half-width katakana are one byte.
        if (weight !== HALF_WIDTH) i += 1
      }
      for (const character of text) if (frequent.has(character)) score += 2
      return score
    },
  }
}

const HALF_WIDTH = -1.5
const RARE = -1
const within = (byte: number, from: number, to: number) => byte >= from && byte <= to

function isAsciiLetter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character)
}

/** Cyrillic in one byte: small letters, capitals only at the beginning of words, no words of two scripts. */
function cyrillic(name: string): Candidate {
  return {
    name,
    score(_bytes, text) {
      let score = 0
      for (const [i, character] of [...text].entries()) {
        if (character < '\x80') continue
        if (isAsciiLetter(text[i - 1]) || isAsciiLetter(text[i + 1])) {
          score -= 1
          continue
        }
        if (/[оеаинт]/.test(character)) score += 1.3
        else if (/[а-яё]/.test(character)) score += 1
        else if (/[А-ЯЁ]/.test(character)) score += /[а-яё]/.test(text[i - 1] ?? '') ? -1 : 0.5
        else score += /[«»—–“”„№…\xa0]/.test(character) ? 0.5 : -1
      }
      return score
    },
  }
}

const CANDIDATES: readonly Candidate[] = [
  cyrillic('windows-1251'),
  cyrillic('KOI8-R'),
  pairs('SHIFT_JIS', 'のにはをたがでとしれさある', (lead, trail) => {
    if (within(lead, 0xa1, 0xdf)) return HALF_WIDTH
    if (lead === 0x82 || lead === 0x83) return 3
    // Half of the trails are ASCII, and would stand behind a typographic quote as well.
    if (trail < 0x80) return 0.5
    return within(lead, 0x81, 0x97) ? 2 : RARE
  }),
  pairs('EUC-JP', 'のにはをたがでとしれさある', (lead) => {
    if (lead === 0xa4 || lead === 0xa5) return 3
    return lead === 0xa1 || within(lead, 0xb0, 0xcf) ? 2 : RARE
  }),
  pairs('EUC-KR', '이다는을를에의가고하지로한서도은', (lead, trail) =>
    within(lead, 0xb0, 0xc8) && trail >= 0xa1 ? 2 : RARE,
  ),
  pairs('GB18030', '的一是不了在人有我他这中大来上国个到说们为', (lead, trail) => {
    if (trail < 0xa1) return RARE
    return within(lead, 0xb0, 0xd7) || lead === 0xa1 || lead === 0xa3 ? 2 : RARE
  }),
  pairs('Big5', '的一是不了在人有我他這中大來上國個到說們為', (lead) =>
    within(lead, 0xa4, 0xc6) || lead === 0xa1 ? 2 : RARE,
  ),
]

/** Western European: an accented letter here and there among ASCII letters, typographic signs. */
function scoreLatin(bytes: Uint8Array): number {
  const isAccented = (byte: number | undefined) => byte !== undefined && byte >= 0xc0
  let score = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) score -= 2
    else if (isAccented(byte))
      score += isAccented(bytes[i - 1]) || isAccented(bytes[i + 1]) ? -0.5 : 1
    else score += within(byte, 0x91, 0x94) ? 1 : 0.5
  }
  return score
}

/** Decoding text piece by piece, by the labels that Python knows. What is not valid is replaced. */
import { decodeLatin1 } from '../http/latin1'

export interface TextPieces {
  /** The text of the next bytes; a character that is cut in two comes with the rest of it. */
  decode(bytes: Uint8Array): string
  /** What is left at the end. */
  end(): string
}

/** A label that nobody knows counts as UTF-8, as in requests. */
export function textDecoder(label: string): TextPieces {
  const name = label.trim().toLowerCase().replaceAll(/[_ ]/g, '-')
  // TextDecoder's "iso-8859-1" and "ascii" are windows-1252: the bytes 80 to 9F would come out as other text.
  if (/^(iso-?8859(-?1)?|8859|latin(-?1)?|l1|cp819|ibm819)$/.test(name)) {
    return byByte(decodeLatin1)
  }
  if (/^((us-)?ascii|646|ansi-x3\.4-19(68|86))$/.test(name)) return byByte(decodeAscii)
  if (/^(utf-?32|u32)$/.test(name)) return byMark(4, utf32ByMark)
  const utf32 = /^utf-?32-?([bl])e$/.exec(name)
  if (utf32 !== null) return new Utf32(utf32[1] === 'b')
  if (/^(utf-?16|u16)$/.test(name)) {
    return byMark(2, ([a, b]) => native(a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-16le', false))
  }
  const encoding = encodingOf(name) ?? encodingOf(label.trim().toLowerCase()) ?? 'utf-8'
  if (encoding === 'windows-1252') return byByte(decodeWindows1252)
  return native(encoding, name !== 'utf-8-sig')
}

/** Python's spellings that TextDecoder does not know. */
const PYTHON_LABELS: ReadonlyMap<string, string> = new Map([
  ['u8', 'utf-8'],
  ['utf', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['cp65001', 'utf-8'],
  ['utf-16-le', 'utf-16le'],
  ['utf-16-be', 'utf-16be'],
  ['mbcs', 'windows-1252'],
  ['cp866', 'ibm866'],
  ['cp874', 'windows-874'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['mac-roman', 'macintosh'],
])

function encodingOf(name: string): string | null {
  const label = name
    .replace(/^(?:cp|windows)-?(125\d)$/, 'windows-$1')
    .replace(/^iso-?8859-?(\d+)$/, 'iso-8859-$1')
  try {
    return new TextDecoder(PYTHON_LABELS.get(label) ?? label).encoding
  } catch {
    return null
  }
}

function native(encoding: string, ignoreBOM: boolean): TextPieces {
  const decoder = new TextDecoder(encoding, { ignoreBOM })
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  }
}

/** For encodings where each byte is a character. */
function byByte(decode: (bytes: Uint8Array) => string): TextPieces {
  return { decode, end: () => '' }
}

function decodeAscii(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\x80-\xff]/g, '\ufffd')
}

/** What windows-1252 has at 80 to 9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Own code, because Node 20's TextDecoder reads windows-1252 as latin-1 (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(
    /[\x80-\x9f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  )
}

/** Chooses by the byte order mark, once there are enough bytes to see it. */
function byMark(size: number, choose: (start: Uint8Array) => TextPieces): TextPieces {
  let chosen: TextPieces | null = null
  let start = new Uint8Array()
  const begin = () => {
    chosen = choose(start)
    return chosen.decode(start)
  }
  return {
    decode(bytes) {
      if (chosen !== null) return chosen.decode(bytes)
      start = Uint8Array.from([...start, ...bytes])
      return start.length < size ? '' : begin()
    },
    end() {
      const text = chosen === null ? begin() : ''
      return text + (chosen?.end() ?? '')
    },
  }
}

function utf32ByMark(start: Uint8Array): TextPieces {
  const [a, b, c, d] = start
  const isBig = a === 0 && b === 0 && c === 0xfe && d === 0xff
  const hasMark = isBig || (a === 0xff && b === 0xfe && c === 0 && d === 0)
  return new Utf32(isBig, hasMark)
}

/** TextDecoder has no UTF-32. */
class Utf32 implements TextPieces {
  #rest = new Uint8Array()

  constructor(
    readonly isBig: boolean,
    private dropsMark = false,
  ) {}

  decode(piece: Uint8Array): string {
    const bytes = new Uint8Array(this.#rest.length + piece.length)
    bytes.set(this.#rest)
    bytes.set(piece, this.#rest.length)
    const view = new DataView(bytes.buffer)
    let text = ''
    let at = 0
    if (this.dropsMark && bytes.length >= 4) {
      this.dropsMark = false
      at = 4
    }
    for (; at + 4 <= bytes.length; at += 4) {
      const code = view.getUint32(at, !this.isBig)
      const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      text += isCharacter ? String.fromCodePoint(code) : '\ufffd'
    }
    this.#rest = bytes.slice(at)
    return text
  }

  end(): string {
    return this.#rest.length === 0 ? '' : '\ufffd'
  }
}

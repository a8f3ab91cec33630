/**
 * Inflating (RFC 1951), gzip (RFC 1952) and zlib (RFC 1950) in pieces. The platform's DecompressionStream does
 * not say where a gzip member ends, so that in some browsers it fails on several members and on trailing bytes,
 * which HTTP clients accept. The steps are generators: they give decoded bytes, and null when they need more.
 */

/** Thrown for bytes that are not what they should be. */
export class BadCompression extends Error {}

/** Decoded bytes, or null to ask for the next piece. */
type Steps<T = void> = Generator<Uint8Array | null, T, void>

/** Returned where more input is needed. */
const MORE = -1

/** Bits and bytes of pieces that arrive one after the other. */
export class BitSource {
  #bytes: Uint8Array = new Uint8Array()
  #at = 0
  #bits = 0
  #count = 0
  #ended = false

  /** Gives the next piece; null at the end. All earlier bytes must have been asked for. */
  feed(piece: Uint8Array | null): void {
    if (piece === null) this.#ended = true
    else {
      this.#bytes = piece
      this.#at = 0
    }
  }

  /** Whether nothing is left, after asking for more if need be. */
  *atEnd(): Steps<boolean> {
    while (this.#count < 8 && this.#at === this.#bytes.length) {
      if (this.#ended) return true
      yield null
    }
    return false
  }

  /** The next bits, the first the lowest, at most 16; MORE when they are not there yet. */
  tryTake(count: number): number {
    while (this.#count < count && this.#at < this.#bytes.length) this.#load()
    if (this.#count < count) return MORE
    const value = this.#bits & ((1 << count) - 1)
    this.#drop(count)
    return value
  }

  /** The next symbol of a Huffman code; MORE when it is not there yet. */
  trySymbol({ table, mask }: Code): number {
    while (this.#count < 15 && this.#at < this.#bytes.length) this.#load()
    const entry = table[this.#bits & mask] ?? 0
    const length = entry & 15
    if (length > 0 && length <= this.#count) {
      this.#drop(length)
      return entry >> 4
    }
    if (this.#count >= 15) throw new BadCompression('a code that does not exist')
    return MORE
  }

  /** As `tryTake`, but asks for more. Making a generator for every symbol would cost most of the time. */
  *take(count: number): Steps<number> {
    for (;;) {
      const value = this.tryTake(count)
      if (value !== MORE) return value
      yield* this.#more()
    }
  }

  /** As `trySymbol`, but asks for more. */
  *symbol(code: Code): Steps<number> {
    for (;;) {
      const symbol = this.trySymbol(code)
      if (symbol !== MORE) return symbol
      yield* this.#more()
    }
  }

  /** Goes on to the next whole byte. */
  align(): void {
    this.#drop(this.#count & 7)
  }

  #drop(count: number): void {
    this.#bits >>>= count
    this.#count -= count
  }

  #load(): void {
    this.#bits |= (this.#bytes[this.#at] ?? 0) << this.#count
    this.#at += 1
    this.#count += 8
  }

  *#more(): Steps {
    while (this.#at === this.#bytes.length) {
      if (this.#ended) throw new BadCompression('the data ends too early')
      yield null
    }
  }
}

/** A Huffman code as a table: by the next bits, `symbol << 4 | length`. */
interface Code {
  readonly table: Uint16Array
  readonly mask: number
}

/** Canonical codes, RFC 1951 section 3.2.2. */
function codeOf(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(16)
  for (let i = 0; i < lengths.length; i += 1)
    counts[lengths[i] ?? 0] = (counts[lengths[i] ?? 0] ?? 0) + 1
  counts[0] = 0
  let longest = 15
  while (longest > 1 && counts[longest] === 0) longest -= 1
  const next = new Uint16Array(16)
  let left = 1
  for (let length = 1; length <= 15; length += 1) {
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1
    left = left * 2 - (counts[length] ?? 0)
    if (left < 0) throw new BadCompression('codes that overlap')
  }
  const table = new Uint16Array(1 << longest)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const code = next[length] ?? 0
    next[length] = code + 1
    let reversed = 0
    for (let bit = 0; bit < length; bit += 1) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
    for (let i = reversed; i < table.length; i += 1 << length) table[i] = (symbol << 4) | length
  }
  return { table, mask: table.length - 1 }
}

const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
const LENGTH_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
/** Distances come in pairs with one extra bit more each. */
const distanceBits = (symbol: number) => Math.max(0, (symbol >> 1) - 1)
const distanceBase = (symbol: number) =>
  symbol < 2 ? symbol + 1 : 1 + ((2 + (symbol & 1)) << distanceBits(symbol))
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

let fixed: { literals: Code; distances: Code } | undefined

function fixedCodes() {
  fixed ??= {
    literals: codeOf(
      Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
    ),
    distances: codeOf(new Array(30).fill(5)),
  }
  return fixed
}

const WINDOW = 32_768
/** The longest match. */
const LONGEST = 258

/** What was decoded: the last 32 KiB stay, because matches point back into them. */
class Output {
  readonly #bytes = new Uint8Array(4 * WINDOW)
  /** How much of the beginning was given out already. */
  #given = 0
  at = 0

  get isFull(): boolean {
    return this.at + LONGEST > this.#bytes.length
  }

  put(byte: number): void {
    this.#bytes[this.at] = byte
    this.at += 1
  }

  copy(distance: number, length: number): void {
    if (distance > this.at) throw new BadCompression('a distance too far back')
    const bytes = this.#bytes
    for (let end = this.at + length; this.at < end; this.at += 1) {
      bytes[this.at] = bytes[this.at - distance] ?? 0
    }
  }

  /** What is new since the last call. */
  flush(): Uint8Array {
    const fresh = this.#bytes.slice(this.#given, this.at)
    const kept = Math.min(this.at, WINDOW)
    this.#bytes.copyWithin(0, this.at - kept, this.at)
    this.at = kept
    this.#given = kept
    return fresh
  }
}

/** One deflate stream. */
export function* inflate(source: BitSource): Steps {
  const output = new Output()
  for (let last = 0; last === 0; ) {
    last = yield* source.take(1)
    const type = yield* source.take(2)
    if (type === 0) yield* storedBlock(source, output)
    else if (type === 1) yield* codedBlock(source, output, fixedCodes())
    else if (type === 2) yield* codedBlock(source, output, yield* dynamicCodes(source))
    else throw new BadCompression('a block of an unknown type')
  }
  yield output.flush()
}

function* storedBlock(source: BitSource, output: Output): Steps {
  source.align()
  const length = yield* source.take(16)
  if (length !== (~(yield* source.take(16)) & 0xffff)) throw new BadCompression('a wrong length')
  for (let i = 0; i < length; i += 1) {
    if (output.isFull) yield output.flush()
    const byte = source.tryTake(8)
    output.put(byte === MORE ? yield* source.take(8) : byte)
  }
}

function* dynamicCodes(source: BitSource): Steps<{ literals: Code; distances: Code }> {
  const literals = (yield* source.take(5)) + 257
  const distances = (yield* source.take(5)) + 1
  const lengthCodes = (yield* source.take(4)) + 4
  const codeLengths = new Uint8Array(19)
  for (const symbol of CODE_LENGTH_ORDER.slice(0, lengthCodes)) {
    codeLengths[symbol] = yield* source.take(3)
  }
  const code = codeOf(codeLengths)
  const lengths = new Uint8Array(literals + distances)
  for (let at = 0; at < lengths.length; ) {
    const symbol = yield* source.symbol(code)
    if (symbol < 16) {
      lengths[at] = symbol
      at += 1
      continue
    }
    const [bits, base] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11]
    const end = at + base + (yield* source.take(bits))
    if (end > lengths.length || (symbol === 16 && at === 0)) {
      throw new BadCompression('a repetition that does not fit')
    }
    if (symbol === 16) lengths.fill(lengths[at - 1] ?? 0, at, end)
    at = end
  }
  return {
    literals: codeOf(lengths.subarray(0, literals)),
    distances: codeOf(lengths.subarray(literals)),
  }
}

function* codedBlock(
  source: BitSource,
  output: Output,
  { literals, distances }: { literals: Code; distances: Code },
): Steps {
  for (;;) {
    if (output.isFull) yield output.flush()
    let symbol = source.trySymbol(literals)
    if (symbol === MORE) symbol = yield* source.symbol(literals)
    if (symbol < 256) {
      output.put(symbol)
      continue
    }
    if (symbol === 256) return
    const base = LENGTH_BASES[symbol - 257]
    if (base === undefined) throw new BadCompression('a length that does not exist')
    let extra = source.tryTake(LENGTH_BITS[symbol - 257] ?? 0)
    if (extra === MORE) extra = yield* source.take(LENGTH_BITS[symbol - 257] ?? 0)
    let far = source.trySymbol(distances)
    if (far === MORE) far = yield* source.symbol(distances)
    if (far > 29) throw new BadCompression('a distance that does not exist')
    let rest = source.tryTake(distanceBits(far))
    if (rest === MORE) rest = yield* source.take(distanceBits(far))
    output.copy(distanceBase(far) + rest, base + extra)
  }
}

/** All members of a gzip stream. What follows the first and is no member is left out. */
export function* gunzip(source: BitSource): Steps {
  yield* gzipMember(source)
  try {
    while (!(yield* source.atEnd())) yield* gzipMember(source)
  } catch (error) {
    if (!(error instanceof BadCompression)) throw error
  }
}

function* gzipMember(source: BitSource): Steps {
  for (const expected of [0x1f, 0x8b, 8]) {
    if ((yield* source.take(8)) !== expected) throw new BadCompression('no gzip header')
  }
  const flags = yield* source.take(8)
  for (let i = 0; i < 6; i += 1) yield* source.take(8)
  if (flags & 4) for (let left = yield* source.take(16); left > 0; left -= 1) yield* source.take(8)
  for (const text of [8, 16]) if (flags & text) while ((yield* source.take(8)) !== 0);
  if (flags & 2) yield* source.take(16)
  let sum = 0
  let size = 0
  for (const bytes of inflate(source)) {
    if (bytes !== null) {
      sum = crc32(bytes, sum)
      size = (size + bytes.length) >>> 0
    }
    yield bytes
  }
  source.align()
  if ((yield* littleEndian(source)) !== sum) throw new BadCompression('a wrong checksum')
  if ((yield* littleEndian(source)) !== size) throw new BadCompression('a wrong size')
}

/** A zlib stream. */
export function* unzlib(source: BitSource): Steps {
  const method = yield* source.take(8)
  const flags = yield* source.take(8)
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0 || flags & 32) {
    throw new BadCompression('no zlib header')
  }
  let sum = 1
  for (const bytes of inflate(source)) {
    if (bytes !== null) sum = adler32(bytes, sum)
    yield bytes
  }
  source.align()
  const expected = [0, 0, 0, 0]
  for (let i = 0; i < 4; i += 1) expected[i] = yield* source.take(8)
  if (expected.reduce((value, byte) => value * 256 + byte, 0) !== sum) {
    throw new BadCompression('a wrong checksum')
  }
}

function* littleEndian(source: BitSource): Steps<number> {
  const low = yield* source.take(16)
  return low + (yield* source.take(16)) * 65_536
}

let crcTable: Uint32Array | undefined

function crc32(bytes: Uint8Array, start: number): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  let crc = ~start
  for (let i = 0; i < bytes.length; i += 1) {
    crc = (crcTable[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}

function adler32(bytes: Uint8Array, start: number): number {
  let low = start & 0xffff
  let high = start >>> 16
  for (let i = 0; i < bytes.length; i += 1) {
    low = (low + (bytes[i] ?? 0)) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

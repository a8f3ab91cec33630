/** Valid messages made strange, by chance that comes again. */

/** A number from 0 to 1, 1 excluded. */
export type Chance = () => number

/** What parsers stumble over, and words of the protocol in wrong places. */
const words = [
  ...['\r\n', '\n', '\r', '\r\n\r\n', '\0', ' ', '\t', ':', ';', ',', '"', '\\', '%', '%00'],
  ...['%0d%0a', '%', '%zz', '%ff', '&', '=', '?', '#', '/', '//', '/..', '*', '\xff', '\xc3\xa9'],
  ...['0', '-1', '1e999', 'NaN', '99999999999999999999', '0x10', '__proto__', 'constructor'],
  ...['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'GET ', 'POST ', 'HEAD ', 'TRACE ', 'X '],
  ...['Content-Length: 5\r\n', 'Content-Length: 0\r\n', 'Content-Length: -1\r\n'],
  ...['Transfer-Encoding: chunked\r\n', 'Transfer-Encoding: gzip\r\n', 'Connection: close\r\n'],
  ...['Host: b\r\n', 'Expect: 100-continue\r\n', 'Upgrade: h2c\r\n', 'Range: bytes=0-,-1\r\n'],
  ...[
    'Cookie: a="\\\r\n',
    'Authorization: Digest a="\r\n',
    'Content-Type: multipart/form-data\r\n',
  ],
  ...['Roundtrip-Learner: x\r\n', 'Origin: null\r\n', 'TE: trailers\r\n', ' folded\r\n'],
  ...[
    '/httpbin',
    '/tunnel',
    '/mix/',
    'http://',
    'https://',
    'httpbin.org',
    '0\r\n\r\n',
    'ffffffff\r\n',
  ],
]

/** One to eight changes. */
export function mutated(message: Buffer, others: readonly Buffer[], chance: Chance): Buffer {
  let bytes = message
  for (let left = 1 + Math.floor(chance() ** 2 * 8); left > 0; left--) {
    bytes = change(bytes, others, chance)
  }
  return bytes
}

const LONGEST = 256 * 1024

function change(bytes: Buffer, others: readonly Buffer[], chance: Chance): Buffer {
  const at = Math.floor(chance() * (bytes.length + 1))
  const to = Math.min(bytes.length, at + 1 + Math.floor(chance() ** 3 * 40))
  const [before, middle, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, to),
    bytes.subarray(to),
  ]
  const kinds = [
    () => Buffer.concat([before, noise(middle.length, chance), after]),
    () => Buffer.concat([before, word(chance), middle, after]),
    () => Buffer.concat([before, word(chance), after]),
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, middle, middle, after]),
    () => before,
    () => Buffer.concat([before, pick(others, chance)]),
    () => Buffer.concat([before, repeated(middle, chance() ** 4 * 70_000), after]),
    () => insertedLine(bytes, chance),
  ]
  return pick(kinds, chance)().subarray(0, LONGEST)
}

/** Behind the end of some line, where it can be a header. */
function insertedLine(bytes: Buffer, chance: Chance): Buffer {
  const ends: number[] = []
  for (let at = bytes.indexOf('\r\n'); at >= 0; at = bytes.indexOf('\r\n', at + 2))
    ends.push(at + 2)
  const at = ends.length === 0 ? 0 : pick(ends, chance)
  return Buffer.concat([bytes.subarray(0, at), word(chance), bytes.subarray(at)])
}

/** As often as there is room. */
function repeated(piece: Buffer, room: number): Buffer {
  return Buffer.concat(Array(Math.floor(room / Math.max(1, piece.length))).fill(piece))
}

function noise(length: number, chance: Chance): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(chance() * 256)))
}

function word(chance: Chance): Buffer {
  return Buffer.from(pick(words, chance), 'latin1')
}

export function pick<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

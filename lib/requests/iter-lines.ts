/** Iterating a body by lines. */
import { decodeLatin1, encodeLatin1 } from '../http/latin1'
import { type ByteFeed, decoded, sized } from './iter-content'

/**
 * Takes text in pieces and gives lines. They end at LF, CR or CR LF, however the pieces are cut; or at a delimiter.
 * The end of the text ends a line, too, but there is no empty one after the last delimiter.
 */
class LineSplitter {
  /** What belongs to no line yet. */
  rest = ''
  /** The last piece ended in CR, which ended a line: an LF now belongs to it. */
  #afterCr = false

  constructor(readonly delimiter: string | null) {}

  *push(piece: string): Generator<string, void, undefined> {
    const from = this.rest.length
    this.rest += this.#afterCr && piece.startsWith('\n') ? piece.slice(1) : piece
    if (piece !== '') this.#afterCr = false
    for (let end = this.#find(from); end !== null; end = this.#find(0)) {
      const line = this.rest.slice(0, end.at)
      this.rest = this.rest.slice(end.at + end.length)
      yield line
    }
  }

  /** The next end of a line. What stands before `from` was searched already. */
  #find(from: number): { at: number; length: number } | null {
    const { rest, delimiter } = this
    if (delimiter !== null) {
      const at = rest.indexOf(delimiter, Math.max(0, from - delimiter.length + 1))
      return at === -1 ? null : { at, length: delimiter.length }
    }
    LINE_END.lastIndex = from
    const found = LINE_END.exec(rest)
    if (found === null) return null
    const at = found.index
    this.#afterCr = found[0] === '\r' && at + 1 === rest.length
    return { at, length: found[0].length }
  }
}

const LINE_END = /\r\n?|\n/g

/** Lines as text. */
export async function* textLines(
  feed: ByteFeed,
  size: number | null,
  encoding: string,
  delimiter: string | null,
): AsyncGenerator<string, void, undefined> {
  const splitter = new LineSplitter(delimiter)
  for await (const piece of decoded(feed, size, encoding)) yield* splitter.push(piece)
  if (splitter.rest !== '') yield splitter.rest
}

/** Lines as bytes. Each byte is handled as a character, so that both kinds of lines are split alike. */
export async function* byteLines(
  feed: ByteFeed,
  size: number | null,
  delimiter: string | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  const splitter = new LineSplitter(delimiter)
  try {
    for await (const piece of sized(feed, size)) {
      for (const line of splitter.push(decodeLatin1(piece))) yield encodeLatin1(line)
    }
    const last = splitter.rest
    splitter.rest = ''
    if (last !== '') yield encodeLatin1(last)
  } finally {
    // A loop that was left early can be followed by another one, which goes on here.
    feed.unread(encodeLatin1(splitter.rest))
  }
}

/** A delimiter as the characters that the splitter looks for. @throws TypeError when it is empty. */
export function delimiterText(
  delimiter: string | Uint8Array | null | undefined,
  asText: boolean,
): string | null {
  if (delimiter === null || delimiter === undefined) return null
  if (delimiter.length === 0) throw new TypeError('empty separator: delimiter must not be empty.')
  const isText = typeof delimiter === 'string'
  if (asText) return isText ? delimiter : new TextDecoder().decode(delimiter)
  return decodeLatin1(isText ? new TextEncoder().encode(delimiter) : delimiter)
}

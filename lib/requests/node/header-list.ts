/** The headers of a response, from the pieces of the received bytes in which undici hands them over. */
import type { HeaderList } from '../../http/message'

/** From this many bytes on, the names and values are not worth keeping all that stands between them. */
const LONGEST_HEAD = 16 * 1024

/**
 * One character for each byte.
 * @param fields names and values in turn
 */
export function headerList(fields: readonly Buffer[]): HeaderList {
  const head = new Head(fields)
  const list: [string, string][] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    list.push([head.text(fields[i]), head.text(fields[i + 1])])
  }
  return list
}

/** The bytes from the first name to the last value: mostly one piece, so that one call decodes all of it. */
class Head {
  readonly #buffer: ArrayBufferLike | null = null
  readonly #begin: number = 0
  readonly #text: string = ''

  constructor(fields: readonly Buffer[]) {
    const first = fields[0]
    const last = fields[fields.length - 1]
    if (first === undefined || last === undefined || first.buffer !== last.buffer) return
    const length = last.byteOffset + last.length - first.byteOffset
    if (length <= 0 || length > LONGEST_HEAD) return
    this.#buffer = first.buffer
    this.#begin = first.byteOffset
    this.#text = Buffer.from(first.buffer, first.byteOffset, length).toString('latin1')
  }

  text(field: Buffer | undefined): string {
    if (field === undefined) return ''
    const at = field.byteOffset - this.#begin
    const end = at + field.length
    const isWithin = field.buffer === this.#buffer && at >= 0 && end <= this.#text.length
    return isWithin ? this.#text.slice(at, end) : field.toString('latin1')
  }
}

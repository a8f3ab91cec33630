/** The one error of the message parsers: what is wrong, and where in the bytes. */

export type MalformedMessageKind =
  | 'bad-request-line'
  | 'bad-status-line'
  | 'bad-header'
  | 'too-many-headers'
  | 'bad-chunk'
  | 'short-body'
  | 'extra-data'

/** A place in a message: the byte offset from its start, and the line (from 1) while in the header section. */
export interface MessagePosition {
  readonly offset: number
  readonly line?: number
}

/** A message that does not follow RFC 9112, or that ends too early. Its message reads `line 3: …`. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage'
  /** Counted from 1; null after the header section, where bytes have no lines. */
  readonly line: number | null
  /** Bytes from the start of the message. */
  readonly offset: number

  constructor(
    readonly kind: MalformedMessageKind,
    /** One sentence without its place: `the header name contains a space`. */
    readonly what: string,
    position: MessagePosition,
  ) {
    super(
      `${position.line === undefined ? `byte ${position.offset}` : `line ${position.line}`}: ${what}`,
    )
    this.line = position.line ?? null
    this.offset = position.offset
  }
}

/**
 * The messages of an ` ```http ` block, requests and responses in the order in which they travel, each known by its
 * first line. ` ← text` at the end of a line is a remark beside it, not part of the message.
 */

export interface WireLine {
  readonly text: string
  readonly remark: string | null
  /** The line that the lesson is about. */
  readonly isMarked: boolean
}

export interface WireMessage {
  /** Requests leave, responses come back. */
  readonly direction: 'out' | 'back'
  readonly lines: readonly WireLine[]
}

/** @param marked numbers of the lines that are set off, starting at 1 */
export function parseWireMessages(text: string, marked: readonly number[]): WireMessage[] {
  const messages: { direction: 'out' | 'back'; lines: WireLine[] }[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const isResponse = /^HTTP\/\d/.test(raw)
    const isRequest = /^[A-Z]+ \S+ HTTP\/\d/.test(raw)
    if (messages.length === 0 || isResponse || isRequest)
      messages.push({ direction: isResponse ? 'back' : 'out', lines: [] })
    const [line = '', remark = null] = raw.split(/\s+←\s+/)
    messages
      .at(-1)
      ?.lines.push({ text: line.trimEnd(), remark, isMarked: marked.includes(index + 1) })
  }
  for (const { lines } of messages) while (lines.at(-1)?.text === '') lines.pop()
  return messages
}

/** What differs between two exchanges, message by message: start line, header lines, body. */
import type { HeaderList } from '../../http/message'
import type { Exchange } from '../../runner/run-event'
import { size } from '../../sentences/measures'
import { lensesFor } from '../workbench/card/lenses'
import { utf8Text } from '../workbench/card/utf8-text'
import { wireLines } from '../workbench/wire-lines'
import { answerText } from './answer-text'
import { jsonPaths } from './json-paths'
import { changedLine, type DiffLine, diffByKey, diffText, type KeyedLine } from './line-diff'

export interface MessageDiff {
  readonly start: readonly DiffLine[]
  readonly headers: readonly DiffLine[]
  /** JSON by path, text by line, other bytes by their size. */
  readonly body: readonly DiffLine[]
}

export interface ExchangeDiff {
  readonly out: MessageDiff
  readonly back: MessageDiff
}

interface Side {
  readonly start: string
  readonly headers: HeaderList
  readonly body: Uint8Array
}

/** Header fields are compared by name, in any letter case; their order is not compared. */
export function diffExchanges(first: Exchange, second: Exchange): ExchangeDiff {
  return {
    out: diffMessages(sent(first), sent(second)),
    back: diffMessages(received(first), received(second)),
  }
}

/** How many lines of a message differ. */
export function differences({ start, headers, body }: MessageDiff): number {
  return [...start, ...headers, ...body].filter(({ kind }) => kind !== 'same').length
}

function sent({ request: { wire, headers, body } }: Exchange): Side {
  return { start: wireLines(wire).startLine, headers, body }
}

function received(exchange: Exchange): Side {
  const { response } = exchange
  if (!response) return { start: answerText(exchange), headers: [], body: new Uint8Array() }
  const { wire, headers, body } = response
  return { start: wireLines(wire).startLine, headers, body }
}

function diffMessages(first: Side, second: Side): MessageDiff {
  return {
    start: [changedLine(first.start, second.start)],
    headers: diffByKey(keyed(first.headers), keyed(second.headers)),
    body: diffBodies(first, second),
  }
}

function keyed(headers: HeaderList): KeyedLine[] {
  return headers.map(([name, value]) => ({ key: name.toLowerCase(), text: `${name}: ${value}` }))
}

function diffBodies(first: Side, second: Side): DiffLine[] {
  const [before, after] = [textOf(first), textOf(second)]
  if (before && after) {
    const [left, right] = [jsonOf(before), jsonOf(after)]
    if (left && right) return diffByKey(left, right)
    return diffText(decode(before), decode(after))
  }
  const [from, to] = [size(first.body.length), size(second.body.length)]
  if (isSameBytes(first.body, second.body)) return [{ kind: 'same', text: from }]
  // Of one size, and yet not the same.
  return [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]
}

/** UTF-8; null for what is no text. */
function textOf({ headers, body }: Side): Uint8Array | null {
  if (body.length === 0) return body
  return lensesFor(headers, body).names.includes('text') ? utf8Text(headers, body).bytes : null
}

/** Only arrays and objects have paths. */
function jsonOf(text: Uint8Array): KeyedLine[] | null {
  return /^\s*[[{]/.test(decode(text.subarray(0, 100))) ? jsonPaths(text) : null
}

function decode(text: Uint8Array): string {
  return new TextDecoder().decode(text)
}

function isSameBytes(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index])
}

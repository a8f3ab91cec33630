/// <reference lib="webworker" />
/** Reads large JSON beside the page, so that the page goes on answering. */
import { isFault, type JsonFault, type JsonTape, readJsonTape } from './json-tape'

export interface TapeRequest {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface TapeAnswer {
  readonly id: number
  readonly result: JsonTape | JsonFault
}

self.onmessage = ({ data }: MessageEvent<TapeRequest>) => {
  const result = readJsonTape(data.bytes)
  const answer: TapeAnswer = { id: data.id, result }
  self.postMessage(answer, { transfer: isFault(result) ? [] : buffersOf(result) })
}

function buffersOf(tape: JsonTape): ArrayBuffer[] {
  const { kind, from, to, name, parent, next, index, size, depth } = tape
  const tables = [kind, from, to, name, parent, next, index, size, depth]
  return tables.map(({ buffer }) => buffer as ArrayBuffer)
}

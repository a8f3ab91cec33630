/** The values of a JSON text, each with its path: `.args.q: "tea"`, `.items[0].name: "Assam"`. */
import { pathOf } from '../workbench/card/json-path'
import { isFault, jsonKind, readJsonTape } from '../workbench/card/json-tape'
import { valueText } from '../workbench/card/json-text'
import type { KeyedLine } from './line-diff'

/** More values are compared as text. */
const MOST_VALUES = 5000

/**
 * Null for what is no JSON, or has too many values. Empty arrays and objects count as values.
 * @param bytes UTF-8
 */
export function jsonPaths(bytes: Uint8Array): KeyedLine[] | null {
  const tape = readJsonTape(bytes)
  if (isFault(tape) || tape.count > MOST_VALUES) return null
  const lines: KeyedLine[] = []
  for (let node = 0; node < tape.count; node += 1) {
    const isHolder = (tape.kind[node] ?? jsonKind.word) <= jsonKind.array
    if (isHolder && (tape.size[node] ?? 0) > 0) continue
    const path = pathOf(tape, bytes, node, '')
    const value = valueText(tape, bytes, node)
    lines.push({ key: path, text: path ? `${path}: ${value}` : value })
  }
  return lines
}

'use client'
/** Under a JSON tree: how code reaches the chosen value, and what is odd about it. */
import { useMemo } from 'react'
import { replaced, rounded } from '../../../sentences/card'
import { CopyButton } from '../copy-button'
import { copiedValue, isReplaced, pathOf, roundedNumber } from './json-path'
import { type JsonTape, jsonKind } from './json-tape'
import { valueText } from './json-text'

export function JsonPathBar(props: {
  tape: JsonTape
  bytes: Uint8Array
  node: number
  root: string
}) {
  const { tape, bytes, node, root } = props
  const path = useMemo(() => pathOf(tape, bytes, node, root), [tape, bytes, node, root])
  const remark = useMemo(() => remarkOn(tape, bytes, node), [tape, bytes, node])
  return (
    <div className="json-path">
      <code>{path}</code>
      <CopyButton label="Copy path" text={() => path} />
      <CopyButton label="Copy value" text={() => copiedValue(tape, bytes, node)} />
      {remark && <p className="json-remark">{remark}</p>}
    </div>
  )
}

function remarkOn(tape: JsonTape, bytes: Uint8Array, node: number): string | null {
  if (tape.kind[node] === jsonKind.number) {
    const number = roundedNumber(valueText(tape, bytes, node))
    if (number !== null) return rounded(number)
  }
  return isReplaced(tape, bytes, node) ? replaced : null
}

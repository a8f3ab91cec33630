'use client'
/** A raw message in short. */
import { memo, useMemo } from 'react'
import type { HeaderList } from '../../http/message'
import { noText } from '../../sentences/card'
import { lensesFor } from './card/lenses'
import { TextLens } from './card/text-lens'
import { utf8Text } from './card/utf8-text'
import type { Tone } from './exchange-facts'
import { wireLines } from './wire-lines'

/** One raw message: start line, fields, body as text or as its size. Made once for each, since bodies may be large. */
export const Message = memo(function Message(props: {
  wire: Uint8Array
  headers: HeaderList
  /** Bytes of the whole body. */
  total: number
  /** Colours the start line by what it says. */
  tone?: Tone
}) {
  const { wire, headers } = props
  const { startLine, fields, body } = useMemo(() => wireLines(wire), [wire])
  const text = useMemo(() => textOf(headers, body), [headers, body])
  return (
    <div className="message">
      <p className={props.tone ? `message-start tone-${props.tone}` : 'message-start'}>
        {startLine}
      </p>
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and the order is fixed
        <p key={index}>{field}</p>
      ))}
      {body.length > 0 && (
        <div className="message-body">
          {text ? <TextLens bytes={text} /> : <p className="pane-note">{noText(props.total)}</p>}
        </div>
      )}
    </div>
  )
})

/** UTF-8; null for a body that is no text. */
function textOf(headers: HeaderList, body: Uint8Array): Uint8Array | null {
  const isText = lensesFor(headers, body).names.includes('text')
  return isText ? utf8Text(headers, body).bytes : null
}

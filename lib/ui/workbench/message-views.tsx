'use client'
/** A raw message in short. */
import type { HeaderList } from '../../http/message'
import { noText } from './card/card-sentences'
import { lensesFor } from './card/lenses'
import { TextLens } from './card/text-lens'
import { utf8Text } from './card/utf8-text'
import type { Tone } from './exchange-facts'
import { wireLines } from './wire-lines'

/** One raw message: start line, fields, body as text or as its size. */
export function Message(props: {
  wire: Uint8Array
  headers: HeaderList
  /** Bytes of the whole body. */
  total: number
  /** Colours the start line by what it says. */
  tone?: Tone
}) {
  const { startLine, fields, body } = wireLines(props.wire)
  const isText = lensesFor(props.headers, body).names.includes('text')
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
          {isText ? (
            <TextLens bytes={utf8Text(props.headers, body).bytes} />
          ) : (
            <p className="pane-note">{noText(props.total)}</p>
          )}
        </div>
      )}
    </div>
  )
}

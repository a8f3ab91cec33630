'use client'
/** A raw message in short, and the timeline of a trip. */
import type { HeaderList } from '../../http/message'
import type { Exchange } from '../../runner/run-event'
import { noText } from './card/card-sentences'
import { lensesFor } from './card/lenses'
import { TextLens } from './card/text-lens'
import { utf8Text } from './card/utf8-text'
import { type Tone, tripTime } from './exchange-facts'
import { duration } from './measures'
import { largeBox } from './trip-mark'
import { TripMark } from './trip-mark-view'
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

/** The trip in large, with the time of each part. */
export function TimelineView({ exchange }: { exchange: Exchange }) {
  const { sent, connected, head, end } = exchange.timing
  const parts = [
    ['Connecting', connected, sent],
    ['Waiting for the answer', head, connected],
    ['Receiving', end, head],
  ] as const
  const total = tripTime(exchange)
  return (
    <div className="timeline">
      <TripMark exchange={exchange} scale={total ?? 0} box={largeBox} />
      <dl>
        {parts.map(([name, to, from]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {to === null || from === null ? 'not reached' : duration(Math.max(0, to - from))}
            </dd>
          </div>
        ))}
        <div>
          <dt>In all</dt>
          <dd>{total === null ? 'on its way' : duration(total)}</dd>
        </div>
      </dl>
    </div>
  )
}

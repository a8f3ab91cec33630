'use client'
/** Headers, wire and timeline of an exchange: what is behind the tabs beside the body. */
import type { HeaderList } from '../../http/message'
import type { Exchange } from '../../runner/run-event'
import { bodyKind } from './body-kind'
import { type Tone, tripTime } from './exchange-facts'
import { duration, size } from './measures'
import { whyLost } from './sentences'
import { TextView } from './text-view'
import { largeBox } from './trip-mark'
import { TripMark } from './trip-mark-view'
import { wireLines } from './wire-lines'

/** Both header lists side by side, in wire order. */
export function HeadersView({ exchange }: { exchange: Exchange }) {
  return (
    <div className="header-columns">
      <HeaderTable title="Sent" headers={exchange.request.headers} />
      {exchange.response && <HeaderTable title="Received" headers={exchange.response.headers} />}
    </div>
  )
}

function HeaderTable({ title, headers }: { title: string; headers: HeaderList }) {
  return (
    <div>
      <p className="column-title">{title}</p>
      <dl className="header-list">
        {headers.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the order is fixed
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Both messages as sent. */
export function WireView({ exchange }: { exchange: Exchange }) {
  const { request, response } = exchange
  return (
    <div className="wire">
      <div className="wire-leg">
        <b>Out</b>
        <Message wire={request.wire} headers={request.headers} total={request.body.length} />
      </div>
      <div className="wire-leg">
        <b>Back</b>
        {response ? (
          <Message wire={response.wire} headers={response.headers} total={response.bodySize} />
        ) : (
          <p className="pane-note">{whyLost(exchange)}</p>
        )}
      </div>
    </div>
  )
}

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
  const shown = bodyKind(props.headers, body)
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
          {'text' in shown ? (
            <TextView text={shown.text} />
          ) : (
            <p className="pane-note">{size(props.total)} that are not text</p>
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

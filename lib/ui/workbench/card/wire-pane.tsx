'use client'
/** Both messages of an exchange exactly as they went over the wire. */
import { useId, useState } from 'react'
import type { Exchange } from '../../../runner/run-event'
import { whyLost, whyNotWhole } from '../announced'
import { WireMessage } from './wire-message'

export function WirePane(props: { exchange: Exchange; isDryRun?: boolean }) {
  const { exchange, isDryRun } = props
  const { request, response } = exchange
  const [reveal, setReveal] = useState(false)
  const [asBytes, setAsBytes] = useState(false)
  const group = useId()
  const look = { reveal, asBytes }
  const notWhole = whyNotWhole(exchange)
  return (
    <>
      <div className="wire-tools">
        <fieldset className="lenses">
          <legend className="visually-hidden">Show the messages as</legend>
          <label>
            <input
              type="radio"
              name={group}
              checked={!asBytes}
              onChange={() => setAsBytes(false)}
            />
            <span>Text</span>
          </label>
          <label>
            <input type="radio" name={group} checked={asBytes} onChange={() => setAsBytes(true)} />
            <span>Bytes</span>
          </label>
        </fieldset>
        {!asBytes && (
          <label className="wire-reveal">
            <input
              type="checkbox"
              checked={reveal}
              onChange={({ target }) => setReveal(target.checked)}
            />
            Line ends and hidden characters
          </label>
        )}
      </div>
      <div className="wire">
        <div className="wire-leg">
          <b>Out</b>
          <WireMessage {...request} {...look} side="request" bodySize={request.body.length} />
        </div>
        {!isDryRun && (
          <div className="wire-leg">
            <b>Back</b>
            {response ? (
              <>
                <WireMessage {...response} {...look} side="response" />
                {notWhole && <p className="pane-note">{notWhole}</p>}
              </>
            ) : (
              <p className="pane-note">{whyLost(exchange)}</p>
            )}
          </div>
        )}
      </div>
    </>
  )
}

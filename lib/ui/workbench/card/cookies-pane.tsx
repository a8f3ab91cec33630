'use client'
/** Cookies of an exchange: what was sent, and what the answer set, changed or removed. */
import { useMemo } from 'react'
import type { Exchange } from '../../../runner/run-event'
import { attributeNote, audienceNote, changeNote, noSetCookie } from '../../../sentences/card'
import { type CookieChange, cookieChanges, sentCookies } from './cookie-story'

/** Null for an exchange without cookies, either way. */
export function cookieCount({ request, response }: Exchange): number {
  const set = response?.headers.filter(([name]) => name.toLowerCase() === 'set-cookie').length ?? 0
  return sentCookies(request.headers).length + set
}

export function CookiesPane({ exchange }: { exchange: Exchange }) {
  const { request, response } = exchange
  const sent = useMemo(() => sentCookies(request.headers), [request])
  const changes = useMemo(
    () => cookieChanges(sent, response?.headers ?? [], request.url, timeOf(exchange)),
    [sent, response, request, exchange],
  )
  return (
    <div className="cookies">
      <section aria-label="Cookies sent">
        <p className="column-title">Sent</p>
        {sent.length === 0 && <p className="pane-note">None went along.</p>}
        <ul>
          {sent.map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the order is fixed
            <li className="cookie" key={index}>
              <p>
                <b>{name}</b>={value}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {response && (
        <section aria-label="Cookies set">
          <p className="column-title">What the answer did</p>
          {changes.length === 0 && <p className="pane-note">{noSetCookie}</p>}
          <ul>
            {changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the order is fixed
              <Change key={index} change={change} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Change({ change }: { change: CookieChange }) {
  const { name, value, attributes } = change
  return (
    <li className="cookie">
      <p>
        <b>{name}</b>={value}{' '}
        <span className={`cookie-${change.change}`}>{changeNote(change)}</span>
      </p>
      <p className="cookie-note">{audienceNote(change)}</p>
      {attributes.length > 0 && (
        <dl className="cookie-attributes">
          {attributes.map((attribute) => (
            <div key={`${attribute.name}=${attribute.value}`}>
              <dt>
                {attribute.name}
                {attribute.value && `=${attribute.value}`}
              </dt>
              <dd>{attributeNote(attribute)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** The server's own clock, when it says: a lesson that is read later must not find its cookies past their time. */
function timeOf({ response }: Exchange): number {
  const date = response?.headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? Date.now() : time
}
